// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import type { Call } from '../../src/client/call.ts';
import type { Client } from '../../src/client/client.ts';
import type { CallOptions } from '../../src/client/options.ts';
import { fetchPages, type PagedCall } from '../../src/client/pages.ts';
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

/**
 * Issue a client token: `realtime.token.issue`.
 *
 * Let one client connect without giving it your project key. The token is signed with HMAC, gives access to the
 * channels you name with the permissions you name, and expires by itself.
 *
 * Call it on your server when a user opens a page, and pass the response on to that user's client. If the client
 * runs the SDK of Pusher, Ably or Liveblocks, use `realtime.auth.sign` instead.
 *
 * Always send `client_id`: every known program does, and the service may require it. Keep the lifetime short,
 * because a lost token works until `expires_at` unless you revoke it. This is not the token of an AI voice session,
 * which comes from `ai.voice.session`.
 *
 * @param parameters
 * - `client_id` (optional): The identity of the client on its connections and in presence channels. The service may require it. Without it, the live mock makes one up; what the service does is not documented.
 * - `user_id` (optional): The id of the user in your own system, for users with several clients.
 * - `channels` (optional): The names of the channels that the token gives access to. What a token without them allows is not documented; on the live mock it allows none.
 * - `capabilities` (optional): What the client may do in these channels. The default is not documented; on the live mock it is `subscribe`.
 * - `ttl_seconds` (optional): How long the token is valid, in seconds. The service lowers a value that is too large. The default is not documented.
 * @param options settings for this call only
 * @returns A token that a client connects with.
 * - `token`: The HMAC-signed token. Give it to one client, and do not log it.
 * - `client_id`: The identity of the client that connects with the token.
 * - `expires_at`: When the token expires, usually as an RFC 3339 time with a time zone.
 * - `endpoint`: The address that the client connects to.
 * @throws 400: A parameter is missing or malformed, or the request has two different idempotency keys. `error.message` says what is wrong. `INVALID_INPUT`
 * @throws 401: The project key is missing or unknown. `UNAUTHORIZED`
 * @throws 402: The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup` and open the `checkout_url` that it returns. The call had no effect. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
 * @throws 403: The project key is valid but is not allowed to make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
 * @throws 409: The idempotency key was used before with other parameters. The call had no effect. `IDEMPOTENCY_CONFLICT`
 * @throws 429: Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
 * @throws 500: An unexpected error in the service. Report the `request_id`. `UNKNOWN_ERROR`
 * @throws 503: The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
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
export const tokenIssue = (client: Client, parameters: TokenIssueParameters = {}, options?: CallOptions): Call<TokenIssueData> =>
  client<TokenIssueData>(['realtime.token.issue', 'POST'], parameters, options);

/**
 * Revoke a client token: `realtime.token.revoke`.
 *
 * Revoke a token from `realtime.token.issue` before it expires.
 *
 * Call it when a user logs out or is banned. Pass the whole token, or its `jti` if that is what you stored.
 *
 * A revoked token can no longer connect. To end the connections the client has open, also call
 * `realtime.user.disconnect`.
 *
 * @param parameters
 * - `token_or_jti`: The whole token, or its `jti`, the id inside it.
 * - `idempotency_key` (optional): A string of your choice that identifies this call. If you retry with the same key, you get the first response again.
 * @param options settings for this call only
 * @returns The outcome of a revocation.
 * - `revoked`: Whether the token was revoked.
 * @throws 400: A parameter is missing or malformed, or the request has two different idempotency keys. `error.message` says what is wrong. `INVALID_INPUT`
 * @throws 401: The project key is missing or unknown. `UNAUTHORIZED`
 * @throws 402: The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup` and open the `checkout_url` that it returns. The call had no effect. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
 * @throws 403: The project key is valid but is not allowed to make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
 * @throws 409: The idempotency key was used before with other parameters. The call had no effect. `IDEMPOTENCY_CONFLICT`
 * @throws 429: Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
 * @throws 500: An unexpected error in the service. Report the `request_id`. `UNKNOWN_ERROR`
 * @throws 503: The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
 * @example
 * ```ts
 * const result = await realtime.token.revoke({
 *   token_or_jti: 'eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJydHRfN2YzYSJ9.Zm9yLXRoZS1kb2Nz',
 * });
 * ```
 */
