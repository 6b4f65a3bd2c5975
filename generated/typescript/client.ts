// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import type { Call } from '../../src/client/call.ts';
import { type Client, createClient } from '../../src/client/client.ts';
import type { CallOptions, ClientOptions } from '../../src/client/options.ts';
import type { PagedCall } from '../../src/client/pages.ts';
import {
  tokenIssue,
  tokenRevoke,
  channelCreate,
  channelGet,
  channelList,
  channelDelete,
  publish,
  publishBatch,
  presenceGet,
  authSign,
  eventTypes,
  userDisconnect,
} from './calls.ts';
import type {
  AuthSignData,
  AuthSignParameters,
  ChannelCreateData,
  ChannelCreateParameters,
  ChannelDeleteData,
  ChannelDeleteParameters,
  ChannelGetData,
  ChannelGetParameters,
  ChannelListData,
  ChannelListParameters,
  EventTypesData,
  PresenceGetData,
  PresenceGetParameters,
  PublishBatchData,
  PublishBatchParameters,
  PublishData,
  PublishParameters,
  TokenIssueData,
  TokenIssueParameters,
  TokenRevokeData,
  TokenRevokeParameters,
  UserDisconnectData,
  UserDisconnectParameters,
} from './models.ts';

export type * from './models.ts';

