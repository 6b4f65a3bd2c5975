// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

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
 * Who is in a channel at this moment.
 */
export interface PresenceGetResult extends PresenceGetResultShape {}
type PresenceGetResultShape = components['schemas']['PresenceGetResult'];

/**
 * A vendor whose client SDK can be authorized with `realtime.auth.sign`.
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
 * A signed Ably TokenRequest, which an Ably client exchanges for a token by itself.
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
 * A signature for a vendor that the contract does not know, or in a shape that it does not know.
 */
export interface OtherTokenResult extends OtherTokenResultShape {}
type OtherTokenResultShape = components['schemas']['OtherTokenResult'];

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
