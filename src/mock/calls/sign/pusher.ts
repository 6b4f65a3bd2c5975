import Pusher from 'pusher';
import type { Credentials } from '../../state/credentials.ts';
import type { Project } from '../../state/project.ts';
import { CallRefusal, refuseParameter } from '../call-refusal.ts';
import type { ParametersOf, ResultOf } from '../operation-types.ts';

type PusherToken = Extract<ResultOf<'authSign'>, { vendor: 'pusher' }>['token'];

/** Channels whose messages only their subscribers can read need a key that this server does not have. */
const encryptedPrefix = 'private-encrypted-';

/**
 * Signs the first channel for pusher-js, with Pusher's own library.
 *
 * @throws CallRefusal when what Pusher needs is missing or malformed
 */
export function signForPusher(parameters: ParametersOf<'authSign'>, project: Project): PusherToken {
  const { client_id: clientId, socket_id: socketId, channels } = parameters;
  const [channel] = channels;
  if (socketId === undefined) throw new CallRefusal('INVALID_INPUT', 'socket_id: is required to sign for Pusher.');
  if (!/^\d+\.\d+$/.test(socketId))
    throw refuseParameter('socket_id', 'must be two numbers with a dot between, as in pusher-js');
  if (channel === undefined) throw refuseParameter('channels', 'must have a channel to sign for Pusher');
  if (!/^[\w\-=@,.;]+$/.test(channel)) {
    throw refuseParameter('channels[0]', "must have only letters, digits and _-=@,.; in it, as Pusher's names do");
  }
  if (channel.startsWith(encryptedPrefix))
    throw refuseParameter('channels[0]', 'must not be an encrypted channel on this server');
  const member = project.channels.findType(channel) === 'presence' ? describeMember(parameters) : undefined;
  const signature = openClient(project.credentials.pusher).authorizeChannel(socketId, channel, member);
  project.hub.identify(socketId, clientId);
  const { auth, channel_data } = signature;
  return { auth, ...(channel_data !== undefined && { channel_data }) };
}

/** Describes the client to the others. Its `client_id` is added where it differs from the user's id. */
function describeMember({
  client_id: clientId,
  channel_data: given,
}: ParametersOf<'authSign'>): Pusher.PresenceChannelData {
  if (given === undefined) throw refuseParameter('channel_data', 'is required to sign for a presence channel');
  const userId = given.user_id ?? clientId;
  if (typeof userId !== 'string' && typeof userId !== 'number') {
    throw refuseParameter('channel_data.user_id', 'must be a string or a number');
  }
  const isTold = String(userId) === clientId && given.client_id === undefined;
  return { ...given, user_id: String(userId), ...(!isTold && { client_id: clientId }) };
}

const clients = new WeakMap<Credentials['pusher'], Pusher>();

function openClient(credentials: Credentials['pusher']): Pusher {
  const client = clients.get(credentials) ?? new Pusher({ ...credentials, cluster: 'local' });
  clients.set(credentials, client);
  return client;
}
