// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import * as options from '../../src/tanstack-query/options.ts';
import type * as client from './client.ts';

export type { MutationCallOptions, QueryCallOptions, RealtimeInfiniteQuery, RealtimeMutation, RealtimeOptionsSettings, RealtimeQuery } from '../../src/tanstack-query/options.ts';
export { queryKey } from '../../src/tanstack-query/options.ts';

/**
 * Makes the options of every call for TanStack Query, whichever framework runs it.
 *
 * @param realtime the client that makes the calls
 * @param settings.client a name that keeps the data of this client apart from those of others
 */
export function createRealtimeOptions<const Name extends string | undefined = undefined>(
  realtime: client.Realtime,
  settings: options.RealtimeOptionsSettings<Name> = {},
) {
  const { infiniteQuery, mutation, query } = options.createMakers(settings.client as Name);
  return {
    token: {
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
       */
      issue: (callOptions?: options.MutationCallOptions) =>
        mutation('realtime.token.issue', (parameters: client.TokenIssueParameters | void) => realtime.token.issue(parameters ?? {}, callOptions)),
      /**
       * Revoke a client token: `realtime.token.revoke`.
       *
       * Revoke a token from `realtime.token.issue` before it expires.
       *
       * Call it when a user logs out or is banned. Pass the whole token, or its `jti` if that is what you stored.
       *
       * A revoked token can no longer connect. To end the connections the client has open, also call
       * `realtime.user.disconnect`.
       */
      revoke: (callOptions?: options.MutationCallOptions) =>
        mutation('realtime.token.revoke', (parameters: client.TokenRevokeParameters) => realtime.token.revoke(parameters, callOptions)),
    },
    channel: {
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
       */
      create: (callOptions?: options.MutationCallOptions) =>
        mutation('realtime.channel.create', (parameters: client.ChannelCreateParameters) => realtime.channel.create(parameters, callOptions)),
      /**
       * Get a channel: `realtime.channel.get`.
       *
       * Get a channel's type, its vendor, how many members are online and when it was last published to.
       *
       * Use it to show the state of a room, or to check whether a channel exists. To see who the members are, use
       * `realtime.presence.get`.
       *
       * `vendor`, `created_at`, `member_count` and `last_published_at` can be null or absent.
       */
      get: (parameters: client.ChannelGetParameters, callOptions?: options.QueryCallOptions) =>
        query('realtime.channel.get', [parameters], callOptions, (own) => realtime.channel.get(parameters, own)),
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
       */
      list: Object.assign((parameters: client.ChannelListParameters = {}, callOptions?: options.QueryCallOptions) =>
        query('realtime.channel.list', [parameters], callOptions, (own) => realtime.channel.list(parameters, own)), {
        /** The same page by page: `getNextPageParam` follows `next_cursor`. */
        infinite: (parameters: Omit<client.ChannelListParameters, 'cursor'> = {}, callOptions?: options.QueryCallOptions) =>
          infiniteQuery('realtime.channel.list', parameters, callOptions, (page, own) => realtime.channel.list(page, own)),
      }),
      /**
       * Delete a channel: `realtime.channel.delete`.
       *
       * Delete a channel and disconnect its subscribers.
       *
       * Use it when a room closes for good. You cannot undo it, and subscribers lose the channel immediately.
       *
       * The call has no body, so the idempotency key goes into the `Idempotency-Key` header or the query.
       */
      delete: (callOptions?: options.MutationCallOptions) =>
        mutation('realtime.channel.delete', (parameters: client.ChannelDeleteParameters) => realtime.channel.delete(parameters, callOptions)),
    },
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
     */
    publish: Object.assign((callOptions?: options.MutationCallOptions) =>
        mutation('realtime.publish', (parameters: client.PublishParameters) => realtime.publish(parameters, callOptions)), {
      /**
       * Publish many events: `realtime.publish.batch`.
       *
       * Send several events in one call, each to its own channel.
       *
       * Use it for fan-out, such as one notification to many rooms, or to flush a queue. `published` says how many events
       * were sent.
       *
       * An empty list is accepted and publishes nothing. One malformed event rejects the whole batch with 400.
       */
      batch: (callOptions?: options.MutationCallOptions) =>
        mutation('realtime.publish.batch', (parameters: client.PublishBatchParameters) => realtime.publish.batch(parameters, callOptions)),
    }),
    presence: {
      /**
       * Get the members of a channel: `realtime.presence.get`.
       *
       * See who is in a channel right now.
       *
       * Use it to draw the first list of members, or to check on your server who is there. Subscribed clients learn of
       * later changes through the vendor's own presence events, so you do not need to poll.
       *
       * A user with several clients can be listed once for each `client_id`.
       */
      get: (parameters: client.PresenceGetParameters, callOptions?: options.QueryCallOptions) =>
        query('realtime.presence.get', [parameters], callOptions, (own) => realtime.presence.get(parameters, own)),
    },
    auth: {
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
       */
      sign: (callOptions?: options.MutationCallOptions) =>
        mutation('realtime.auth.sign', (parameters: client.AuthSignParameters) => realtime.auth.sign(parameters, callOptions)),
    },
    event: {
      /**
       * List the event types: `realtime.event.types`.
       *
       * List the event types that a subscriber can listen to. The set is closed for subscribers, while `event` in
       * `realtime.publish` can be any name.
       *
       * Use it to offer a choice in a tool, or to check a configuration. Call it rather than copying the list, since the
       * service can add types. How the types relate to the events you publish is not documented.
       */
      types: (callOptions?: options.QueryCallOptions) =>
        query('realtime.event.types', [], callOptions, (own) => realtime.event.types(own)),
    },
    user: {
      /**
       * Disconnect a client: `realtime.user.disconnect`.
       *
       * Disconnect a client, from everything or from one channel.
       *
       * Call it when a user is banned, loses access or has to log in again.
       *
       * A client whose token or signature is still valid can reconnect immediately. To keep it out, call
       * `realtime.token.revoke` first.
       */
      disconnect: (callOptions?: options.MutationCallOptions) =>
        mutation('realtime.user.disconnect', (parameters: client.UserDisconnectParameters) => realtime.user.disconnect(parameters, callOptions)),
    },
  };
}
