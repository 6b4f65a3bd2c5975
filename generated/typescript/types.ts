// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

export declare enum UnlistedText {
    text = "any other text"
}
export interface paths {
    "/v1/realtime/token/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a client token
         * @description Let one client connect without giving it your project key. The token opens the channels that you name, for the
         *     capabilities that you name, and stops working by itself.
         *
         *     Call it on your server when a user opens a page, and hand the answer to that user's client. Use `realtime.auth.sign`
         *     instead when the client runs the SDK of Pusher, Ably or Liveblocks.
         *
         *     Keep the lifetime short: a lost token is good until `expires_at`, unless you revoke it. This is not the token of an AI
         *     voice session; that one comes from `ai.voice.session`.
         */
        post: operations["tokenIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/realtime/token/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a client token
         * @description Take back a token that `realtime.token.issue` gave out, before it expires.
         *
         *     Call it when a user logs out or is banned. Pass the whole token, or only its `jti` when that is what you stored.
         *
         *     Revoking keeps the token from being used. To also end what the client has open now, call `realtime.user.disconnect`.
         */
        post: operations["tokenRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/realtime/channel/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a channel
         * @description Make a named channel that clients can subscribe to and that you can publish to.
         *
         *     Call it when a room, a document or a game begins. Creating a channel that is there already, with the same type, changes
         *     nothing and succeeds, so it is safe to call every time.
         *
         *     The type cannot be changed: the same name with another type is refused with `CHANNEL_CONFLICT`.
         */
        post: operations["channelCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/realtime/channel/get/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a channel
         * @description Look up one channel: its type, the vendor behind it, how many members are online and when it was last published to.
         *
         *     Use it to show the state of a room, or to find out whether a channel exists. For the members themselves, use
         *     `realtime.presence.get`.
         *
         *     `member_count` and `last_published_at` can be absent. Percent-encode the name: a slash in it would otherwise be read as
         *     a part of the path.
         */
        get: operations["channelGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/realtime/channel/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List channels
         * @description Go through the channels of the account, a page at a time.
         *
         *     Use it for an overview or a clean-up. Start without a `cursor`, then pass each page's `next_cursor` until a page comes
         *     without one.
         *
         *     Channels can be created and deleted while you walk. A page can hold fewer channels than `limit` and still not be the
         *     last: only a missing `next_cursor` says so.
         */
        get: operations["channelList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/realtime/channel/delete/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a channel
         * @description Remove a channel and disconnect everyone who is subscribed to it.
         *
         *     Use it when a room closes for good. It cannot be undone, and subscribers lose their connection to the channel at once.
         *
         *     The call takes no body, so an idempotency key goes into the `Idempotency-Key` header or the query. Percent-encode the
         *     name.
         */
        delete: operations["channelDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/realtime/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish an event
         * @description Send an event to everyone who is subscribed to a channel.
         *
         *     Call it whenever something happened that open pages should show: a message, a price, the end of a job. For several
         *     events at once, `realtime.publish.batch` saves calls.
         *
         *     Without an idempotency key, a repeat after a lost answer publishes twice. `data` has to be there, but can be `null`.
         */
        post: operations["publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/realtime/publish/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish many events
         * @description Send several events in one call, each to a channel of its own.
         *
         *     Use it for fan-out, such as one notification to many rooms, or to flush a queue. `published` counts what was sent.
         *
         *     An empty list is accepted and publishes nothing. One malformed event makes the whole call a 400. Send an idempotency
         *     key if you mean to retry: a repeat without one publishes everything again.
         */
        post: operations["publishBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/realtime/presence/get/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the members of a channel
         * @description See who is in a channel at this moment.
         *
         *     Use it to draw the first list of members, or to check on your server who is there. Clients that are subscribed learn of
         *     later changes through the vendor's own presence events, so there is no need to poll.
         *
         *     A user with several clients can be listed several times, once for each `client_id`. Percent-encode the name.
         */
        get: operations["presenceGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/realtime/auth/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign for a vendor's client SDK
         * @description Authorize a client that runs the SDK of Pusher, Ably or Liveblocks, without giving it your project key or the vendor's
         *     secret.
         *
         *     Call it from the endpoint that the vendor's SDK asks for authorization, and return `token` to the SDK as it is. Use
         *     `realtime.token.issue` instead when the client does not run a vendor's SDK. This call does not sign documents; that is
         *     `pdf.sign`.
         *
         *     - **Pusher** needs `socket_id`, and signs only the first of `channels`.
         *     - **Ably** signs all of `channels`.
         *     - **Presence channels** need `channel_data`.
         *     - A `ttl_seconds` over the service's maximum is lowered to it.
         */
        post: operations["authSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/realtime/event/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the event types
         * @description Find out which event types a subscriber can listen to. The list is closed: nothing outside it is delivered.
         *
         *     Use it to offer a choice in a tool, or to check a configuration. Read the list from here rather than copying it, since
         *     it can grow with the service.
         */
        get: operations["eventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/realtime/user/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disconnect a client
         * @description End what a client has open now: everywhere, or in one channel.
         *
         *     Call it when a user is banned, loses access or should log in again.
         *
         *     A client whose token or signature is still good can come back at once. Call `realtime.token.revoke` first if it should
         *     stay out.
         */
        post: operations["userDisconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description One thing that a client may do in its channels: `subscribe` receives events, `publish` sends them, and `presence`
         *     enters and reads the list of members.
         * @example subscribe
         * @enum {string}
         */
        RealtimeCapability: "subscribe" | "publish" | "presence";
        /** @description Who the token is for, where it is valid and for how long. Every field is optional. */
        TokenIssueRequest: {
            /**
             * @description The identity that the client takes on its connections. Members of presence channels are listed by it.
             * @example user_42
             */
            client_id?: string;
            /**
             * @description The id of the user behind the client in your own system, for when one user has many clients.
             * @example 42
             */
            user_id?: string;
            /**
             * @description The names of the channels that the token opens.
             * @example [
             *       "room-42"
             *     ]
             */
            channels?: string[];
            /**
             * @description What the client may do in those channels.
             * @example [
             *       "subscribe",
             *       "presence"
             *     ]
             */
            capabilities?: components["schemas"]["RealtimeCapability"][];
            /**
             * Format: int64
             * @description How long the token stays valid, in seconds. The service lowers a number that is too large.
             * @example 3600
             */
            ttl_seconds?: number;
        };
        /** @description A token that a client connects with. */
        RealtimeToken: {
            /**
             * @description The token itself. Hand it to one client and do not log it.
             * @example eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJydHRfN2YzYSJ9.Zm9yLXRoZS1kb2Nz
             */
            token: string;
            /**
             * @description The identity that the client has when it connects with this token.
             * @example user_42
             */
            client_id: string;
            /**
             * @description When the token stops working, as an RFC 3339 time with a zone.
             * @example 2026-03-01T13:00:00Z
             */
            expires_at: string;
            /**
             * @description The address that the client connects to.
             * @example wss://realtime.infrai.cc
             */
            endpoint: string;
        };
        /** @description What the gateway noted about the call. It comes with every answer, a failure included. */
        Metadata: {
            /**
             * @description The id of this call, a UUID of version 7. Quote it when you ask for help.
             * @example 01932b7c-9d4e-7a31-8f52-6b1e0c9d4a77
             */
            request_id?: string | null;
            /**
             * Format: double
             * @description What the call cost, in US dollars.
             * @example 0.00002
             */
            cost_usd?: number | null;
            /**
             * Format: double
             * @description How long the gateway took to answer, in milliseconds.
             * @example 38
             */
            latency_ms?: number | null;
            /**
             * @description The vendor that carried out the call, or `null` when no vendor was involved.
             * @example ably
             */
            vendor?: string | null;
            /**
             * @description Whether the answer came from a cache.
             * @example false
             */
            cache_hit?: boolean | null;
        };
        /** @description The envelope of a successful `realtime.token.issue`. */
        TokenIssueResponse: {
            /**
             * @description Always `true` on an answer with a success status.
             * @example true
             * @constant
             */
            ok: true;
            data: components["schemas"]["RealtimeToken"];
            /**
             * @description Always `null` on a success.
             * @example null
             */
            error?: null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description What went wrong and, where it is known, what to do about it. */
        ErrorDetail: {
            /**
             * @description The stable name of the error, in upper snake case. Branch on it. The set of codes grows, so treat one that you
             *     do not know by its HTTP status.
             * @example CHANNEL_NOT_FOUND
             */
            code: string;
            /**
             * @description What went wrong, written for people. The wording can change.
             * @example No channel is named "room-42".
             */
            message: string;
            /**
             * @description What to do next. It is absent when there is nothing to add.
             * @example Create the channel first with realtime.channel.create.
             */
            hint?: string | null;
        };
        /** @description The envelope of every failed call. */
        ErrorResponse: {
            /**
             * @description Always `false` on an answer with an error status.
             * @example false
             * @constant
             */
            ok: false;
            /**
             * @description Always `null` on a failure.
             * @example null
             */
            data?: null;
            error: components["schemas"]["ErrorDetail"];
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description The token to take back. */
        TokenRevokeRequest: {
            /**
             * @description The whole token, or its `jti`, the id inside it.
             * @example rtt_7f3a
             */
            token_or_jti: string;
            /**
             * @description A string of your choice that names this call, so that a repeat of it gets the same answer.
             * @example logout-user_42-1
             */
            idempotency_key?: string;
        };
        /** @description The outcome of a revocation. */
        TokenRevokeResult: {
            /**
             * @description Whether the token was revoked.
             * @example true
             */
            revoked: boolean;
        };
        /** @description The envelope of a successful `realtime.token.revoke`. */
        TokenRevokeResponse: {
            /**
             * @description Always `true` on an answer with a success status.
             * @example true
             * @constant
             */
            ok: true;
            data: components["schemas"]["TokenRevokeResult"];
            /**
             * @description Always `null` on a success.
             * @example null
             */
            error?: null;
            metadata?: components["schemas"]["Metadata"];
        };
        /**
         * @description Who may listen to a channel: anyone (`public`), clients that were authorized for it (`private`), or authorized clients
         *     whose membership the others can see (`presence`).
         * @example presence
         * @enum {string}
         */
        ChannelType: "public" | "private" | "presence";
        /** @description The channel to create. Send its name as `name`. */
        ChannelCreateRequest: {
            /**
             * @description The channel's name. Any non-empty text is a valid name.
             * @example room-42
             */
            name: string;
            /**
             * @deprecated
             * @description Another spelling of `name`, which many programs send. Use `name`. If you send both, they must be equal.
             * @example room-42
             */
            channel?: string;
            type?: components["schemas"]["ChannelType"];
            /**
             * @description The vendor that should carry the channel's traffic, such as `pusher`, `ably`, `tencent_im` or `infrai`. By default,
             *     and with `auto`, the service chooses. New vendors can appear, so any name is accepted.
             * @example ably
             */
            vendor?: string;
        } | {
            /**
             * @description The channel's name. Any non-empty text is a valid name.
             * @example room-42
             */
            name?: string;
            /**
             * @deprecated
             * @description Another spelling of `name`, which many programs send. Use `name`. If you send both, they must be equal.
             * @example room-42
             */
            channel: string;
            type?: components["schemas"]["ChannelType"];
            /**
             * @description The vendor that should carry the channel's traffic, such as `pusher`, `ably`, `tencent_im` or `infrai`. By default,
             *     and with `auto`, the service chooses. New vendors can appear, so any name is accepted.
             * @example ably
             */
            vendor?: string;
        };
        /** @description The channel that exists now, whether this call created it or an earlier one. */
        ChannelCreateResult: {
            /**
             * @description The id that the service gave the channel.
             * @example ch_01932b7c
             */
            channel_id: string;
            /**
             * @description The name under which the channel was created.
             * @example room-42
             */
            name: string;
            /**
             * @description The channel's type.
             * @example presence
             */
            type: components["schemas"]["ChannelType"] | (string & {});
        };
        /** @description The envelope of a successful `realtime.channel.create`. */
        ChannelCreateResponse: {
            /**
             * @description Always `true` on an answer with a success status.
             * @example true
             * @constant
             */
            ok: true;
            data: components["schemas"]["ChannelCreateResult"];
            /**
             * @description Always `null` on a success.
             * @example null
             */
            error?: null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description A channel of the account. */
        Channel: {
            /**
             * @description The id that the service gave the channel.
             * @example ch_01932b7c
             */
            channel_id: string;
            /**
             * @description The name to use in every other call.
             * @example room-42
             */
            name: string;
            /**
             * @description The channel's type.
             * @example presence
             */
            type: components["schemas"]["ChannelType"] | (string & {});
            /**
             * @description The vendor that carries the channel's traffic. New vendors can appear, so accept names that you do not know.
             * @example ably
             */
            vendor?: string | null;
            /**
             * @description When the channel was created, as an RFC 3339 time with a zone.
             * @example 2026-03-01T12:00:00Z
             */
            created_at?: string | null;
            /**
             * Format: int64
             * @description How many members are online. It is absent when the number is not known.
             * @example 2
             */
            member_count?: number | null;
            /**
             * @description When an event was last published to the channel, as an RFC 3339 time with a zone. It is absent when nothing was.
             * @example 2026-03-01T12:30:00Z
             */
            last_published_at?: string | null;
        };
        /** @description The envelope of a successful `realtime.channel.get`. */
        ChannelGetResponse: {
            /**
             * @description Always `true` on an answer with a success status.
             * @example true
             * @constant
             */
            ok: true;
            data: components["schemas"]["Channel"];
            /**
             * @description Always `null` on a success.
             * @example null
             */
            error?: null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description A page of the account's channels. */
        ChannelListResult: {
            /**
             * @description The channels of this page.
             * @example [
             *       {
             *         "channel_id": "ch_01932b7c",
             *         "name": "room-42",
             *         "type": "presence",
             *         "vendor": "ably",
             *         "created_at": "2026-03-01T12:00:00Z"
             *       }
             *     ]
             */
            channels: components["schemas"]["Channel"][];
            /**
             * @description Pass it as `cursor` to get the next page. It is absent on the last page.
             * @example eyJhZnRlciI6InJvb20tNDMifQ
             */
            next_cursor?: string | null;
        };
        /** @description The envelope of a successful `realtime.channel.list`. */
        ChannelListResponse: {
            /**
             * @description Always `true` on an answer with a success status.
             * @example true
             * @constant
             */
            ok: true;
            data: components["schemas"]["ChannelListResult"];
            /**
             * @description Always `null` on a success.
             * @example null
             */
            error?: null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description The outcome of a deletion. */
        ChannelDeleteResult: {
            /**
             * @description The name of the channel that the call was about.
             * @example room-42
             */
            channel: string;
            /**
             * @description Whether the channel was deleted.
             * @example true
             */
            deleted: boolean;
            /**
             * @description The state of the deletion in a word. Branch on `deleted` rather than on this text.
             * @example deleted
             */
            status?: string | null;
        };
        /** @description The envelope of a successful `realtime.channel.delete`. */
        ChannelDeleteResponse: {
            /**
             * @description Always `true` on an answer with a success status.
             * @example true
             * @constant
             */
            ok: true;
            data: components["schemas"]["ChannelDeleteResult"];
            /**
             * @description Always `null` on a success.
             * @example null
             */
            error?: null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description The event to send, and where to. */
        PublishRequest: {
            /**
             * @description The name of the channel to send to.
             * @example room-42
             */
            channel: string;
            /**
             * @description The event's name, by which subscribers choose what to react to.
             * @example message
             */
            event: string;
            /**
             * @description The event's payload. Any JSON value will do, `null` included, but the field has to be there.
             * @example {
             *       "text": "hi"
             *     }
             */
            data: unknown;
            /**
             * @description A string of your choice that names this call, so that a repeat of it does not publish twice.
             * @example order-1001-paid
             */
            idempotency_key?: string;
        };
        /** @description The event that was accepted. */
        PublishResult: {
            /**
             * @description The id that the service gave the event.
             * @example msg_01932b7d
             */
            message_id: string;
        };
        /** @description The envelope of a successful `realtime.publish`. */
        PublishResponse: {
            /**
             * @description Always `true` on an answer with a success status.
             * @example true
             * @constant
             */
            ok: true;
            data: components["schemas"]["PublishResult"];
            /**
             * @description Always `null` on a success.
             * @example null
             */
            error?: null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description One event of a batch. */
        PublishBatchMessage: {
            /**
             * @description The name of the channel to send to.
             * @example room-42
             */
            channel: string;
            /**
             * @description The event's name, by which subscribers choose what to react to.
             * @example message
             */
            event: string;
            /**
             * @description The event's payload. Any JSON value will do, `null` included, but the field has to be there.
             * @example {
             *       "text": "hi"
             *     }
             */
            data: unknown;
        };
        /** @description The events to send. */
        PublishBatchRequest: {
            /**
             * @description The events, each with its own channel. An empty list is accepted and publishes nothing.
             * @example [
             *       {
             *         "channel": "room-42",
             *         "event": "message",
             *         "data": {
             *           "text": "hi"
             *         }
             *       }
             *     ]
             */
            messages: components["schemas"]["PublishBatchMessage"][];
            /**
             * @description A string of your choice that names this call, so that a repeat of it does not publish twice.
             * @example digest-2026-03-01
             */
            idempotency_key?: string;
        };
        /** @description The outcome of a batch. */
        PublishBatchResult: {
            /**
             * Format: int64
             * @description How many events were published.
             * @example 2
             */
            published: number;
        };
        /** @description The envelope of a successful `realtime.publish.batch`. */
        PublishBatchResponse: {
            /**
             * @description Always `true` on an answer with a success status.
             * @example true
             * @constant
             */
            ok: true;
            data: components["schemas"]["PublishBatchResult"];
            /**
             * @description Always `null` on a success.
             * @example null
             */
            error?: null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description A client that is in a channel. */
        PresenceMember: {
            /**
             * @description The identity that the client connected with.
             * @example user_42
             */
            client_id: string;
            /**
             * @description The id of the user behind the client. It is absent when none was given.
             * @example 42
             */
            user_id?: string | null;
        };
        /** @description Who is in a channel at this moment. */
        PresenceGetResult: {
            /**
             * @description The members. The list is empty when nobody is there.
             * @example [
             *       {
             *         "client_id": "user_42",
             *         "user_id": "42"
             *       }
             *     ]
             */
            members: components["schemas"]["PresenceMember"][];
        };
        /** @description The envelope of a successful `realtime.presence.get`. */
        PresenceGetResponse: {
            /**
             * @description Always `true` on an answer with a success status.
             * @example true
             * @constant
             */
            ok: true;
            data: components["schemas"]["PresenceGetResult"];
            /**
             * @description Always `null` on a success.
             * @example null
             */
            error?: null;
            metadata?: components["schemas"]["Metadata"];
        };
        /**
         * @description A vendor whose client SDK can be authorized with `realtime.auth.sign`.
         * @example pusher
         * @enum {string}
         */
        AuthVendor: "ably" | "pusher" | "liveblocks";
        /** @description Who to authorize, for which channels and for which vendor's SDK. */
        AuthSignRequest: {
            /**
             * @description The identity that the signature is bound to.
             * @example user_42
             */
            client_id: string;
            /**
             * @description The names of the channels to authorize. Pusher signs only the first of them, Ably all.
             * @example [
             *       "private-room-42"
             *     ]
             */
            channels: string[];
            /**
             * @description What the client may do in those channels. Without it, the client may only listen.
             * @default [
             *       "subscribe"
             *     ]
             * @example [
             *       "subscribe",
             *       "publish"
             *     ]
             */
            capabilities?: components["schemas"]["RealtimeCapability"][];
            vendor?: components["schemas"]["AuthVendor"];
            /**
             * Format: int64
             * @description How long the signature stays valid, in seconds. The service lowers a number that is over its maximum.
             * @example 3600
             */
            ttl_seconds?: number;
            /**
             * @description The id of the client's connection, as the Pusher SDK sends it to your server. Pusher cannot sign without it.
             * @example 1234.5678
             */
            socket_id?: string;
            /**
             * @description Who the client is to the other members of a presence channel: an identity and whatever else they should see.
             *     Presence channels cannot be signed without it.
             * @example {
             *       "user_id": "user_42",
             *       "user_info": {
             *         "name": "Ada"
             *       }
             *     }
             */
            channel_data?: {
                [key: string]: unknown;
            };
            /**
             * @description A string of your choice that names this call, so that a repeat of it gets the same signature.
             * @example sign-1234.5678-room-42
             */
            idempotency_key?: string;
        };
        /** @description What a Pusher Channels authorizer returns to the client. */
        PusherToken: {
            /**
             * @description The app key and the signature, joined by a colon.
             * @example 278d425bdf160c739803:afaed3695da2ffd16931f457e338e6c9f2921fa133ce7dac49f529792be6304c
             */
            auth: string;
            /**
             * @description The member's identity and information as the JSON text that was signed. It is there for presence channels only.
             * @example {"user_id":"user_42","user_info":{"name":"Ada"}}
             */
            channel_data?: string | null;
        };
        /** @description A signature for Pusher. */
        PusherTokenResult: {
            /**
             * @description The vendor whose client SDK takes the token.
             * @example pusher
             * @constant
             */
            vendor: "pusher";
            token: components["schemas"]["PusherToken"];
        };
        /** @description A signed Ably TokenRequest, which an Ably client exchanges for a token by itself. */
        AblyToken: {
            /**
             * @description The name of the Ably key that signed the request.
             * @example xVLyHw.I8fM2Q
             */
            keyName: string;
            /**
             * @description A random text that makes the request usable once.
             * @example f2e1d0c9b8a79685
             */
            nonce: string;
            /**
             * Format: int64
             * @description When the request was signed, in milliseconds since the Unix epoch.
             * @example 1772366400000
             */
            timestamp: number;
            /**
             * @description The signature over the other fields.
             * @example WZu9R1qTn9n2bY0o7rQ1kq4n6Zx0m3v5t7y9B1d3F5g=
             */
            mac: string;
            /**
             * @description The identity that the client will have.
             * @example user_42
             */
            clientId?: string | null;
            /**
             * @description The channels and what may be done in each, as JSON text.
             * @example {"room-42":["subscribe"]}
             */
            capability?: string | null;
            /**
             * Format: int64
             * @description How long the token will stay valid, in milliseconds.
             * @example 3600000
             */
            ttl?: number | null;
        };
        /** @description A signature for Ably. */
        AblyTokenResult: {
            /**
             * @description The vendor whose client SDK takes the token.
             * @example ably
             * @constant
             */
            vendor: "ably";
            token: components["schemas"]["AblyToken"];
        };
        /** @description What a Liveblocks authorization endpoint returns to the client. */
        LiveblocksToken: {
            /**
             * @description The access token for the Liveblocks client.
             * @example eyJhbGciOiJIUzI1NiJ9.eyJrIjoiYWNjIn0.Zm9yLXRoZS1kb2Nz
             */
            token: string;
        };
        /** @description A signature for Liveblocks. */
        LiveblocksTokenResult: {
            /**
             * @description The vendor whose client SDK takes the token.
             * @example liveblocks
             * @constant
             */
            vendor: "liveblocks";
            token: components["schemas"]["LiveblocksToken"];
        };
        /** @description A signature for a vendor that the contract does not know, or in a shape that it does not know. */
        OtherTokenResult: {
            /**
             * @description The vendor whose client SDK takes the token.
             * @example tencent_im
             */
            vendor: UnlistedText;
            /**
             * @description What the vendor's client SDK takes, of any type.
             * @example eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwqXFqUVQ4ZTixKAgKDPFyMDAxNzQyNDQEmYA
             */
            token: unknown;
        };
        /**
         * @description A signature for one vendor. `vendor` tells which, and with it the shape of `token`. Hand `token` to the vendor's
         *     client SDK unchanged.
         * @example {
         *       "vendor": "pusher",
         *       "token": {
         *         "auth": "278d425bdf160c739803:afaed3695da2ffd16931f457e338e6c9f2921fa133ce7dac49f529792be6304c"
         *       }
         *     }
         */
        VendorTokenResult: components["schemas"]["PusherTokenResult"] | components["schemas"]["AblyTokenResult"] | components["schemas"]["LiveblocksTokenResult"] | components["schemas"]["OtherTokenResult"];
        /** @description The envelope of a successful `realtime.auth.sign`. */
        AuthSignResponse: {
            /**
             * @description Always `true` on an answer with a success status.
             * @example true
             * @constant
             */
            ok: true;
            data: components["schemas"]["VendorTokenResult"];
            /**
             * @description Always `null` on a success.
             * @example null
             */
            error?: null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description The event types that can be listened to. */
        EventTypesResult: {
            /**
             * @description The names of the types. Nothing outside this list is delivered.
             * @example [
             *       "message",
             *       "member_added",
             *       "member_removed"
             *     ]
             */
            types: string[];
        };
        /** @description The envelope of a successful `realtime.event.types`. */
        EventTypesResponse: {
            /**
             * @description Always `true` on an answer with a success status.
             * @example true
             * @constant
             */
            ok: true;
            data: components["schemas"]["EventTypesResult"];
            /**
             * @description Always `null` on a success.
             * @example null
             */
            error?: null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description The client to disconnect, and from where. */
        UserDisconnectRequest: {
            /**
             * @description The identity of the client, as it was given to its token or signature.
             * @example user_42
             */
            client_id: string;
            /**
             * @description The name of the one channel to remove the client from. Without it, all of the client's connections end.
             * @example room-42
             */
            channel?: string;
            /**
             * @description A string of your choice that names this call, so that a repeat of it gets the same answer.
             * @example ban-user_42-1
             */
            idempotency_key?: string;
        };
        /** @description The outcome of a disconnection. */
        UserDisconnectResult: {
            /**
             * @description Whether the client was disconnected.
             * @example true
             */
            disconnected: boolean;
        };
        /** @description The envelope of a successful `realtime.user.disconnect`. */
        UserDisconnectResponse: {
            /**
             * @description Always `true` on an answer with a success status.
             * @example true
             * @constant
             */
            ok: true;
            data: components["schemas"]["UserDisconnectResult"];
            /**
             * @description Always `null` on a success.
             * @example null
             */
            error?: null;
            metadata?: components["schemas"]["Metadata"];
        };
    };
    responses: {
        /** @description A parameter is missing or malformed, or two different idempotency keys were sent. `error.message` names what is wrong. */
        InvalidWrite: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The project key is missing or not known. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The account's credit, plan or verification does not cover the call. Nothing was done. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The project key is known but may not make this call. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The idempotency key was used before with other parameters. Nothing was done. */
        IdempotencyConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Too many requests, or the vendor has reached its quota. Wait as long as `Retry-After` asks, then repeat the call. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Something unexpected failed on the service's side. Report the request id. */
        UnexpectedFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The vendor or the service cannot answer now. Wait as long as `Retry-After` asks, then repeat the call. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description A parameter is missing or malformed. `error.message` names it. */
        InvalidInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The account has no channel of this name. */
        ChannelNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description A string of your choice that names this call, such as a UUID. A repeat with the same key and the same parameters gets
         *     the first answer again and has no second effect.
         * @example 7d0f2c3e-8a55-4a0c-9f0b-2f4f0c1de3b1
         */
        IdempotencyKeyHeader: string;
        /** @description The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`. */
        Channel: string;
        /** @description Where the page starts. Pass the `next_cursor` of the page before, unchanged. Leave it out for the first page. */
        Cursor: string;
        /** @description The largest number of channels that the page may hold. The service lowers a number that is too large. */
        Limit: number;
        /** @description The same as the `Idempotency-Key` header, for callers that cannot set headers. When both are sent they must be equal. */
        IdempotencyKeyQuery: string;
    };
    requestBodies: never;
    headers: {
        /** @description How long to wait before the next attempt, as a number of seconds or as an HTTP date. It can be absent. */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    tokenIssue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that names this call, such as a UUID. A repeat with the same key and the same parameters gets
                 *     the first answer again and has no second effect.
                 * @example 7d0f2c3e-8a55-4a0c-9f0b-2f4f0c1de3b1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Who the token is for and what it allows. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenIssueRequest"];
            };
        };
        responses: {
            /** @description The token was issued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenIssueResponse"];
                };
            };
            400: components["responses"]["InvalidWrite"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyConflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    tokenRevoke: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that names this call, such as a UUID. A repeat with the same key and the same parameters gets
                 *     the first answer again and has no second effect.
                 * @example 7d0f2c3e-8a55-4a0c-9f0b-2f4f0c1de3b1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The token to revoke. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRevokeRequest"];
            };
        };
        responses: {
            /** @description The call was carried out. `data.revoked` tells the outcome. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenRevokeResponse"];
                };
            };
            400: components["responses"]["InvalidWrite"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyConflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    channelCreate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that names this call, such as a UUID. A retry with the same key and the same parameters
                 *     gets the first response again. The service may require a key from calls that create something, so always send
                 *     one.
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The channel to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelCreateRequest"];
            };
        };
        responses: {
            /** @description The channel exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelCreateResponse"];
                };
            };
            400: components["responses"]["InvalidWrite"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            /** @description The name is taken by a channel of another type, or the idempotency key was used before with other parameters. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    channelGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`. */
                channel: components["parameters"]["Channel"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The channel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelGetResponse"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ChannelNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    channelList: {
        parameters: {
            query?: {
                /** @description Where the page starts. Pass the `next_cursor` of the page before, unchanged. Leave it out for the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description The largest number of channels that the page may hold. The service lowers a number that is too large. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of channels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelListResponse"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    channelDelete: {
        parameters: {
            query?: {
                /** @description The same as the `Idempotency-Key` header, for callers that cannot set headers. When both are sent they must be equal. */
                idempotency_key?: components["parameters"]["IdempotencyKeyQuery"];
            };
            header?: {
                /**
                 * @description A string of your choice that names this call, such as a UUID. A repeat with the same key and the same parameters gets
                 *     the first answer again and has no second effect.
                 * @example 7d0f2c3e-8a55-4a0c-9f0b-2f4f0c1de3b1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`. */
                channel: components["parameters"]["Channel"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call was carried out. `data.deleted` tells the outcome. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelDeleteResponse"];
                };
            };
            400: components["responses"]["InvalidWrite"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ChannelNotFound"];
            409: components["responses"]["IdempotencyConflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    publish: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that names this call, such as a UUID. A repeat with the same key and the same parameters gets
                 *     the first answer again and has no second effect.
                 * @example 7d0f2c3e-8a55-4a0c-9f0b-2f4f0c1de3b1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event and its channel. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishRequest"];
            };
        };
        responses: {
            /** @description The event was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishResponse"];
                };
            };
            400: components["responses"]["InvalidWrite"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyConflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    publishBatch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that names this call, such as a UUID. A repeat with the same key and the same parameters gets
                 *     the first answer again and has no second effect.
                 * @example 7d0f2c3e-8a55-4a0c-9f0b-2f4f0c1de3b1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The events to publish. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishBatchRequest"];
            };
        };
        responses: {
            /** @description The events were accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishBatchResponse"];
                };
            };
            400: components["responses"]["InvalidWrite"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyConflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    presenceGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The channel's name, percent-encoded as one path segment: `team/42` becomes `team%2F42`. */
                channel: components["parameters"]["Channel"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceGetResponse"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ChannelNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    authSign: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that names this call, such as a UUID. A repeat with the same key and the same parameters gets
                 *     the first answer again and has no second effect.
                 * @example 7d0f2c3e-8a55-4a0c-9f0b-2f4f0c1de3b1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The client, the channels and the vendor. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthSignRequest"];
            };
        };
        responses: {
            /** @description The signature. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthSignResponse"];
                };
            };
            /**
             * @description A parameter is missing or malformed, two different idempotency keys were sent, or the vendor needs a field that
             *     is not there. `error.message` names what is wrong.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyConflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    eventTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event types. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypesResponse"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    userDisconnect: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that names this call, such as a UUID. A repeat with the same key and the same parameters gets
                 *     the first answer again and has no second effect.
                 * @example 7d0f2c3e-8a55-4a0c-9f0b-2f4f0c1de3b1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The client, and the channel if only that one is meant. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserDisconnectRequest"];
            };
        };
        responses: {
            /** @description The call was carried out. `data.disconnected` tells the outcome. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDisconnectResponse"];
                };
            };
            400: components["responses"]["InvalidWrite"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyConflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
}