export const tokenRevoke = (client: Client, parameters: TokenRevokeParameters, options?: CallOptions): Call<TokenRevokeData> =>
  client<TokenRevokeData>(['realtime.token.revoke', 'POST'], parameters, options);

/**
 * Create a channel: `realtime.channel.create`.
 *
 * Create a named channel that clients can subscribe to and you can publish to.
 *
 * Call it when a room, a document or a game starts. Creating a channel that already exists with the same type
 * succeeds and changes nothing, so you can call it every time.
 *
 * You cannot change the type of a channel: creating it again with another type fails with `CHANNEL_CONFLICT`.
 * Clients of Pusher decide by the name: `private-` and `presence-` at its start make a channel private or a presence
 * channel, whatever its `type`.
 *
 * @param parameters
 * - `name` (optional): The channel's name. Any non-empty text is a valid name.
 * - `channel` (optional): Another spelling of `name`, which many programs send. Use `name`. If you send both, they must be equal.
 * - `type` (optional): Who can subscribe to a channel: anyone (`public`), authorized clients (`private`), or authorized clients that see each other as members (`presence`). The default is not documented; the live mock uses the prefix of the name, else `public`.
 * - `vendor` (optional): The vendor that carries the channel's messages, such as `pusher`, `ably`, `tencent_im` or `infrai`. By default, and with `auto`, the service chooses. Any name is accepted, since new vendors can appear.
 * @param options settings for this call only
 * @returns The channel, which this call or an earlier one created.
 * - `channel_id`: The id of the channel, chosen by the service.
 * - `name`: The name of the channel.
 * - `type`: Who can subscribe: usually `public`, `private` or `presence`. The service can add types.
 * @throws 400: A parameter is missing or malformed, or the request has two different idempotency keys. `error.message` says what is wrong. `INVALID_INPUT`
 * @throws 401: The project key is missing or unknown. `UNAUTHORIZED`
 * @throws 402: The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup` and open the `checkout_url` that it returns. The call had no effect. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
 * @throws 403: The project key is valid but is not allowed to make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
 * @throws 409: The name is taken by a channel of another type, or the idempotency key was used before with other parameters. `CHANNEL_CONFLICT`, `IDEMPOTENCY_CONFLICT`
 * @throws 429: Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
 * @throws 500: An unexpected error in the service. Report the `request_id`. `UNKNOWN_ERROR`
 * @throws 503: The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
 * @example
 * ```ts
 * const result = await realtime.channel.create({ name: 'room-42', type: 'presence' });
 * ```
 */
export const channelCreate = (client: Client, parameters: ChannelCreateParameters, options?: CallOptions): Call<ChannelCreateData> =>
  client<ChannelCreateData>(['realtime.channel.create', 'POST'], parameters, options);

/**
 * Get a channel: `realtime.channel.get`.
 *
 * Get a channel's type, its vendor, how many members are online and when it was last published to.
 *
 * Use it to show the state of a room, or to check whether a channel exists. To see who the members are, use
 * `realtime.presence.get`.
 *
 * `vendor`, `created_at`, `member_count` and `last_published_at` can be null or absent.
 *
 * @param parameters
 * - `channel`: The name of the channel.
 * @param options settings for this call only
 * @returns A channel of the account.
 * - `channel_id`: The id of the channel, chosen by the service.
 * - `name`: The name of the channel, which every other call takes.
 * - `type`: Who can subscribe: usually `public`, `private` or `presence`. The service can add types.
 * - `vendor` (optional): The vendor that carries the channel's messages. New vendors can appear. It can be null or absent.
 * - `created_at` (optional): When the channel was created, usually as an RFC 3339 time with a time zone. It can be null or absent.
 * - `member_count` (optional): How many members are online. It is null or absent if the number is not known.
 * - `last_published_at` (optional): When an event was last published to the channel, usually as an RFC 3339 time with a time zone. It is null or absent if there was none.
 * @throws 400: A parameter is missing or malformed. `error.message` names it. `INVALID_INPUT`
 * @throws 401: The project key is missing or unknown. `UNAUTHORIZED`
 * @throws 402: The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup` and open the `checkout_url` that it returns. The call had no effect. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
 * @throws 403: The project key is valid but is not allowed to make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
 * @throws 404: The account has no channel of this name. `CHANNEL_NOT_FOUND`
 * @throws 429: Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
 * @throws 500: An unexpected error in the service. Report the `request_id`. `UNKNOWN_ERROR`
 * @throws 503: The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
 * @example
 * ```ts
 * const result = await realtime.channel.get({ channel: 'room-42' });
 * ```
 */
