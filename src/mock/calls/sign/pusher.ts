import Pusher from 'pusher';
import { typeOfName } from '../../pusher/channel-type.ts';
import type { Credentials } from '../../state/credentials.ts';
import type { Project } from '../../state/project.ts';
import { CallRefusal, invalid } from '../call-refusal.ts';
import type { DataOf, ParametersOf } from '../operation-types.ts';

type PusherToken = Extract<DataOf<'authSign'>, { vendor: 'pusher' }>['token'];

/** The channels whose payload only their members can read need a key that this server does not have. */
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
    throw invalid('socket_id', 'must be two numbers with a dot between, as pusher-js has it');
  if (channel === undefined) throw invalid('channels', 'must have a channel to sign for Pusher');
  if (!/^[\w\-=@,.;]+$/.test(channel)) {
    throw invalid('channels[0]', "must have only letters, digits and _-=@,.; in it, as Pusher's names do");
  }
  if (channel.startsWith(encryptedPrefix))
    throw invalid('channels[0]', 'must not be an encrypted channel on this server');
  const type = typeOfName(channel) ?? project.channel(channel)?.type;
  const member = type === 'presence' ? memberOf(parameters) : undefined;
  const signature = pusherOf(project.credentials.pusher).authorizeChannel(socketId, channel, member);
  project.hub.identify(socketId, clientId);
  const { auth, channel_data } = signature;
  return { auth, ...(channel_data !== undefined && { channel_data }) };
}

/** Who the client is to the others. Its `client_id` is added where it cannot be told from the user's id. */
function memberOf({ client_id: clientId, channel_data: given }: ParametersOf<'authSign'>): Pusher.PresenceChannelData {
  if (given === undefined) throw invalid('channel_data', 'is required to sign for a presence channel');
  const userId = given.user_id ?? clientId;
  if (typeof userId !== 'string' && typeof userId !== 'number') {
    throw invalid('channel_data.user_id', 'must be a string or a number');
  }
  const isTold = String(userId) === clientId && given.client_id === undefined;
  return { ...given, user_id: String(userId), ...(!isTold && { client_id: clientId }) };
}

const clients = new WeakMap<Credentials['pusher'], Pusher>();

function pusherOf(credentials: Credentials['pusher']): Pusher {
  const client = clients.get(credentials) ?? new Pusher({ ...credentials, cluster: 'local' });
  clients.set(credentials, client);
  return client;
}
