// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import { type CallOptions, type ClientOptions, createCall } from '../../src/client/call.ts';
import type { components, operations } from './types.ts';

/** What `realtime.token.issue` takes. */
export type TokenIssueParameters = operations['tokenIssue']['requestBody']['content']['application/json'];

/** What `realtime.token.revoke` takes. */
export type TokenRevokeParameters = operations['tokenRevoke']['requestBody']['content']['application/json'];

/** What `realtime.channel.create` takes. */
export type ChannelCreateParameters = operations['channelCreate']['requestBody']['content']['application/json'];

/** What `realtime.channel.get` takes. */
export type ChannelGetParameters = NonNullable<operations['channelGet']['parameters']['path']>;

/** What `realtime.channel.list` takes. */
export type ChannelListParameters = NonNullable<operations['channelList']['parameters']['query']>;

/** What `realtime.channel.delete` takes. */
export type ChannelDeleteParameters = NonNullable<operations['channelDelete']['parameters']['path']> & NonNullable<operations['channelDelete']['parameters']['query']>;

/** What `realtime.publish` takes. */
export type PublishParameters = operations['publish']['requestBody']['content']['application/json'];

/** What `realtime.publish.batch` takes. */
export type PublishBatchParameters = operations['publishBatch']['requestBody']['content']['application/json'];

/** What `realtime.presence.get` takes. */
export type PresenceGetParameters = NonNullable<operations['presenceGet']['parameters']['path']>;

/** What `realtime.auth.sign` takes. */
export type AuthSignParameters = operations['authSign']['requestBody']['content']['application/json'];

/** What `realtime.user.disconnect` takes. */
export type UserDisconnectParameters = operations['userDisconnect']['requestBody']['content']['application/json'];

/** What `realtime.token.issue` returns. */
export type TokenIssueData = components['schemas']['TokenIssueResponse']['data'];

/** What `realtime.token.revoke` returns. */
export type TokenRevokeData = components['schemas']['TokenRevokeResponse']['data'];

/** What `realtime.channel.create` returns. */
export type ChannelCreateData = components['schemas']['ChannelCreateResponse']['data'];

/** What `realtime.channel.get` returns. */
export type ChannelGetData = components['schemas']['ChannelGetResponse']['data'];

/** What `realtime.channel.list` returns. */
export type ChannelListData = components['schemas']['ChannelListResponse']['data'];

/** What `realtime.channel.delete` returns. */
export type ChannelDeleteData = components['schemas']['ChannelDeleteResponse']['data'];

/** What `realtime.publish` returns. */
export type PublishData = components['schemas']['PublishResponse']['data'];

/** What `realtime.publish.batch` returns. */
export type PublishBatchData = components['schemas']['PublishBatchResponse']['data'];

/** What `realtime.presence.get` returns. */
export type PresenceGetData = components['schemas']['PresenceGetResponse']['data'];

/** What `realtime.auth.sign` returns. */
export type AuthSignData = components['schemas']['AuthSignResponse']['data'];

/** What `realtime.event.types` returns. */
export type EventTypesData = components['schemas']['EventTypesResponse']['data'];

/** What `realtime.user.disconnect` returns. */
export type UserDisconnectData = components['schemas']['UserDisconnectResponse']['data'];

/**
 * Makes a client of the Infrai Realtime API, version 1.0.0.
 *
 * @param options the key, the address and the fetch function to use
 */