export const channelGet = (client: Client, parameters: ChannelGetParameters, options?: CallOptions): Call<ChannelGetData> =>
  client<ChannelGetData>(['realtime.channel.get', 'GET', '/{channel}'], parameters, options);

/**
 * List channels: `realtime.channel.list`.
 *
 * List the account's channels, one page at a time.
 *
 * Use it for an overview or a cleanup. Call it without `cursor` first, then pass each page's `next_cursor` as
 * `cursor` until a page has none.
 *
 * Channels can be created and deleted while you go through the pages. A page can hold fewer channels than `limit`
 * without being the last: only a missing or null `next_cursor` marks the last page.
 *
 * `for await` walks over every item of `channels`, from page to page.
 *
 * @param parameters
 * - `cursor` (optional): Where the page starts: the `next_cursor` of the previous page, unchanged. Omit it for the first page.
 * - `limit` (optional): The maximum number of channels on the page. The service lowers a value that is too large.
 * @param options settings for this call only
 * @returns A page of the account's channels.
 * - `channels`: The channels of this page.
 * - `next_cursor` (optional): Pass it as `cursor` to get the next page. It is null or absent on the last page.
 * @throws 400: A parameter is missing or malformed. `error.message` names it. `INVALID_INPUT`
 * @throws 401: The project key is missing or unknown. `UNAUTHORIZED`
 * @throws 402: The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup` and open the `checkout_url` that it returns. The call had no effect. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
 * @throws 403: The project key is valid but is not allowed to make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
 * @throws 429: Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
 * @throws 500: An unexpected error in the service. Report the `request_id`. `UNKNOWN_ERROR`
 * @throws 503: The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
 * @example
 * ```ts
 * const result = await realtime.channel.list();
 * ```
 */
export const channelList = (client: Client, parameters: ChannelListParameters = {}, options?: CallOptions): PagedCall<ChannelListData, ChannelListData['channels'][number]> =>
  fetchPages(client, ['realtime.channel.list', 'GET'], parameters, options, (page: ChannelListData) => page.channels);

/**
 * Delete a channel: `realtime.channel.delete`.
 *
 * Delete a channel and disconnect its subscribers.
 *
 * Use it when a room closes for good. You cannot undo it, and subscribers lose the channel immediately.
 *
 * The call has no body, so the idempotency key goes into the `Idempotency-Key` header or the query.
 *
 * @param parameters
 * - `channel`: The name of the channel.
 * - `idempotency_key` (optional): The same as the `Idempotency-Key` header, for callers that cannot set headers. If you send both, they must be equal.
 * @param options settings for this call only
 * @returns The outcome of a deletion.
 * - `channel`: The name of the channel.
 * - `deleted`: Whether the channel was deleted.
 * - `status` (optional): The state of the deletion as text. Branch on `deleted` instead. It can be null or absent.
 * @throws 400: A parameter is missing or malformed, or the request has two different idempotency keys. `error.message` says what is wrong. `INVALID_INPUT`
 * @throws 401: The project key is missing or unknown. `UNAUTHORIZED`
 * @throws 402: The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup` and open the `checkout_url` that it returns. The call had no effect. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
 * @throws 403: The project key is valid but is not allowed to make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
 * @throws 404: The account has no channel of this name. `CHANNEL_NOT_FOUND`
 * @throws 409: The idempotency key was used before with other parameters. The call had no effect. `IDEMPOTENCY_CONFLICT`
 * @throws 429: Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
 * @throws 500: An unexpected error in the service. Report the `request_id`. `UNKNOWN_ERROR`
 * @throws 503: The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
 * @example
 * ```ts
 * const result = await realtime.channel.delete({ channel: 'room-42' });
 * ```
 */
