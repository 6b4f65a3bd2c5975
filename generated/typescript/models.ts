// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import type { JsonValue } from '../../src/client/json-value.ts';
import type { components, operations } from './types.ts';

/**
 * One thing that a client may do in its channels: `subscribe` receives events, `publish` sends them, and `presence`
 * enters and reads the list of members.
 */
export type RealtimeCapability = components['schemas']['RealtimeCapability'];

/**
 * A token that a client connects with.
 */
export interface RealtimeToken extends RealtimeTokenShape {}
type RealtimeTokenShape = components['schemas']['RealtimeToken'];

/**
 * What the gateway noted about the call. It comes with every answer, a failure included.
 */
export interface Metadata extends MetadataShape {}
type MetadataShape = components['schemas']['Metadata'];

/**
 * What went wrong and, where it is known, what to do about it.
 */
export interface ErrorDetail extends ErrorDetailShape {}
type ErrorDetailShape = components['schemas']['ErrorDetail'];

/**
 * The outcome of a revocation.
 */
export interface TokenRevokeResult extends TokenRevokeResultShape {}
type TokenRevokeResultShape = components['schemas']['TokenRevokeResult'];

/**
 * Who may listen to a channel: anyone (`public`), clients that were authorized for it (`private`), or authorized clients
 * whose membership the others can see (`presence`).
 */
export type ChannelType = components['schemas']['ChannelType'];

/**
 * The channel that exists now, whether this call created it or an earlier one.
 */
export interface ChannelCreateResult extends ChannelCreateResultShape {}
type ChannelCreateResultShape = components['schemas']['ChannelCreateResult'];

/**
 * A channel of the account.
 */
export interface Channel extends ChannelShape {}
type ChannelShape = components['schemas']['Channel'];

/**
 * A page of the account's channels.
 */
export interface ChannelListResult extends ChannelListResultShape {}
type ChannelListResultShape = components['schemas']['ChannelListResult'];

/**
 * The outcome of a deletion.
 */
export interface ChannelDeleteResult extends ChannelDeleteResultShape {}
type ChannelDeleteResultShape = components['schemas']['ChannelDeleteResult'];

/**
 * The event that was accepted.
 */
export interface PublishResult extends PublishResultShape {}
type PublishResultShape = components['schemas']['PublishResult'];

/**
 * One event of a batch.
 */
export interface PublishBatchMessage extends PublishBatchMessageShape {
  data: JsonValue;
}
type PublishBatchMessageShape = Omit<components['schemas']['PublishBatchMessage'], 'data'>;

/**
 * The outcome of a batch.
 */
export interface PublishBatchResult extends PublishBatchResultShape {}
type PublishBatchResultShape = components['schemas']['PublishBatchResult'];

/**
 * A client that is in a channel.
 */
export interface PresenceMember extends PresenceMemberShape {}
type PresenceMemberShape = components['schemas']['PresenceMember'];

/**
 * Who is in a channel at this moment.
 */
export interface PresenceGetResult extends PresenceGetResultShape {}
type PresenceGetResultShape = components['schemas']['PresenceGetResult'];

/**
 * A vendor whose client SDK can be authorized with `realtime.auth.sign`.
 */
export type AuthVendor = components['schemas']['AuthVendor'];

/**
 * A signature for Pusher.
 */
export interface PusherTokenResult extends PusherTokenResultShape {}
type PusherTokenResultShape = components['schemas']['PusherTokenResult'];

/**
 * A signature for Ably.
 */
export interface AblyTokenResult extends AblyTokenResultShape {}
type AblyTokenResultShape = components['schemas']['AblyTokenResult'];

/**
 * A signature for Liveblocks.
 */
export interface LiveblocksTokenResult extends LiveblocksTokenResultShape {}
type LiveblocksTokenResultShape = components['schemas']['LiveblocksTokenResult'];

/**
 * What a Pusher Channels authorizer returns to the client.
 */
export interface PusherToken extends PusherTokenShape {}
type PusherTokenShape = components['schemas']['PusherToken'];

/**
 * A signed Ably TokenRequest, which an Ably client exchanges for a token by itself.
 */
export interface AblyToken extends AblyTokenShape {}
type AblyTokenShape = components['schemas']['AblyToken'];

