// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import type { JsonValue } from '../../src/client/json-value.ts';
import type { components, operations } from './types.ts';

/**
 * A permission in the channels: `subscribe` to receive events, `publish` to send them, `presence` to be listed as a
 * member and to see the others.
 */
export type RealtimeCapability = components['schemas']['RealtimeCapability'];

/**
 * What went wrong and, if it is known, what to do about it.
 */
export interface ErrorDetail extends ErrorDetailShape {}
type ErrorDetailShape = components['schemas']['ErrorDetail'];

/**
 * What the gateway says about the call. It comes with every response, also with failures.
 */
export interface Metadata extends MetadataShape {}
type MetadataShape = components['schemas']['Metadata'];

/**
 * A token that a client connects with.
 */
export interface RealtimeToken extends RealtimeTokenShape {}
type RealtimeTokenShape = components['schemas']['RealtimeToken'];

/**
 * The outcome of a revocation.
 */
export interface TokenRevokeResult extends TokenRevokeResultShape {}
type TokenRevokeResultShape = components['schemas']['TokenRevokeResult'];

/**
 * Who can subscribe to a channel: anyone (`public`), authorized clients (`private`), or authorized clients that see
 * each other as members (`presence`). The default is not documented; the live mock uses the prefix of the name, else
 * `public`.
 */
export type ChannelType = components['schemas']['ChannelType'];

/**
 * The channel, which this call or an earlier one created.
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
 * The members of a channel.
 */
export interface PresenceGetResult extends PresenceGetResultShape {}
type PresenceGetResultShape = components['schemas']['PresenceGetResult'];

/**
 * The vendor whose client SDK is authorized. It overrides the vendor that the project is configured for, which signs
 * by default.
 */
export type AuthVendor = components['schemas']['AuthVendor'];

/**
 * What a Pusher Channels authorizer returns to the client.
 */
export interface PusherToken extends PusherTokenShape {}
type PusherTokenShape = components['schemas']['PusherToken'];

/**
 * A signature for Pusher.
 */
export interface PusherTokenResult extends PusherTokenResultShape {}
type PusherTokenResultShape = components['schemas']['PusherTokenResult'];

/**
 * A signed Ably TokenRequest. The Ably client exchanges it for a token.
 */
export interface AblyToken extends AblyTokenShape {}
type AblyTokenShape = components['schemas']['AblyToken'];

/**
 * A signature for Ably.
 */
export interface AblyTokenResult extends AblyTokenResultShape {}
type AblyTokenResultShape = components['schemas']['AblyTokenResult'];

/**
 * What a Liveblocks authorization endpoint returns to the client.
 */
export interface LiveblocksToken extends LiveblocksTokenShape {}
type LiveblocksTokenShape = components['schemas']['LiveblocksToken'];

/**
 * A signature for Liveblocks.
 */
export interface LiveblocksTokenResult extends LiveblocksTokenResultShape {}
type LiveblocksTokenResultShape = components['schemas']['LiveblocksTokenResult'];

/**
 * A signature for any other vendor, or a token of any other shape.
 */
export interface OtherTokenResult extends OtherTokenResultShape {}
type OtherTokenResultShape = components['schemas']['OtherTokenResult'];

/**
 * A signature for one vendor. `vendor` says which one, and so what shape `token` has. Pass `token` to the vendor's
 * client SDK unchanged.
 */
export type VendorTokenResult = components['schemas']['VendorTokenResult'];

/**
 * The event types that a subscriber can listen to.
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
   * The identity of the client on its connections and in presence channels. The service may require it. Without it,
   * the live mock makes one up; what the service does is not documented.
   */
  client_id?: operations['tokenIssue']['requestBody']['content']['application/json']['client_id'] | undefined;
  /**
   * The id of the user in your own system, for users with several clients.
   */
  user_id?: operations['tokenIssue']['requestBody']['content']['application/json']['user_id'] | undefined;
  /**
   * The names of the channels that the token gives access to. What a token without them allows is not documented; on
   * the live mock it allows none.
   */
  channels?: operations['tokenIssue']['requestBody']['content']['application/json']['channels'] | undefined;
  /**
   * What the client may do in these channels. The default is not documented; on the live mock it is `subscribe`.
   */
  capabilities?: operations['tokenIssue']['requestBody']['content']['application/json']['capabilities'] | undefined;
  /**
   * How long the token is valid, in seconds. The service lowers a value that is too large. The default is not
   * documented.
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
   * A string of your choice that identifies this call. If you retry with the same key, you get the first response
   * again.
   */
  idempotency_key?: operations['tokenRevoke']['requestBody']['content']['application/json']['idempotency_key'] | undefined;
}

/** What `realtime.channel.create` takes. */
export type ChannelCreateParameters = operations['channelCreate']['requestBody']['content']['application/json'];