/** The calls of the Infrai Realtime API, version 2.0.0. */
export interface Realtime {
  token: {
    /**
     * Issue a client token: `realtime.token.issue`.
     *
     * Let one client connect without giving it your project key. The token opens the channels that you name, for the
     * capabilities that you name, and stops working by itself.
     *
     * Call it on your server when a user opens a page, and hand the answer to that user's client. Use `realtime.auth.sign`
     * instead when the client runs the SDK of Pusher, Ably or Liveblocks.
     *
     * Keep the lifetime short: a lost token is good until `expires_at`, unless you revoke it. This is not the token of an AI
     * voice session; that one comes from `ai.voice.session`.
     *
     * @param parameters
     * - `client_id` (optional): The identity that the client takes on its connections. Members of presence channels are listed by it.
     * - `user_id` (optional): The id of the user behind the client in your own system, for when one user has many clients.
     * - `channels` (optional): The names of the channels that the token opens.
     * - `capabilities` (optional): What the client may do in those channels.
     * - `ttl_seconds` (optional): How long the token stays valid, in seconds. The service lowers a number that is too large.
     * @param options settings for this call only
     * @returns A token that a client connects with.
     * - `token`: The token itself. Hand it to one client and do not log it.
     * - `client_id`: The identity that the client has when it connects with this token.
     * - `expires_at`: When the token stops working, as an RFC 3339 time with a zone.
     * - `endpoint`: The address that the client connects to.
     * @throws 400: A parameter is missing or malformed, or two different idempotency keys were sent. `error.message` names what is wrong. `INVALID_INPUT`
     * @throws 401: The project key is missing or not known. `UNAUTHORIZED`
     * @throws 402: The account's credit, plan or verification does not cover the call. Nothing was done. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
     * @throws 403: The project key is known but may not make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
     * @throws 409: The idempotency key was used before with other parameters. Nothing was done. `IDEMPOTENCY_CONFLICT`
     * @throws 429: Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
     * @throws 500: Something unexpected failed on the service's side. Report the request id. `UNKNOWN_ERROR`
     * @throws 503: The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
     * @example
     * ```ts
     * const result = await realtime.token.issue({
     *   client_id: 'user_42',
     *   channels: ['room-42'],
     *   capabilities: ['subscribe', 'presence'],
     *   ttl_seconds: 3600,
     * });
     * ```
     */
    issue(parameters?: TokenIssueParameters, options?: CallOptions): Call<TokenIssueData>;
    /**
     * Revoke a client token: `realtime.token.revoke`.
     *
     * Take back a token that `realtime.token.issue` gave out, before it expires.
     *
     * Call it when a user logs out or is banned. Pass the whole token, or only its `jti` when that is what you stored.
     *
     * Revoking keeps the token from being used. To also end what the client has open now, call `realtime.user.disconnect`.
     *
     * @param parameters
     * - `token_or_jti`: The whole token, or its `jti`, the id inside it.
     * - `idempotency_key` (optional): A string of your choice that names this call, so that a repeat of it gets the same answer.
     * @param options settings for this call only
     * @returns The outcome of a revocation.
     * - `revoked`: Whether the token was revoked.
     * @throws 400: A parameter is missing or malformed, or two different idempotency keys were sent. `error.message` names what is wrong. `INVALID_INPUT`
     * @throws 401: The project key is missing or not known. `UNAUTHORIZED`
     * @throws 402: The account's credit, plan or verification does not cover the call. Nothing was done. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
     * @throws 403: The project key is known but may not make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
     * @throws 409: The idempotency key was used before with other parameters. Nothing was done. `IDEMPOTENCY_CONFLICT`
     * @throws 429: Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
     * @throws 500: Something unexpected failed on the service's side. Report the request id. `UNKNOWN_ERROR`
     * @throws 503: The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
     * @example
     * ```ts
     * const result = await realtime.token.revoke({
     *   token_or_jti: 'eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJydHRfN2YzYSJ9.Zm9yLXRoZS1kb2Nz',
     * });
     * ```
     */
    revoke(parameters: TokenRevokeParameters, options?: CallOptions): Call<TokenRevokeData>;
  };
  channel: {
    /**
     * Create a channel: `realtime.channel.create`.
     *
     * Make a named channel that clients can subscribe to and that you can publish to.
     *
     * Call it when a room, a document or a game begins. Creating a channel that is there already, with the same type, changes
     * nothing and succeeds, so it is safe to call every time.
     *
     * The type cannot be changed: the same name with another type is refused with `CHANNEL_CONFLICT`.
     *
     * @param parameters
     * - `name` (optional): The channel's name. Any non-empty text is a valid name.
     * - `channel` (optional): Another spelling of `name`, which many programs send. Use `name`. If you send both, they must be equal.
     * - `type` (optional): Who may listen to a channel: anyone (`public`), clients that were authorized for it (`private`), or authorized clients whose membership the others can see (`presence`).
     * - `vendor` (optional): The vendor that should carry the channel's traffic, such as `pusher`, `ably`, `tencent_im` or `infrai`. By default, and with `auto`, the service chooses. New vendors can appear, so any name is accepted.
     * @param options settings for this call only
     * @returns The channel that exists now, whether this call created it or an earlier one.
     * - `channel_id`: The id that the service gave the channel.
     * - `name`: The name under which the channel was created.
     * - `type`: The channel's type.
     * @throws 400: A parameter is missing or malformed, or two different idempotency keys were sent. `error.message` names what is wrong. `INVALID_INPUT`
     * @throws 401: The project key is missing or not known. `UNAUTHORIZED`
     * @throws 402: The account's credit, plan or verification does not cover the call. Nothing was done. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
     * @throws 403: The project key is known but may not make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
     * @throws 409: The name is taken by a channel of another type, or the idempotency key was used before with other parameters. `CHANNEL_CONFLICT`, `IDEMPOTENCY_CONFLICT`
     * @throws 429: Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
     * @throws 500: Something unexpected failed on the service's side. Report the request id. `UNKNOWN_ERROR`
     * @throws 503: The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
     * @example
     * ```ts
     * const result = await realtime.channel.create({ name: 'room-42', type: 'presence' });
     * ```
     */
    create(parameters: ChannelCreateParameters, options?: CallOptions): Call<ChannelCreateData>;
    /**
     * Get a channel: `realtime.channel.get`.
     *
     * Look up one channel: its type, the vendor behind it, how many members are online and when it was last published to.
     *
     * Use it to show the state of a room, or to find out whether a channel exists. For the members themselves, use
     * `realtime.presence.get`.
     *
     * `member_count` and `last_published_at` can be absent. Percent-encode the name: a slash in it would otherwise be read as
     * a part of the path.
     *
     * @param parameters
     * - `channel`: The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`.
     * @param options settings for this call only
     * @returns A channel of the account.
     * - `channel_id`: The id that the service gave the channel.
     * - `name`: The name to use in every other call.
     * - `type`: The channel's type.
     * - `vendor` (optional): The vendor that carries the channel's traffic. New vendors can appear, so accept names that you do not know.
     * - `created_at` (optional): When the channel was created, as an RFC 3339 time with a zone.
     * - `member_count` (optional): How many members are online. It is absent when the number is not known.
     * - `last_published_at` (optional): When an event was last published to the channel, as an RFC 3339 time with a zone. It is absent when nothing was.
     * @throws 400: A parameter is missing or malformed. `error.message` names it. `INVALID_INPUT`
     * @throws 401: The project key is missing or not known. `UNAUTHORIZED`
     * @throws 402: The account's credit, plan or verification does not cover the call. Nothing was done. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
     * @throws 403: The project key is known but may not make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
     * @throws 404: The account has no channel of this name. `CHANNEL_NOT_FOUND`
     * @throws 429: Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
     * @throws 500: Something unexpected failed on the service's side. Report the request id. `UNKNOWN_ERROR`
     * @throws 503: The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
     * @example
     * ```ts
     * const result = await realtime.channel.get({ channel: 'room-42' });
     * ```
     */
    get(parameters: ChannelGetParameters, options?: CallOptions): Call<ChannelGetData>;
    /**
     * List channels: `realtime.channel.list`.
     *
     * Go through the channels of the account, a page at a time.
     *
     * Use it for an overview or a clean-up. Start without a `cursor`, then pass each page's `next_cursor` until a page comes
     * without one.
     *
     * Channels can be created and deleted while you walk. A page can hold fewer channels than `limit` and still not be the
     * last: only a missing `next_cursor` says so.
     *
     * `for await` walks over every item of `channels`, from page to page.
     *
     * @param parameters
     * - `cursor` (optional): Where the page starts. Pass the `next_cursor` of the page before, unchanged. Leave it out for the first page.
     * - `limit` (optional): The largest number of channels that the page may hold. The service lowers a number that is too large.
     * @param options settings for this call only
     * @returns A page of the account's channels.
     * - `channels`: The channels of this page.
     * - `next_cursor` (optional): Pass it as `cursor` to get the next page. It is absent on the last page.
     * @throws 400: A parameter is missing or malformed. `error.message` names it. `INVALID_INPUT`
     * @throws 401: The project key is missing or not known. `UNAUTHORIZED`
     * @throws 402: The account's credit, plan or verification does not cover the call. Nothing was done. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
     * @throws 403: The project key is known but may not make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
     * @throws 429: Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
     * @throws 500: Something unexpected failed on the service's side. Report the request id. `UNKNOWN_ERROR`
     * @throws 503: The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
     * @example
     * ```ts
     * const result = await realtime.channel.list();
     * ```
     */
    list(parameters?: ChannelListParameters, options?: CallOptions): PagedCall<ChannelListData, ChannelListData['channels'][number]>;
    /**
     * Delete a channel: `realtime.channel.delete`.
     *
     * Remove a channel and disconnect everyone who is subscribed to it.
     *
     * Use it when a room closes for good. It cannot be undone, and subscribers lose their connection to the channel at once.
     *
     * The call takes no body, so an idempotency key goes into the `Idempotency-Key` header or the query. Percent-encode the
     * name.
     *
     * @param parameters
     * - `channel`: The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`.
     * - `idempotency_key` (optional): The same as the `Idempotency-Key` header, for callers that cannot set headers. When both are sent they must be equal.
     * @param options settings for this call only
     * @returns The outcome of a deletion.
     * - `channel`: The name of the channel that the call was about.
     * - `deleted`: Whether the channel was deleted.
     * - `status` (optional): The state of the deletion in a word. Branch on `deleted` rather than on this text.
     * @throws 400: A parameter is missing or malformed, or two different idempotency keys were sent. `error.message` names what is wrong. `INVALID_INPUT`
     * @throws 401: The project key is missing or not known. `UNAUTHORIZED`
     * @throws 402: The account's credit, plan or verification does not cover the call. Nothing was done. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
     * @throws 403: The project key is known but may not make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
     * @throws 404: The account has no channel of this name. `CHANNEL_NOT_FOUND`
     * @throws 409: The idempotency key was used before with other parameters. Nothing was done. `IDEMPOTENCY_CONFLICT`
     * @throws 429: Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
     * @throws 500: Something unexpected failed on the service's side. Report the request id. `UNKNOWN_ERROR`
     * @throws 503: The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
     * @example
     * ```ts
     * const result = await realtime.channel.delete({ channel: 'room-42' });
     * ```
     */
    delete(parameters: ChannelDeleteParameters, options?: CallOptions): Call<ChannelDeleteData>;
  };
  publish: {
    /**
     * Publish an event: `realtime.publish`.
     *
     * Send an event to everyone who is subscribed to a channel.
     *
     * Call it whenever something happened that open pages should show: a message, a price, the end of a job. For several
     * events at once, `realtime.publish.batch` saves calls.
     *
     * Without an idempotency key, a repeat after a lost answer publishes twice. `data` has to be there, but can be `null`.
     *
     * @param parameters
     * - `channel`: The name of the channel to send to.
     * - `event`: The event's name, by which subscribers choose what to react to.
     * - `data`: The event's payload. Any JSON value will do, `null` included, but the field has to be there.
     * - `idempotency_key` (optional): A string of your choice that names this call, so that a repeat of it does not publish twice.
     * @param options settings for this call only
     * @returns The event that was accepted.
     * - `message_id`: The id that the service gave the event.
     * @throws 400: A parameter is missing or malformed, or two different idempotency keys were sent. `error.message` names what is wrong. `INVALID_INPUT`
     * @throws 401: The project key is missing or not known. `UNAUTHORIZED`
     * @throws 402: The account's credit, plan or verification does not cover the call. Nothing was done. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
     * @throws 403: The project key is known but may not make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
     * @throws 409: The idempotency key was used before with other parameters. Nothing was done. `IDEMPOTENCY_CONFLICT`
     * @throws 429: Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
     * @throws 500: Something unexpected failed on the service's side. Report the request id. `UNKNOWN_ERROR`
     * @throws 503: The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
     * @example
     * ```ts
     * const result = await realtime.publish({ channel: 'room-42', event: 'message', data: { text: 'hi' } });
     * ```
     */
    (parameters: PublishParameters, options?: CallOptions): Call<PublishData>;
    /**
     * Publish many events: `realtime.publish.batch`.
     *
     * Send several events in one call, each to a channel of its own.
     *
     * Use it for fan-out, such as one notification to many rooms, or to flush a queue. `published` counts what was sent.
     *
     * An empty list is accepted and publishes nothing. One malformed event makes the whole call a 400. Send an idempotency
     * key if you mean to retry: a repeat without one publishes everything again.
     *
     * @param parameters
     * - `messages`: The events, each with its own channel. An empty list is accepted and publishes nothing.
     * - `idempotency_key` (optional): A string of your choice that names this call, so that a repeat of it does not publish twice.
     * @param options settings for this call only
     * @returns The outcome of a batch.
     * - `published`: How many events were published.
     * @throws 400: A parameter is missing or malformed, or two different idempotency keys were sent. `error.message` names what is wrong. `INVALID_INPUT`
     * @throws 401: The project key is missing or not known. `UNAUTHORIZED`
     * @throws 402: The account's credit, plan or verification does not cover the call. Nothing was done. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
     * @throws 403: The project key is known but may not make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
     * @throws 409: The idempotency key was used before with other parameters. Nothing was done. `IDEMPOTENCY_CONFLICT`
     * @throws 429: Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
     * @throws 500: Something unexpected failed on the service's side. Report the request id. `UNKNOWN_ERROR`
     * @throws 503: The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
     * @example
     * ```ts
     * const result = await realtime.publish.batch({
     *   messages: [
     *     { channel: 'room-42', event: 'message', data: { text: 'hi' } },
     *     { channel: 'room-43', event: 'refresh', data: null },
     *   ],
     * });
     * ```
     */
    batch(parameters: PublishBatchParameters, options?: CallOptions): Call<PublishBatchData>;
  };
  presence: {
    /**
     * Get the members of a channel: `realtime.presence.get`.
     *
     * See who is in a channel at this moment.
     *
     * Use it to draw the first list of members, or to check on your server who is there. Clients that are subscribed learn of
     * later changes through the vendor's own presence events, so there is no need to poll.
     *
     * A user with several clients can be listed several times, once for each `client_id`. Percent-encode the name.
     *
     * @param parameters
     * - `channel`: The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`.
     * @param options settings for this call only
     * @returns Who is in a channel at this moment.
     * - `members`: The members. The list is empty when nobody is there.
     * @throws 400: A parameter is missing or malformed. `error.message` names it. `INVALID_INPUT`
     * @throws 401: The project key is missing or not known. `UNAUTHORIZED`
     * @throws 402: The account's credit, plan or verification does not cover the call. Nothing was done. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
     * @throws 403: The project key is known but may not make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
     * @throws 404: The account has no channel of this name. `CHANNEL_NOT_FOUND`
     * @throws 429: Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
     * @throws 500: Something unexpected failed on the service's side. Report the request id. `UNKNOWN_ERROR`
     * @throws 503: The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
     * @example
     * ```ts
     * const result = await realtime.presence.get({ channel: 'room-42' });
     * ```
     */
    get(parameters: PresenceGetParameters, options?: CallOptions): Call<PresenceGetData>;
  };
  auth: {
    /**
     * Sign for a vendor's client SDK: `realtime.auth.sign`.
     *
     * Authorize a client that runs the SDK of Pusher, Ably or Liveblocks, without giving it your project key or the vendor's
     * secret.
     *
     * Call it from the endpoint that the vendor's SDK asks for authorization, and return `token` to the SDK as it is. Use
     * `realtime.token.issue` instead when the client does not run a vendor's SDK. This call does not sign documents; that is
     * `pdf.sign`.
     *
     * - **Pusher** needs `socket_id`, and signs only the first of `channels`.
     * - **Ably** signs all of `channels`.
     * - **Presence channels** need `channel_data`.
     * - A `ttl_seconds` over the service's maximum is lowered to it.
     *
     * @param parameters
     * - `client_id`: The identity that the signature is bound to.
     * - `channels`: The names of the channels to authorize. Pusher signs only the first of them, Ably all.
     * - `capabilities` (optional): What the client may do in those channels. Without it, the client may only listen.
     * - `vendor` (optional): A vendor whose client SDK can be authorized with `realtime.auth.sign`.
     * - `ttl_seconds` (optional): How long the signature stays valid, in seconds. The service lowers a number that is over its maximum.
     * - `socket_id` (optional): The id of the client's connection, as the Pusher SDK sends it to your server. Pusher cannot sign without it.
     * - `channel_data` (optional): Who the client is to the other members of a presence channel: an identity and whatever else they should see. Presence channels cannot be signed without it.
     * - `idempotency_key` (optional): A string of your choice that names this call, so that a repeat of it gets the same signature.
     * @param options settings for this call only
     * @returns A signature for one vendor. `vendor` tells which, and with it the shape of `token`. Hand `token` to the vendor's client SDK unchanged.
     * @throws 400: A parameter is missing or malformed, two different idempotency keys were sent, or the vendor needs a field that is not there. `error.message` names what is wrong. `INVALID_INPUT`
     * @throws 401: The project key is missing or not known. `UNAUTHORIZED`
     * @throws 402: The account's credit, plan or verification does not cover the call. Nothing was done. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
     * @throws 403: The project key is known but may not make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
     * @throws 409: The idempotency key was used before with other parameters. Nothing was done. `IDEMPOTENCY_CONFLICT`
     * @throws 429: Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
     * @throws 500: Something unexpected failed on the service's side. Report the request id. `UNKNOWN_ERROR`
     * @throws 503: The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
     * @example
     * ```ts
     * const result = await realtime.auth.sign({
     *   client_id: 'user_42',
     *   channels: ['private-room-42'],
     *   vendor: 'pusher',
     *   socket_id: '1234.5678',
     * });
     * ```
     */
    sign(parameters: AuthSignParameters, options?: CallOptions): Call<AuthSignData>;
  };
  event: {
    /**
     * List the event types: `realtime.event.types`.
     *
     * Find out which event types a subscriber can listen to. The list is closed: nothing outside it is delivered.
     *
     * Use it to offer a choice in a tool, or to check a configuration. Read the list from here rather than copying it, since
     * it can grow with the service.
     *
     * @param options settings for this call only
     * @returns The event types that can be listened to.
     * - `types`: The names of the types. Nothing outside this list is delivered.
     * @throws 400: A parameter is missing or malformed. `error.message` names it. `INVALID_INPUT`
     * @throws 401: The project key is missing or not known. `UNAUTHORIZED`
     * @throws 402: The account's credit, plan or verification does not cover the call. Nothing was done. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
     * @throws 403: The project key is known but may not make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
     * @throws 429: Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
     * @throws 500: Something unexpected failed on the service's side. Report the request id. `UNKNOWN_ERROR`
     * @throws 503: The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
     * @example
     * ```ts
     * const result = await realtime.event.types();
     * ```
     */
    types(options?: CallOptions): Call<EventTypesData>;
  };
  user: {
    /**
     * Disconnect a client: `realtime.user.disconnect`.
     *
     * End what a client has open now: everywhere, or in one channel.
     *
     * Call it when a user is banned, loses access or should log in again.
     *
     * A client whose token or signature is still good can come back at once. Call `realtime.token.revoke` first if it should
     * stay out.
     *
     * @param parameters
     * - `client_id`: The identity of the client, as it was given to its token or signature.
     * - `channel` (optional): The name of the one channel to remove the client from. Without it, all of the client's connections end.
     * - `idempotency_key` (optional): A string of your choice that names this call, so that a repeat of it gets the same answer.
     * @param options settings for this call only
     * @returns The outcome of a disconnection.
     * - `disconnected`: Whether the client was disconnected.
     * @throws 400: A parameter is missing or malformed, or two different idempotency keys were sent. `error.message` names what is wrong. `INVALID_INPUT`
     * @throws 401: The project key is missing or not known. `UNAUTHORIZED`
     * @throws 402: The account's credit, plan or verification does not cover the call. Nothing was done. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
     * @throws 403: The project key is known but may not make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
     * @throws 409: The idempotency key was used before with other parameters. Nothing was done. `IDEMPOTENCY_CONFLICT`
     * @throws 429: Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
     * @throws 500: Something unexpected failed on the service's side. Report the request id. `UNKNOWN_ERROR`
     * @throws 503: The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
     * @example
     * ```ts
     * const result = await realtime.user.disconnect({ client_id: 'user_42' });
     * ```
     */
    disconnect(parameters: UserDisconnectParameters, options?: CallOptions): Call<UserDisconnectData>;
  };
}

/**
 * Makes a client of the Infrai Realtime API, version 2.0.0.
 *
 * @throws AuthenticationError when there is no project key, and in a browser that was not allowed
 * @example
 * ```ts
 * const realtime = createRealtime(); // takes the project key from INFRAI_API_KEY
 * ```
 */
export function createRealtime(options: ClientOptions = {}): Realtime {
  const client = createClient(options);
  const bind =
    <Rest extends unknown[], Result>(call: (client: Client, ...rest: Rest) => Result) =>
    (...rest: Rest) =>
      call(client, ...rest);
  return {
    token: {
      issue: bind(tokenIssue),
      revoke: bind(tokenRevoke),
    },
    channel: {
      create: bind(channelCreate),
      get: bind(channelGet),
      list: bind(channelList),
      delete: bind(channelDelete),
    },
    publish: Object.assign(bind(publish), {
      batch: bind(publishBatch),
    }),
    presence: {
      get: bind(presenceGet),
    },
    auth: {
      sign: bind(authSign),
    },
    event: {
      types: bind(eventTypes),
    },
    user: {
      disconnect: bind(userDisconnect),
    },
  };
}