/**
 * What a Liveblocks authorization endpoint returns to the client.
 */
export interface LiveblocksToken extends LiveblocksTokenShape {}
type LiveblocksTokenShape = components['schemas']['LiveblocksToken'];

/**
 * A signature for one vendor. `vendor` tells which, and with it the shape of `token`. Hand `token` to the vendor's
 * client SDK unchanged.
 */
export type VendorTokenResult = components['schemas']['VendorTokenResult'];

/**
 * The event types that can be listened to.
 */
export interface EventTypesResult extends EventTypesResultShape {}
type EventTypesResultShape = components['schemas']['EventTypesResult'];

/**
 * The outcome of a disconnection.
 */
export interface UserDisconnectResult extends UserDisconnectResultShape {}
type UserDisconnectResultShape = components['schemas']['UserDisconnectResult'];

/** What `realtime.token.issue` takes. It is sent as the body. */
export interface TokenIssueParameters {
  /**
   * The identity that the client takes on its connections. Members of presence channels are listed by it.
   */
  client_id?: operations['tokenIssue']['requestBody']['content']['application/json']['client_id'] | undefined;
  /**
   * The id of the user behind the client in your own system, for when one user has many clients.
   */
  user_id?: operations['tokenIssue']['requestBody']['content']['application/json']['user_id'] | undefined;
  /**
   * The names of the channels that the token opens.
   */
  channels?: operations['tokenIssue']['requestBody']['content']['application/json']['channels'] | undefined;
  /**
   * What the client may do in those channels.
   */
  capabilities?: operations['tokenIssue']['requestBody']['content']['application/json']['capabilities'] | undefined;
  /**
   * How long the token stays valid, in seconds. The service lowers a number that is too large.
   */
  ttl_seconds?: operations['tokenIssue']['requestBody']['content']['application/json']['ttl_seconds'] | undefined;
}

/** What `realtime.token.revoke` takes. It is sent as the body. */
export interface TokenRevokeParameters {
  /**
   * The whole token, or its `jti`, the id inside it.
   */
  token_or_jti: operations['tokenRevoke']['requestBody']['content']['application/json']['token_or_jti'];
  /**
   * A string of your choice that names this call, so that a repeat of it gets the same answer.
   */
  idempotency_key?: operations['tokenRevoke']['requestBody']['content']['application/json']['idempotency_key'] | undefined;
}

/** What `realtime.channel.create` takes. */
export type ChannelCreateParameters = operations['channelCreate']['requestBody']['content']['application/json'];

/** What `realtime.channel.get` takes. */
export interface ChannelGetParameters {
  /**
   * The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`.
   */
  channel: NonNullable<operations['channelGet']['parameters']['path']>['channel'];
}

/** What `realtime.channel.list` takes. */
export interface ChannelListParameters {
  /**
   * Where the page starts. Pass the `next_cursor` of the page before, unchanged. Leave it out for the first page.
   */
  cursor?: NonNullable<operations['channelList']['parameters']['query']>['cursor'] | undefined;
  /**
   * The largest number of channels that the page may hold. The service lowers a number that is too large.
   */
  limit?: NonNullable<operations['channelList']['parameters']['query']>['limit'] | undefined;
}

/** What `realtime.channel.delete` takes. */
export interface ChannelDeleteParameters {
  /**
   * The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`.
   */
  channel: NonNullable<operations['channelDelete']['parameters']['path']>['channel'];
  /**
   * The same as the `Idempotency-Key` header, for callers that cannot set headers. When both are sent they must be equal.
   */
  idempotency_key?: NonNullable<operations['channelDelete']['parameters']['query']>['idempotency_key'] | undefined;
}

/** What `realtime.publish` takes. It is sent as the body. */
export interface PublishParameters {
  /**
   * The name of the channel to send to.
   */
  channel: operations['publish']['requestBody']['content']['application/json']['channel'];
  /**
   * The event's name, by which subscribers choose what to react to.
   */
  event: operations['publish']['requestBody']['content']['application/json']['event'];
  /**
   * The event's payload. Any JSON value will do, `null` included, but the field has to be there.
   */
  data: JsonValue;
  /**
   * A string of your choice that names this call, so that a repeat of it does not publish twice.
   */
  idempotency_key?: operations['publish']['requestBody']['content']['application/json']['idempotency_key'] | undefined;
}

