import type { Member } from '../realtime/member.ts';
import type { ChannelType } from '../state/channel-type.ts';
import type { Project } from '../state/project.ts';
import type { IssuedToken } from '../state/token-store.ts';
import { readMemberData, type SubscribeRequest } from './read-message.ts';
import { SubscriptionRefusal } from './refusal.ts';
import { verifySignature } from './signature.ts';

/** Who wants to subscribe. */
export interface Applicant {
  project: Project;
  connectionId: string;
  /** The token that it connected with; undefined when it connected with the app key. */
  token: IssuedToken | undefined;
  /** The user who signed in on the connection. */
  userId: string | undefined;
}

/** The channel on which Pusher's clients receive what is sent to the user who signed in. */
const userChannelPrefix = '#server-to-user-';

/**
 * Decides whether a client may subscribe to a channel. With an issued token its channels and permissions decide; with
 * the app key a public channel is open to every client, and the other types need a signature.
 *
 * @returns the member that the client becomes; undefined when it only listens
 * @throws SubscriptionRefusal
 */
export function authorizeSubscription(request: SubscribeRequest, applicant: Applicant): Member | undefined {
  const { channel } = request;
  const { project, token, userId } = applicant;
  const type = project.channels.findType(channel);
  if (token !== undefined) return authorizeByToken(request, token, type);
  if (channel.startsWith(userChannelPrefix)) {
    if (channel === userChannelPrefix + userId) return undefined;
    throw new SubscriptionRefusal(channel, 'This connection is not signed in as that user.', 401);
  }
  if (type === 'public') return undefined;
  return authorizeBySignature(request, applicant, type);
}

function authorizeByToken(request: SubscribeRequest, token: IssuedToken, type: ChannelType): Member | undefined {
  const { channel } = request;
  const { client_id, user_id, channels, capabilities } = token;
  if (!channels.includes(channel)) {
    throw new SubscriptionRefusal(channel, `The token does not open the channel ${channel}.`, 403);
  }
  if (!capabilities.includes('subscribe')) {
    throw new SubscriptionRefusal(channel, 'The token lacks the permission subscribe.', 403);
  }
  // Without the permission presence a client hears events, but is not listed and does not see the list.
  if (type !== 'presence' || !capabilities.includes('presence')) return undefined;
  const userId = user_id ?? client_id;
  const data = request.channelData === undefined ? undefined : readMemberData(request);
  if (data?.userId !== undefined && data.userId !== userId) {
    throw new SubscriptionRefusal(channel, `channel_data.user_id: the token is for ${userId}.`, 403);
  }
  const identity = { client_id, ...(user_id !== undefined && { user_id }) };
  return { identity, data: data?.info };
}

function authorizeBySignature(request: SubscribeRequest, applicant: Applicant, type: ChannelType): Member | undefined {
  const { channel, auth, channelData } = request;
  const signed = `${applicant.connectionId}:${channel}`;
  if ((type === 'presence' || channelData !== undefined) && typeof channelData !== 'string') {
    const message = 'channel_data: a presence channel needs it, as the JSON text that was signed.';
    throw new SubscriptionRefusal(channel, message, 400);
  }
  const text = channelData === undefined ? signed : `${signed}:${channelData}`;
  if (!verifySignature(auth, text, applicant.project.credentials.pusher)) {
    const parts = channelData === undefined ? 'socket_id:channel' : 'socket_id:channel:channel_data';
    const message = `auth: must be this app's key, a colon, and the HMAC-SHA256 of ${parts} under its secret, in hex.`;
    throw new SubscriptionRefusal(channel, message, 401);
  }
  if (type !== 'presence') return undefined;
  const { userId, clientId, info } = readMemberData(request);
  if (userId === undefined) {
    throw new SubscriptionRefusal(channel, 'channel_data.user_id: must be a string or a number.', 400);
  }
  return { identity: { client_id: clientId ?? userId, user_id: userId }, data: info };
}
