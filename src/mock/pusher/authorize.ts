import type { Connection } from '../realtime/connection.ts';
import type { ChannelType, IssuedToken } from '../realtime/hub.ts';
import type { Presence } from '../realtime/room.ts';
import { typeOfName } from './channel-type.ts';
import { decodeRecord } from './messages.ts';
import { SubscriptionRefusal } from './refusal.ts';
import { verifySignature } from './signature.ts';

/** What a client sends to subscribe. */
export interface SubscribeRequest {
  channel: string;
  auth?: unknown;
  channel_data?: unknown;
}

/** What a client that may subscribe needs to be told: the channel's type, and who it is in a presence channel. */
export interface Authorization {
  type: ChannelType;
  presence?: Presence;
}

/** The channel on which Pusher's clients receive what is sent to the user who signed in. */
const userChannelPrefix = '#server-to-user-';

/**
 * Decides whether a client may subscribe to a channel. With an issued token its channels and capabilities decide; with
 * the app key anyone may enter a public channel, and the other types need a signature.
 *
 * @throws SubscriptionRefusal
 */
export function authorizeSubscription(connection: Connection, request: SubscribeRequest): Authorization {
  const { channel } = request;
  const type = typeOfName(channel) ?? connection.project.channel(channel)?.type ?? 'public';
  if (connection.token !== undefined) return authorizeByToken(connection.token, type, request);
  if (channel.startsWith(userChannelPrefix)) {
    if (channel === userChannelPrefix + connection.signedInAs) return { type };
    throw new SubscriptionRefusal(channel, 'This connection is not signed in as that user.', 401);
  }
  if (type === 'public') return { type };
  return authorizeBySignature(connection, type, request);
}

function authorizeByToken(token: IssuedToken, type: ChannelType, request: SubscribeRequest): Authorization {
  const { channel, channel_data: channelData } = request;
  if (!token.channels.includes(channel)) {
    throw new SubscriptionRefusal(channel, `The token does not open the channel ${channel}.`, 403);
  }
  if (!token.capabilities.includes('subscribe')) {
    throw new SubscriptionRefusal(channel, 'The token has no capability subscribe.', 403);
  }
  // Without the capability presence a client hears events, and is neither listed nor told who is.
  if (type !== 'presence' || !token.capabilities.includes('presence')) return { type };
  const userId = token.user_id ?? token.client_id;
  const data = channelData === undefined ? {} : decodeRecord(channelData);
  if (data === undefined) {
    throw new SubscriptionRefusal(channel, 'channel_data: must be a JSON object in a string.', 400);
  }
  if (data.user_id !== undefined && String(data.user_id) !== userId) {
    throw new SubscriptionRefusal(channel, `channel_data.user_id: the token is for ${userId}.`, 403);
  }
  const member = { client_id: token.client_id, ...(token.user_id !== undefined && { user_id: token.user_id }) };
  return { type, presence: { member, userId, userInfo: data.user_info } };
}

function authorizeBySignature(connection: Connection, type: ChannelType, request: SubscribeRequest): Authorization {
  const { channel, auth, channel_data: channelData } = request;
  const signed = `${connection.id}:${channel}`;
  if (type === 'presence' && typeof channelData !== 'string') {
    throw new SubscriptionRefusal(
      channel,
      'channel_data: a presence channel needs it, as the JSON text that was signed.',
      400,
    );
  }
  const text = channelData === undefined ? signed : `${signed}:${channelData}`;
  if (!verifySignature(auth, text, connection.project.pusher)) {
    const parts = channelData === undefined ? 'socket_id:channel' : 'socket_id:channel:channel_data';
    throw new SubscriptionRefusal(
      channel,
      `auth: must be this app's key, a colon, and the HMAC-SHA256 of ${parts} under its secret, in hex.`,
      401,
    );
  }
  if (type !== 'presence') return { type };
  const data = decodeRecord(channelData);
  const userId = data?.user_id;
  if (typeof userId !== 'string' && typeof userId !== 'number') {
    throw new SubscriptionRefusal(channel, 'channel_data.user_id: must be a string or a number.', 400);
  }
  const clientId = typeof data?.client_id === 'string' ? data.client_id : String(userId);
  return {
    type,
    presence: {
      member: { client_id: clientId, user_id: String(userId) },
      userId: String(userId),
      userInfo: data?.user_info,
    },
  };
}