export function createRealtime(options: ClientOptions) {
  const call = createCall(options);
  return {
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
       */
      issue: (parameters: TokenIssueParameters = {}, options?: CallOptions) =>
        call<TokenIssueData>('realtime.token.issue', 'post', '/v1/realtime/token/issue', parameters, options),
      /**
       * Revoke a client token: `realtime.token.revoke`.
       *
       * Take back a token that `realtime.token.issue` gave out, before it expires.
       *
       * Call it when a user logs out or is banned. Pass the whole token, or only its `jti` when that is what you stored.
       *
       * Revoking keeps the token from being used. To also end what the client has open now, call `realtime.user.disconnect`.
       */
      revoke: (parameters: TokenRevokeParameters, options?: CallOptions) =>
        call<TokenRevokeData>('realtime.token.revoke', 'post', '/v1/realtime/token/revoke', parameters, options),
    },
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
       */
      create: (parameters: ChannelCreateParameters, options?: CallOptions) =>
        call<ChannelCreateData>('realtime.channel.create', 'post', '/v1/realtime/channel/create', parameters, options),
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
       */
      get: (parameters: ChannelGetParameters, options?: CallOptions) =>
        call<ChannelGetData>('realtime.channel.get', 'get', '/v1/realtime/channel/get/{channel}', parameters, options),
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
       */
      list: (parameters: ChannelListParameters = {}, options?: CallOptions) =>
        call<ChannelListData>('realtime.channel.list', 'get', '/v1/realtime/channel/list', parameters, options),
      /**
       * Delete a channel: `realtime.channel.delete`.
       *
       * Remove a channel and disconnect everyone who is subscribed to it.
       *
       * Use it when a room closes for good. It cannot be undone, and subscribers lose their connection to the channel at once.
       *
       * The call takes no body, so an idempotency key goes into the `Idempotency-Key` header or the query. Percent-encode the
       * name.
       */
      delete: (parameters: ChannelDeleteParameters, options?: CallOptions) =>
        call<ChannelDeleteData>('realtime.channel.delete', 'delete', '/v1/realtime/channel/delete/{channel}', parameters, options),
    },
    /**
     * Publish an event: `realtime.publish`.
     *
     * Send an event to everyone who is subscribed to a channel.
     *
     * Call it whenever something happened that open pages should show: a message, a price, the end of a job. For several
     * events at once, `realtime.publish.batch` saves calls.
     *
     * Without an idempotency key, a repeat after a lost answer publishes twice. `data` has to be there, but can be `null`.
     */
    publish: Object.assign((parameters: PublishParameters, options?: CallOptions) =>
      call<PublishData>('realtime.publish', 'post', '/v1/realtime/publish', parameters, options), {
      /**
       * Publish many events: `realtime.publish.batch`.
       *
       * Send several events in one call, each to a channel of its own.
       *
       * Use it for fan-out, such as one notification to many rooms, or to flush a queue. `published` counts what was sent.
       *
       * An empty list is accepted and publishes nothing. One malformed event makes the whole call a 400. Send an idempotency
       * key if you mean to retry: a repeat without one publishes everything again.
       */
      batch: (parameters: PublishBatchParameters, options?: CallOptions) =>
        call<PublishBatchData>('realtime.publish.batch', 'post', '/v1/realtime/publish/batch', parameters, options),
    }),
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
       */
      get: (parameters: PresenceGetParameters, options?: CallOptions) =>
        call<PresenceGetData>('realtime.presence.get', 'get', '/v1/realtime/presence/get/{channel}', parameters, options),
    },
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
       */
      sign: (parameters: AuthSignParameters, options?: CallOptions) =>
        call<AuthSignData>('realtime.auth.sign', 'post', '/v1/realtime/auth/sign', parameters, options),
    },
    event: {
      /**
       * List the event types: `realtime.event.types`.
       *
       * Find out which event types a subscriber can listen to. The list is closed: nothing outside it is delivered.
       *
       * Use it to offer a choice in a tool, or to check a configuration. Read the list from here rather than copying it, since
       * it can grow with the service.
       */
      types: (options?: CallOptions) =>
        call<EventTypesData>('realtime.event.types', 'get', '/v1/realtime/event/types', {}, options),
    },
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
       */
      disconnect: (parameters: UserDisconnectParameters, options?: CallOptions) =>
        call<UserDisconnectData>('realtime.user.disconnect', 'post', '/v1/realtime/user/disconnect', parameters, options),
    },
  };
}

/** The client that `createRealtime` makes. */
export type Realtime = ReturnType<typeof createRealtime>;