export const channelDelete = (client: Client, parameters: ChannelDeleteParameters, options?: CallOptions): Call<ChannelDeleteData> =>
  client<ChannelDeleteData>(['realtime.channel.delete', 'DELETE', '/{channel}'], parameters, options);

/**
 * Publish an event: `realtime.publish`.
 *
 * Send an event to everyone who is subscribed to a channel.
 *
 * Call it whenever something happens that open pages should show: a message, a price, the end of a job. To send
 * several events at once, use `realtime.publish.batch`.
 *
 * `data` is required, but can be `null`. Whether the channel has to exist first is not documented; the live mock
 * creates it, and creating it yourself is safe.
 *
 * @param parameters
 * - `channel`: The name of the channel to publish to.
 * - `event`: The name of the event, of your choice. Subscribers bind to it.
 * - `data`: The payload of the event: any JSON value, including `null`. The field is required.
 * - `idempotency_key` (optional): A string of your choice that identifies this call. If you retry with the same key, nothing is published twice.
 * @param options settings for this call only
 * @returns The event that was accepted.
 * - `message_id`: The id of the event, chosen by the service.
 * @throws 400: A parameter is missing or malformed, or the request has two different idempotency keys. `error.message` says what is wrong. `INVALID_INPUT`
 * @throws 401: The project key is missing or unknown. `UNAUTHORIZED`
 * @throws 402: The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup` and open the `checkout_url` that it returns. The call had no effect. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
 * @throws 403: The project key is valid but is not allowed to make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
 * @throws 409: The idempotency key was used before with other parameters. The call had no effect. `IDEMPOTENCY_CONFLICT`
 * @throws 429: Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
 * @throws 500: An unexpected error in the service. Report the `request_id`. `UNKNOWN_ERROR`
 * @throws 503: The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
 * @example
 * ```ts
 * const result = await realtime.publish({ channel: 'room-42', event: 'message', data: { text: 'hi' } });
 * ```
 */
export const publish = (client: Client, parameters: PublishParameters, options?: CallOptions): Call<PublishData> =>
  client<PublishData>(['realtime.publish', 'POST'], parameters, options);

/**
 * Publish many events: `realtime.publish.batch`.
 *
 * Send several events in one call, each to its own channel.
 *
 * Use it for fan-out, such as one notification to many rooms, or to flush a queue. `published` says how many events
 * were sent.
 *
 * An empty list is accepted and publishes nothing. One malformed event rejects the whole batch with 400.
 *
 * @param parameters
 * - `messages`: The events, each with its own channel. An empty list publishes nothing.
 * - `idempotency_key` (optional): A string of your choice that identifies this call. If you retry with the same key, nothing is published twice.
 * @param options settings for this call only
 * @returns The outcome of a batch.
 * - `published`: How many events were published.
 * @throws 400: A parameter is missing or malformed, or the request has two different idempotency keys. `error.message` says what is wrong. `INVALID_INPUT`
 * @throws 401: The project key is missing or unknown. `UNAUTHORIZED`
 * @throws 402: The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup` and open the `checkout_url` that it returns. The call had no effect. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
 * @throws 403: The project key is valid but is not allowed to make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
 * @throws 409: The idempotency key was used before with other parameters. The call had no effect. `IDEMPOTENCY_CONFLICT`
 * @throws 429: Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
 * @throws 500: An unexpected error in the service. Report the `request_id`. `UNKNOWN_ERROR`
 * @throws 503: The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
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
export const publishBatch = (client: Client, parameters: PublishBatchParameters, options?: CallOptions): Call<PublishBatchData> =>
  client<PublishBatchData>(['realtime.publish.batch', 'POST'], parameters, options);

/**
 * Get the members of a channel: `realtime.presence.get`.
 *
 * See who is in a channel right now.
 *
 * Use it to draw the first list of members, or to check on your server who is there. Subscribed clients learn of
 * later changes through the vendor's own presence events, so you do not need to poll.
 *
 * A user with several clients can be listed once for each `client_id`.
 *
 * @param parameters
 * - `channel`: The name of the channel.
 * @param options settings for this call only
 * @returns The members of a channel.
 * - `members`: The members. The list is empty if nobody is there.
 * @throws 400: A parameter is missing or malformed. `error.message` names it. `INVALID_INPUT`
 * @throws 401: The project key is missing or unknown. `UNAUTHORIZED`
 * @throws 402: The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup` and open the `checkout_url` that it returns. The call had no effect. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
 * @throws 403: The project key is valid but is not allowed to make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
 * @throws 404: The account has no channel of this name. `CHANNEL_NOT_FOUND`
 * @throws 429: Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
 * @throws 500: An unexpected error in the service. Report the `request_id`. `UNKNOWN_ERROR`
 * @throws 503: The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
 * @example
 * ```ts
 * const result = await realtime.presence.get({ channel: 'room-42' });
 * ```
 */