/** What `realtime.channel.get` takes. */
export interface ChannelGetParameters {
  /**
   * The name of the channel.
   */
  channel: NonNullable<operations['channelGet']['parameters']['path']>['channel'];
}

/** What `realtime.channel.list` takes. */
export interface ChannelListParameters {
  /**
   * Where the page starts: the `next_cursor` of the previous page, unchanged. Omit it for the first page.
   */
  cursor?: NonNullable<operations['channelList']['parameters']['query']>['cursor'] | undefined;
  /**
   * The maximum number of channels on the page. The service lowers a value that is too large.
   */
  limit?: NonNullable<operations['channelList']['parameters']['query']>['limit'] | undefined;
}

/** What `realtime.channel.delete` takes. */
export interface ChannelDeleteParameters {
  /**
   * The name of the channel.
   */
  channel: NonNullable<operations['channelDelete']['parameters']['path']>['channel'];
  /**
   * The same as the `Idempotency-Key` header, for callers that cannot set headers. If you send both, they must be equal.
   */
  idempotency_key?: NonNullable<operations['channelDelete']['parameters']['query']>['idempotency_key'] | undefined;
}

/** What `realtime.publish` takes. It is sent as the body. */
export interface PublishParameters {
  /**
   * The name of the channel to publish to.
   */
  channel: operations['publish']['requestBody']['content']['application/json']['channel'];
  /**
   * The name of the event, of your choice. Subscribers bind to it.
   */
  event: operations['publish']['requestBody']['content']['application/json']['event'];
  /**
   * The payload of the event: any JSON value, including `null`. The field is required.
   */
  data: JsonValue;
  /**
   * A string of your choice that identifies this call. If you retry with the same key, nothing is published twice.
   */
  idempotency_key?: operations['publish']['requestBody']['content']['application/json']['idempotency_key'] | undefined;
}

/** What `realtime.publish.batch` takes. It is sent as the body. */
export interface PublishBatchParameters {
  /**
   * The events, each with its own channel. An empty list publishes nothing.
   */
  messages: readonly PublishBatchMessage[];
  /**
   * A string of your choice that identifies this call. If you retry with the same key, nothing is published twice.
   */
  idempotency_key?: operations['publishBatch']['requestBody']['content']['application/json']['idempotency_key'] | undefined;
}

/** What `realtime.presence.get` takes. */
export interface PresenceGetParameters {
  /**
   * The name of the channel.
   */
  channel: NonNullable<operations['presenceGet']['parameters']['path']>['channel'];
}

/** What `realtime.auth.sign` takes. It is sent as the body. */
export interface AuthSignParameters {
  /**
   * The identity of the client that the signature is for.
   */
  client_id: operations['authSign']['requestBody']['content']['application/json']['client_id'];
  /**
   * The names of the channels to authorize. Pusher signs only the first, Ably all of them.
   */
  channels: operations['authSign']['requestBody']['content']['application/json']['channels'];
  /**
   * What the client may do in these channels. By default, it may only subscribe.
   */
  capabilities?: operations['authSign']['requestBody']['content']['application/json']['capabilities'] | undefined;
  /**
   * The vendor whose client SDK is authorized. It overrides the vendor that the project is configured for, which signs
   * by default.
   */
  vendor?: operations['authSign']['requestBody']['content']['application/json']['vendor'] | undefined;
  /**
   * How long the signature is valid, in seconds. A value above `MAX_TTL_SECONDS` is lowered to it. The default is
   * not documented.
   */
  ttl_seconds?: operations['authSign']['requestBody']['content']['application/json']['ttl_seconds'] | undefined;
  /**
   * The id of the client's connection, as the Pusher SDK sends it to your server. Required for Pusher.
   */
  socket_id?: operations['authSign']['requestBody']['content']['application/json']['socket_id'] | undefined;
  /**
   * Who the client is to the other members of a presence channel: its identity and what else they should see.
   * Required for presence channels.
   */
  channel_data?: operations['authSign']['requestBody']['content']['application/json']['channel_data'] | undefined;
  /**
   * A string of your choice that identifies this call. If you retry with the same key, you get the same signature.
   */
  idempotency_key?: operations['authSign']['requestBody']['content']['application/json']['idempotency_key'] | undefined;
}

/** What `realtime.user.disconnect` takes. It is sent as the body. */
export interface UserDisconnectParameters {
  /**
   * The identity of the client, as you gave it to its token or signature.
   */
  client_id: operations['userDisconnect']['requestBody']['content']['application/json']['client_id'];
  /**
   * The channel to disconnect the client from. By default, all of its connections end.
   */
  channel?: operations['userDisconnect']['requestBody']['content']['application/json']['channel'] | undefined;
  /**
   * A string of your choice that identifies this call. If you retry with the same key, you get the first response
   * again.
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
