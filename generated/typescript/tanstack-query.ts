// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import { infiniteQuery, mutation, query } from '../../src/tanstack-query/options.ts';
import type * as client from './client.ts';

export type { RealtimeInfiniteQuery, RealtimeMutation, RealtimeQuery } from '../../src/tanstack-query/options.ts';
export { queryKey } from '../../src/tanstack-query/options.ts';

/**
 * Makes the options of every call for TanStack Query, whichever framework runs it.
 *
 * @param realtime the client that makes the calls
 */
export function createRealtimeOptions(realtime: client.Realtime) {
  return {
    token: {
      /**
       * Issue a client token: `realtime.token.issue`.
       *
       * Let one client connect without giving it your project key. The token opens the channels that you name, for the
       * capabilities that you name, and stops working by itself.
       *
       * Call it on your server when a user opens a page, and hand the response to that user's client. Use `realtime.auth.sign`
       * instead when the client runs the SDK of Pusher, Ably or Liveblocks.
       *
       * Keep the lifetime short: a lost token is good until `expires_at`, unless you revoke it. This is not the token of an AI
       * voice session; that one comes from `ai.voice.session`.
       */
      issue: () =>
        mutation('realtime.token.issue', (parameters: client.TokenIssueParameters | void) => realtime.token.issue(parameters ?? {})),
      /**
       * Revoke a client token: `realtime.token.revoke`.
       *
       * Take back a token that `realtime.token.issue` gave out, before it expires.
       *
       * Call it when a user logs out or is banned. Pass the whole token, or only its `jti` when that is what you stored.
       *
       * Revoking keeps the token from being used. To also end what the client has open now, call `realtime.user.disconnect`.
       */
      revoke: () => mutation('realtime.token.revoke', (parameters: client.TokenRevokeParameters) => realtime.token.revoke(parameters)),
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
      create: () => mutation('realtime.channel.create', (parameters: client.ChannelCreateParameters) => realtime.channel.create(parameters)),
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
      get: (parameters: client.ChannelGetParameters) =>
        query('realtime.channel.get', [parameters], (options) => realtime.channel.get(parameters, options)),
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
      list: Object.assign((parameters: client.ChannelListParameters = {}) =>
        query('realtime.channel.list', [parameters], (options) => realtime.channel.list(parameters, options)), {
        /** The same page by page: `getNextPageParam` follows `next_cursor`. */
        infinite: (parameters: Omit<client.ChannelListParameters, 'cursor'> = {}) =>
          infiniteQuery('realtime.channel.list', parameters, (page, options) => realtime.channel.list(page, options)),
      }),
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
      delete: () => mutation('realtime.channel.delete', (parameters: client.ChannelDeleteParameters) => realtime.channel.delete(parameters)),
    },
    /**
     * Publish an event: `realtime.publish`.
     *
     * Send an event to everyone who is subscribed to a channel.
     *
     * Call it whenever something happened that open pages should show: a message, a price, the end of a job. For several
     * events at once, `realtime.publish.batch` saves calls.
     *
     * Without an idempotency key, a retry after a lost response publishes twice. `data` has to be there, but can be `null`.
     */
    publish: Object.assign(() => mutation('realtime.publish', (parameters: client.PublishParameters) => realtime.publish(parameters)), {
      /**
       * Publish many events: `realtime.publish.batch`.
       *
       * Send several events in one call, each to a channel of its own.
       *
       * Use it for fan-out, such as one notification to many rooms, or to flush a queue. `published` counts what was sent.
       *
       * An empty list is accepted and publishes nothing. One malformed event makes the whole call a 400. Send an idempotency
       * key if you mean to retry: a retry without one publishes everything again.
       */
      batch: () => mutation('realtime.publish.batch', (parameters: client.PublishBatchParameters) => realtime.publish.batch(parameters)),
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
      get: (parameters: client.PresenceGetParameters) =>
        query('realtime.presence.get', [parameters], (options) => realtime.presence.get(parameters, options)),
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
      sign: () => mutation('realtime.auth.sign', (parameters: client.AuthSignParameters) => realtime.auth.sign(parameters)),
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
      types: () => query('realtime.event.types', [], (options) => realtime.event.types(options)),
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
      disconnect: () => mutation('realtime.user.disconnect', (parameters: client.UserDisconnectParameters) => realtime.user.disconnect(parameters)),
    },
  };
}