export const presenceGet = (client: Client, parameters: PresenceGetParameters, options?: CallOptions): Call<PresenceGetData> =>
  client<PresenceGetData>(['realtime.presence.get', 'GET', '/{channel}'], parameters, options);

/**
 * Sign for a vendor's client SDK: `realtime.auth.sign`.
 *
 * Authorize a client that runs the SDK of Pusher, Ably or Liveblocks, without giving it your project key or the
 * vendor's secret.
 *
 * Call it from the endpoint that the vendor's SDK asks for authorization, and return `token` to the SDK unchanged.
 * If the client does not run a vendor's SDK, use `realtime.token.issue` instead. This call does not sign documents;
 * `pdf.sign` does.
 *
 * - **Pusher** needs `socket_id`, and only the first of `channels` is signed.
 * - **Ably** gets a signature for all of `channels`.
 * - **Presence channels** need `channel_data`.
 * - Without `vendor`, the project's configured vendor signs; `vendor` overrides it.
 * - A `ttl_seconds` above `MAX_TTL_SECONDS` is lowered to it.
 *
 * @param parameters
 * - `client_id`: The identity of the client that the signature is for.
 * - `channels`: The names of the channels to authorize. Pusher signs only the first, Ably all of them.
 * - `capabilities` (optional): What the client may do in these channels. By default, it may only subscribe.
 * - `vendor` (optional): The vendor whose client SDK is authorized. It overrides the vendor that the project is configured for, which signs by default.
 * - `ttl_seconds` (optional): How long the signature is valid, in seconds. A value above `MAX_TTL_SECONDS` is lowered to it. The default is not documented.
 * - `socket_id` (optional): The id of the client's connection, as the Pusher SDK sends it to your server. Required for Pusher.
 * - `channel_data` (optional): Who the client is to the other members of a presence channel: its identity and what else they should see. Required for presence channels.
 * - `idempotency_key` (optional): A string of your choice that identifies this call. If you retry with the same key, you get the same signature.
 * @param options settings for this call only
 * @returns A signature for one vendor. `vendor` says which one, and so what shape `token` has. Pass `token` to the vendor's client SDK unchanged.
 * @throws 400: A parameter is missing or malformed, two different idempotency keys were sent, or the vendor needs a field that is not there. `error.message` names what is wrong. `INVALID_INPUT`
 * @throws 401: The project key is missing or unknown. `UNAUTHORIZED`
 * @throws 402: The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup` and open the `checkout_url` that it returns. The call had no effect. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
 * @throws 403: The project key is valid but is not allowed to make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
 * @throws 409: The idempotency key was used before with other parameters. The call had no effect. `IDEMPOTENCY_CONFLICT`
 * @throws 429: Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
 * @throws 500: An unexpected error in the service. Report the `request_id`. `UNKNOWN_ERROR`
 * @throws 503: The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
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
export const authSign = (client: Client, parameters: AuthSignParameters, options?: CallOptions): Call<AuthSignData> =>
  client<AuthSignData>(['realtime.auth.sign', 'POST'], parameters, options);

/**
 * List the event types: `realtime.event.types`.
 *
 * List the event types that a subscriber can listen to. The set is closed for subscribers, while `event` in
 * `realtime.publish` can be any name.
 *
 * Use it to offer a choice in a tool, or to check a configuration. Call it rather than copying the list, since the
 * service can add types. How the types relate to the events you publish is not documented.
 *
 * @param options settings for this call only
 * @returns The event types that a subscriber can listen to.
 * - `types`: The names of the types. They limit what a subscriber can listen to, not what you can publish.
 * @throws 400: A parameter is missing or malformed. `error.message` names it. `INVALID_INPUT`
 * @throws 401: The project key is missing or unknown. `UNAUTHORIZED`
 * @throws 402: The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup` and open the `checkout_url` that it returns. The call had no effect. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
 * @throws 403: The project key is valid but is not allowed to make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
 * @throws 429: Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
 * @throws 500: An unexpected error in the service. Report the `request_id`. `UNKNOWN_ERROR`
 * @throws 503: The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
 * @example
 * ```ts
 * const result = await realtime.event.types();
 * ```
 */