/** What `realtime.publish.batch` takes. It is sent as the body. */
export interface PublishBatchParameters {
  /**
   * The events, each with its own channel. An empty list is accepted and publishes nothing.
   */
  messages: readonly PublishBatchMessage[];
  /**
   * A string of your choice that names this call, so that a repeat of it does not publish twice.
   */
  idempotency_key?: operations['publishBatch']['requestBody']['content']['application/json']['idempotency_key'] | undefined;
}

/** What `realtime.presence.get` takes. */
export interface PresenceGetParameters {
  /**
   * The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`.
   */
  channel: NonNullable<operations['presenceGet']['parameters']['path']>['channel'];
}

/** What `realtime.auth.sign` takes. It is sent as the body. */
export interface AuthSignParameters {
  /**
   * The identity that the signature is bound to.
   */
  client_id: operations['authSign']['requestBody']['content']['application/json']['client_id'];
  /**
   * The names of the channels to authorize. Pusher signs only the first of them, Ably all.
   */
  channels: operations['authSign']['requestBody']['content']['application/json']['channels'];
  /**
   * What the client may do in those channels. Without it, the client may only listen.
   */
  capabilities?: operations['authSign']['requestBody']['content']['application/json']['capabilities'] | undefined;
  /**
   * A vendor whose client SDK can be authorized with `realtime.auth.sign`.
   */
  vendor?: operations['authSign']['requestBody']['content']['application/json']['vendor'] | undefined;
  /**
   * How long the signature stays valid, in seconds. The service lowers a number that is over its maximum.
   */
  ttl_seconds?: operations['authSign']['requestBody']['content']['application/json']['ttl_seconds'] | undefined;
  /**
   * The id of the client's connection, as the Pusher SDK sends it to your server. Pusher cannot sign without it.
   */
  socket_id?: operations['authSign']['requestBody']['content']['application/json']['socket_id'] | undefined;
  /**
   * Who the client is to the other members of a presence channel: an identity and whatever else they should see.
   * Presence channels cannot be signed without it.
   */
  channel_data?: operations['authSign']['requestBody']['content']['application/json']['channel_data'] | undefined;
  /**
   * A string of your choice that names this call, so that a repeat of it gets the same signature.
   */
  idempotency_key?: operations['authSign']['requestBody']['content']['application/json']['idempotency_key'] | undefined;
}

/** What `realtime.user.disconnect` takes. It is sent as the body. */
export interface UserDisconnectParameters {
  /**
   * The identity of the client, as it was given to its token or signature.
   */
  client_id: operations['userDisconnect']['requestBody']['content']['application/json']['client_id'];
  /**
   * The name of the one channel to remove the client from. Without it, all of the client's connections end.
   */
  channel?: operations['userDisconnect']['requestBody']['content']['application/json']['channel'] | undefined;
  /**
   * A string of your choice that names this call, so that a repeat of it gets the same answer.
   */
  idempotency_key?: operations['userDisconnect']['requestBody']['content']['application/json']['idempotency_key'] | undefined;
}

/** What `realtime.token.issue` returns. */
export type TokenIssueData = RealtimeToken;

/** What `realtime.token.revoke` returns. */
export type TokenRevokeData = TokenRevokeResult;

/** What `realtime.channel.create` returns. */
export type ChannelCreateData = ChannelCreateResult;

/** What `realtime.channel.get` returns. */
export type ChannelGetData = Channel;

/** What `realtime.channel.list` returns. */
export type ChannelListData = ChannelListResult;

/** What `realtime.channel.delete` returns. */
export type ChannelDeleteData = ChannelDeleteResult;

/** What `realtime.publish` returns. */
export type PublishData = PublishResult;

/** What `realtime.publish.batch` returns. */
export type PublishBatchData = PublishBatchResult;

/** What `realtime.presence.get` returns. */
export type PresenceGetData = PresenceGetResult;

/** What `realtime.auth.sign` returns. */
export type AuthSignData = VendorTokenResult;

/** What `realtime.event.types` returns. */
export type EventTypesData = EventTypesResult;

/** What `realtime.user.disconnect` returns. */
export type UserDisconnectData = UserDisconnectResult;
