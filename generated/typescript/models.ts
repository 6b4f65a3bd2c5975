// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

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
export interface PublishBatchMessage extends PublishBatchMessageShape {}
type PublishBatchMessageShape = components['schemas']['PublishBatchMessage'];

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

/** What `realtime.token.issue` takes. */
export interface TokenIssueParameters extends TokenIssueParametersShape {}
type TokenIssueParametersShape = operations['tokenIssue']['requestBody']['content']['application/json'];

/** What `realtime.token.revoke` takes. */
export interface TokenRevokeParameters extends TokenRevokeParametersShape {}
type TokenRevokeParametersShape = operations['tokenRevoke']['requestBody']['content']['application/json'];

/** What `realtime.channel.create` takes. */
export type ChannelCreateParameters = operations['channelCreate']['requestBody']['content']['application/json'];

/** What `realtime.channel.get` takes. */
export interface ChannelGetParameters extends ChannelGetParametersShape {}
type ChannelGetParametersShape = NonNullable<operations['channelGet']['parameters']['path']>;

/** What `realtime.channel.list` takes. */
export interface ChannelListParameters extends ChannelListParametersShape {}
type ChannelListParametersShape = NonNullable<operations['channelList']['parameters']['query']>;

/** What `realtime.channel.delete` takes. */
export interface ChannelDeleteParameters extends ChannelDeleteParametersShape, ChannelDeleteParametersShape2 {}
type ChannelDeleteParametersShape = NonNullable<operations['channelDelete']['parameters']['path']>;
type ChannelDeleteParametersShape2 = NonNullable<operations['channelDelete']['parameters']['query']>;

/** What `realtime.publish` takes. */
export interface PublishParameters extends PublishParametersShape {}
type PublishParametersShape = operations['publish']['requestBody']['content']['application/json'];

/** What `realtime.publish.batch` takes. */
export interface PublishBatchParameters extends PublishBatchParametersShape {}
type PublishBatchParametersShape = operations['publishBatch']['requestBody']['content']['application/json'];

/** What `realtime.presence.get` takes. */
export interface PresenceGetParameters extends PresenceGetParametersShape {}
type PresenceGetParametersShape = NonNullable<operations['presenceGet']['parameters']['path']>;

/** What `realtime.auth.sign` takes. */
export interface AuthSignParameters extends AuthSignParametersShape {}
type AuthSignParametersShape = operations['authSign']['requestBody']['content']['application/json'];

/** What `realtime.user.disconnect` takes. */
export interface UserDisconnectParameters extends UserDisconnectParametersShape {}
type UserDisconnectParametersShape = operations['userDisconnect']['requestBody']['content']['application/json'];

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