export const eventTypes = (client: Client, options?: CallOptions): Call<EventTypesData> =>
  client<EventTypesData>(['realtime.event.types', 'GET'], {}, options);

/**
 * Disconnect a client: `realtime.user.disconnect`.
 *
 * Disconnect a client, from everything or from one channel.
 *
 * Call it when a user is banned, loses access or has to log in again.
 *
 * A client whose token or signature is still valid can reconnect immediately. To keep it out, call
 * `realtime.token.revoke` first.
 *
 * @param parameters
 * - `client_id`: The identity of the client, as you gave it to its token or signature.
 * - `channel` (optional): The channel to disconnect the client from. By default, all of its connections end.
 * - `idempotency_key` (optional): A string of your choice that identifies this call. If you retry with the same key, you get the first response again.
 * @param options settings for this call only
 * @returns The outcome of a disconnection.
 * - `disconnected`: Whether the client was disconnected.
 * @throws 400: A parameter is missing or malformed, or the request has two different idempotency keys. `error.message` says what is wrong. `INVALID_INPUT`
 * @throws 401: The project key is missing or unknown. `UNAUTHORIZED`
 * @throws 402: The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup` and open the `checkout_url` that it returns. The call had no effect. `INSUFFICIENT_CREDIT`, `WALLET_CAP_EXCEEDED`, `PRO_REQUIRED`, `KYC_REQUIRED`, `TOPUP_2FA_REQUIRED`, `BYOK_TRIAL_EXPIRED`
 * @throws 403: The project key is valid but is not allowed to make this call. `SCOPE_INSUFFICIENT`, `KEY_REVOKED`, `MODULE_NOT_AVAILABLE_IN_REGION`
 * @throws 409: The idempotency key was used before with other parameters. The call had no effect. `IDEMPOTENCY_CONFLICT`
 * @throws 429: Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. `RATE_LIMIT_USER`, `RATE_LIMIT_IP`, `VENDOR_QUOTA_EXCEEDED`
 * @throws 500: An unexpected error in the service. Report the `request_id`. `UNKNOWN_ERROR`
 * @throws 503: The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. `VENDOR_DOWN`, `VENDOR_TIMEOUT`, `MAINTENANCE`
 * @example
 * ```ts
 * const result = await realtime.user.disconnect({ client_id: 'user_42' });
 * ```
 */
export const userDisconnect = (client: Client, parameters: UserDisconnectParameters, options?: CallOptions): Call<UserDisconnectData> =>
  client<UserDisconnectData>(['realtime.user.disconnect', 'POST'], parameters, options);
