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
         * @description Let one client connect without giving it your project key. The token is signed with HMAC, gives access to the
         *     channels you name with the permissions you name, and expires by itself.
         *
         *     Call it on your server when a user opens a page, and pass the response on to that user's client. If the client
         *     runs the SDK of Pusher, Ably or Liveblocks, use `realtime.auth.sign` instead.
         *
         *     Always send `client_id`: every known program does, and the service may require it. Keep the lifetime short,
         *     because a lost token works until `expires_at` unless you revoke it. This is not the token of an AI voice session,
         *     which comes from `ai.voice.session`.
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
         * @description Revoke a token from `realtime.token.issue` before it expires.
         *
         *     Call it when a user logs out or is banned. Pass the whole token, or its `jti` if that is what you stored.
         *
         *     A revoked token can no longer connect. To end the connections the client has open, also call
         *     `realtime.user.disconnect`.
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
         * @description Create a named channel that clients can subscribe to and you can publish to.
         *
         *     Call it when a room, a document or a game starts. Creating a channel that already exists with the same type
         *     succeeds and changes nothing, so you can call it every time.
         *
         *     You cannot change the type of a channel: creating it again with another type fails with `CHANNEL_CONFLICT`.
         *     Clients of Pusher decide by the name: `private-` and `presence-` at its start make a channel private or a presence
         *     channel, whatever its `type`.
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
         * @description Get a channel's type, its vendor, how many members are online and when it was last published to.
         *
         *     Use it to show the state of a room, or to check whether a channel exists. To see who the members are, use
         *     `realtime.presence.get`.
         *
         *     `vendor`, `created_at`, `member_count` and `last_published_at` can be null or absent.
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
         * @description List the account's channels, one page at a time.
         *
         *     Use it for an overview or a cleanup. Call it without `cursor` first, then pass each page's `next_cursor` as
         *     `cursor` until a page has none.
         *
         *     Channels can be created and deleted while you go through the pages. A page can hold fewer channels than `limit`
         *     without being the last: only a missing or null `next_cursor` marks the last page.
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
         * @description Delete a channel and disconnect its subscribers.
         *
         *     Use it when a room closes for good. You cannot undo it, and subscribers lose the channel immediately.
         *
         *     The call has no body, so the idempotency key goes into the `Idempotency-Key` header or the query.
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
         *     Call it whenever something happens that open pages should show: a message, a price, the end of a job. To send
         *     several events at once, use `realtime.publish.batch`.
         *
         *     `data` is required, but can be `null`. Whether the channel has to exist first is not documented; the live mock
         *     creates it, and creating it yourself is safe.
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
         * @description Send several events in one call, each to its own channel.
         *
         *     Use it for fan-out, such as one notification to many rooms, or to flush a queue. `published` says how many events
         *     were sent.
         *
         *     An empty list is accepted and publishes nothing. One malformed event rejects the whole batch with 400.
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
         * @description See who is in a channel right now.
         *
         *     Use it to draw the first list of members, or to check on your server who is there. Subscribed clients learn of
         *     later changes through the vendor's own presence events, so you do not need to poll.
         *
         *     A user with several clients can be listed once for each `client_id`.
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
         * @description Authorize a client that runs the SDK of Pusher, Ably or Liveblocks, without giving it your project key or the
         *     vendor's secret.
         *
         *     Call it from the endpoint that the vendor's SDK asks for authorization, and return `token` to the SDK unchanged.
         *     If the client does not run a vendor's SDK, use `realtime.token.issue` instead. This call does not sign documents;
         *     `pdf.sign` does.
         *
         *     - **Pusher** needs `socket_id`, and only the first of `channels` is signed.
         *     - **Ably** gets a signature for all of `channels`.
         *     - **Presence channels** need `channel_data`.
         *     - Without `vendor`, the project's configured vendor signs; `vendor` overrides it.
         *     - A `ttl_seconds` above `MAX_TTL_SECONDS` is lowered to it.
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
         * @description List the event types that a subscriber can listen to. The set is closed for subscribers, while `event` in
         *     `realtime.publish` can be any name.
         *
         *     Use it to offer a choice in a tool, or to check a configuration. Call it rather than copying the list, since the
         *     service can add types. How the types relate to the events you publish is not documented.
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
         * @description Disconnect a client, from everything or from one channel.
         *
         *     Call it when a user is banned, loses access or has to log in again.
         *
         *     A client whose token or signature is still valid can reconnect immediately. To keep it out, call
         *     `realtime.token.revoke` first.
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
         * @description A permission in the channels: `subscribe` to receive events, `publish` to send them, `presence` to be listed as a
         *     member and to see the others.
         * @example subscribe
         * @enum {string}
         */
        RealtimeCapability: "subscribe" | "publish" | "presence";
        /** @description Who the token is for, where it is valid and for how long. Always send `client_id`. */
        TokenIssueRequest: {
            /**
             * @description The identity of the client on its connections and in presence channels. The service may require it. Without it,
             *     the live mock makes one up; what the service does is not documented.
             * @example user_42
             */
            client_id?: string;
            /**
             * @description The id of the user in your own system, for users with several clients.
             * @example 42
             */
            user_id?: string;
            /**
             * @description The names of the channels that the token gives access to. What a token without them allows is not documented; on
             *     the live mock it allows none.
             * @example [
             *       "room-42"
             *     ]
             */
            channels?: string[];
            /**
             * @description What the client may do in these channels. The default is not documented; on the live mock it is `subscribe`.
             * @example [
             *       "subscribe",
             *       "presence"
             *     ]
             */
            capabilities?: components["schemas"]["RealtimeCapability"][];
            /**
             * Format: int64
             * @description How long the token is valid, in seconds. The service lowers a value that is too large. The default is not
             *     documented.
             * @example 3600
             */
            ttl_seconds?: number;
        };
        /** @description What went wrong and, if it is known, what to do about it. */
        ErrorDetail: {
            /**
             * @description The stable name of the error, in upper snake case. Branch on it. New codes can appear, so handle an unknown one
             *     by its HTTP status.
             * @example CHANNEL_NOT_FOUND
             */
            code: string;
            /**
             * @description What went wrong, for people. The wording can change.
             * @example No channel is named "room-42".
             */
            message: string;
            /**
             * @description What to do next. It can be null or absent.
             * @example Create the channel first with realtime.channel.create.
             */
            hint?: string | null;
        };
        /** @description What the gateway says about the call. It comes with every response, also with failures. */
        Metadata: {
            /**
             * @description The id of the request, usually a UUID v7. Quote it when you ask for help.
             * @example 01932b7c-9d4e-7a31-8f52-6b1e0c9d4a77
             */
            request_id?: string | null;
            /**
             * Format: double
             * @description What the call cost, in US dollars. It can be null or absent.
             * @example 0.00002
             */
            cost_usd?: number | null;
            /**
             * Format: double
             * @description How long the gateway took, in milliseconds. It can be null or absent.
             * @example 38
             */
            latency_ms?: number | null;
            /**
             * @description The vendor that handled the call. It is null if no vendor was involved.
             * @example ably
             */
            vendor?: string | null;
            /**
             * @description Whether the response came from a cache. It can be null or absent.
             * @example false
             */
            cache_hit?: boolean | null;
        };
        /** @description The envelope of every failed call. */
        ErrorResponse: {
            /**
             * @description Always `false` in a response with an error status.
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
        /** @description A token that a client connects with. */
        RealtimeToken: {
            /**
             * @description The HMAC-signed token. Give it to one client, and do not log it.
             * @example eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJydHRfN2YzYSJ9.Zm9yLXRoZS1kb2Nz
             */
            token: string;
            /**
             * @description The identity of the client that connects with the token.
             * @example user_42
             */
            client_id: string;
            /**
             * @description When the token expires, usually as an RFC 3339 time with a time zone.
             * @example 2026-03-01T13:00:00Z
             */
            expires_at: string;
            /**
             * @description The address that the client connects to.
             * @example wss://realtime.infrai.cc
             */
            endpoint: string;
        };
        /** @description The envelope of a successful `realtime.token.issue`. */
        TokenIssueResponse: {
            /**
             * @description Always `true` in a response with a success status.
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
        /** @description The token to take back. */
        TokenRevokeRequest: {
            /**
             * @description The whole token, or its `jti`, the id inside it.
             * @example rtt_7f3a
             */
            token_or_jti: string;
            /**
             * @description A string of your choice that identifies this call. If you retry with the same key, you get the first response
             *     again.
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
             * @description Always `true` in a response with a success status.
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
         * @description Who can subscribe to a channel: anyone (`public`), authorized clients (`private`), or authorized clients that see
         *     each other as members (`presence`). The default is not documented; the live mock uses the prefix of the name, else
         *     `public`.
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
             * @description The vendor that carries the channel's messages, such as `pusher`, `ably`, `tencent_im` or `infrai`. By default,
             *     and with `auto`, the service chooses. Any name is accepted, since new vendors can appear.
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
             * @description The vendor that carries the channel's messages, such as `pusher`, `ably`, `tencent_im` or `infrai`. By default,
             *     and with `auto`, the service chooses. Any name is accepted, since new vendors can appear.
             * @example ably
             */
            vendor?: string;
        };
        /** @description The channel, which this call or an earlier one created. */
        ChannelCreateResult: {
            /**
             * @description The id of the channel, chosen by the service.
             * @example ch_01932b7c
             */
            channel_id: string;
            /**
             * @description The name of the channel.
             * @example room-42
             */
            name: string;
            /**
             * @description Who can subscribe: usually `public`, `private` or `presence`. The service can add types.
             * @example presence
             */
            type: components["schemas"]["ChannelType"] | (string & {});
        };
        /** @description The envelope of a successful `realtime.channel.create`. */
        ChannelCreateResponse: {
            /**
             * @description Always `true` in a response with a success status.
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
             * @description The id of the channel, chosen by the service.
             * @example ch_01932b7c
             */
            channel_id: string;
            /**
             * @description The name of the channel, which every other call takes.
             * @example room-42
             */
            name: string;
            /**
             * @description Who can subscribe: usually `public`, `private` or `presence`. The service can add types.
             * @example presence
             */
            type: components["schemas"]["ChannelType"] | (string & {});
            /**
             * @description The vendor that carries the channel's messages. New vendors can appear. It can be null or absent.
             * @example ably
             */
            vendor?: string | null;
            /**
             * @description When the channel was created, usually as an RFC 3339 time with a time zone. It can be null or absent.
             * @example 2026-03-01T12:00:00Z
             */
            created_at?: string | null;
            /**
             * Format: int64
             * @description How many members are online. It is null or absent if the number is not known.
             * @example 2
             */
            member_count?: number | null;
            /**
             * @description When an event was last published to the channel, usually as an RFC 3339 time with a time zone. It is null or
             *     absent if there was none.
             * @example 2026-03-01T12:30:00Z
             */
            last_published_at?: string | null;
        };
        /** @description The envelope of a successful `realtime.channel.get`. */
        ChannelGetResponse: {
            /**
             * @description Always `true` in a response with a success status.
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
             * @description Pass it as `cursor` to get the next page. It is null or absent on the last page.
             * @example eyJhZnRlciI6InJvb20tNDMifQ
             */
            next_cursor?: string | null;
        };
        /** @description The envelope of a successful `realtime.channel.list`. */
        ChannelListResponse: {
            /**
             * @description Always `true` in a response with a success status.
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
             * @description The name of the channel.
             * @example room-42
             */
            channel: string;
            /**
             * @description Whether the channel was deleted.
             * @example true
             */
            deleted: boolean;
            /**
             * @description The state of the deletion as text. Branch on `deleted` instead. It can be null or absent.
             * @example deleted
             */
            status?: string | null;
        };
        /** @description The envelope of a successful `realtime.channel.delete`. */
        ChannelDeleteResponse: {
            /**
             * @description Always `true` in a response with a success status.
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
        /** @description The event to publish and its channel. */
        PublishRequest: {
            /**
             * @description The name of the channel to publish to.
             * @example room-42
             */
            channel: string;
            /**
             * @description The name of the event, of your choice. Subscribers bind to it.
             * @example message
             */
            event: string;
            /**
             * @description The payload of the event: any JSON value, including `null`. The field is required.
             * @example {
             *       "text": "hi"
             *     }
             */
            data: unknown;
            /**
             * @description A string of your choice that identifies this call. If you retry with the same key, nothing is published twice.
             * @example order-1001-paid
             */
            idempotency_key?: string;
        };
        /** @description The event that was accepted. */
        PublishResult: {
            /**
             * @description The id of the event, chosen by the service.
             * @example msg_01932b7d
             */
            message_id: string;
        };
        /** @description The envelope of a successful `realtime.publish`. */
        PublishResponse: {
            /**
             * @description Always `true` in a response with a success status.
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
             * @description The name of the channel to publish to.
             * @example room-42
             */
            channel: string;
            /**
             * @description The name of the event, of your choice. Subscribers bind to it.
             * @example message
             */
            event: string;
            /**
             * @description The payload of the event: any JSON value, including `null`. The field is required.
             * @example {
             *       "text": "hi"
             *     }
             */
            data: unknown;
        };
        /** @description The events to publish. */
        PublishBatchRequest: {
            /**
             * @description The events, each with its own channel. An empty list publishes nothing.
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
             * @description A string of your choice that identifies this call. If you retry with the same key, nothing is published twice.
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
             * @description Always `true` in a response with a success status.
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
             * @description The id of the user behind the client. It is null or absent if none was given.
             * @example 42
             */
            user_id?: string | null;
        };
        /** @description The members of a channel. */
        PresenceGetResult: {
            /**
             * @description The members. The list is empty if nobody is there.
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
             * @description Always `true` in a response with a success status.
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
         * @description The vendor whose client SDK is authorized. It overrides the vendor that the project is configured for, which signs
         *     by default.
         * @example pusher
         * @enum {string}
         */
        AuthVendor: "ably" | "pusher" | "liveblocks";
        /** @description Who to authorize, for which channels and for which vendor's SDK. */
        AuthSignRequest: {
            /**
             * @description The identity of the client that the signature is for.
             * @example user_42
             */
            client_id: string;
            /**
             * @description The names of the channels to authorize. Pusher signs only the first, Ably all of them.
             * @example [
             *       "private-room-42"
             *     ]
             */
            channels: string[];
            /**
             * @description What the client may do in these channels. By default, it may only subscribe.
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
             * @description How long the signature is valid, in seconds. A value above `MAX_TTL_SECONDS` is lowered to it. The default is
             *     not documented.
             * @example 3600
             */
            ttl_seconds?: number;
            /**
             * @description The id of the client's connection, as the Pusher SDK sends it to your server. Required for Pusher.
             * @example 1234.5678
             */
            socket_id?: string;
            /**
             * @description Who the client is to the other members of a presence channel: its identity and what else they should see.
             *     Required for presence channels.
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
             * @description A string of your choice that identifies this call. If you retry with the same key, you get the same signature.
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
             * @description The identity of the member and its information, as the JSON string that was signed. Only presence channels have
             *     it.
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
        /** @description A signed Ably TokenRequest. The Ably client exchanges it for a token. */
        AblyToken: {
            /**
             * @description The name of the Ably key that signed the request.
             * @example xVLyHw.I8fM2Q
             */
            keyName: string;
            /**
             * @description A random string that makes the request usable only once.
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
             * @description The identity of the client.
             * @example user_42
             */
            clientId?: string | null;
            /**
             * @description The channels and what the client may do in each, as a JSON string.
             * @example {"room-42":["subscribe"]}
             */
            capability?: string | null;
            /**
             * Format: int64
             * @description How long the token will be valid, in milliseconds.
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
        /** @description A signature for any other vendor, or a token of any other shape. */
        OtherTokenResult: {
            /**
             * @description The vendor whose client SDK takes the token.
             * @example tencent_im
             */
            vendor: UnlistedText;
            /**
             * @description What the vendor's client SDK takes, of any type but null.
             * @example eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwqXFqUVQ4ZTixKAgKDPFyMDAxNzQyNDQEmYA
             */
            token: unknown;
        };
        /**
         * @description A signature for one vendor. `vendor` says which one, and so what shape `token` has. Pass `token` to the vendor's
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
             * @description Always `true` in a response with a success status.
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
        /** @description The event types that a subscriber can listen to. */
        EventTypesResult: {
            /**
             * @description The names of the types. They limit what a subscriber can listen to, not what you can publish.
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
             * @description Always `true` in a response with a success status.
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
             * @description The identity of the client, as you gave it to its token or signature.
             * @example user_42
             */
            client_id: string;
            /**
             * @description The channel to disconnect the client from. By default, all of its connections end.
             * @example room-42
             */
            channel?: string;
            /**
             * @description A string of your choice that identifies this call. If you retry with the same key, you get the first response
             *     again.
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
             * @description Always `true` in a response with a success status.
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
        /** @description Any other failure. Handle it by its HTTP status. */
        OtherFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description A parameter is missing or malformed, or the request has two different idempotency keys. `error.message` says what is
         *     wrong.
         */
        InvalidWrite: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The project key is missing or unknown. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The account needs credit, a plan or a verification first. On `INSUFFICIENT_CREDIT`, call `POST /v1/account/topup`
         *     and open the `checkout_url` that it returns. The call had no effect.
         */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The project key is valid but is not allowed to make this call. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The idempotency key was used before with other parameters. The call had no effect. */
        IdempotencyConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Too many requests, or the vendor reached its quota. Wait as long as `Retry-After` says, then retry. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description An unexpected error in the service. Report the `request_id`. */
        UnexpectedFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The vendor or the service is temporarily unavailable. Wait as long as `Retry-After` says, then retry. */
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
         * @description A string of your choice that identifies this call, such as a UUID. If you retry with the same key and the same
         *     parameters, you get the first response again and nothing happens twice.
         * @example 7d0f2c3e-8a55-4a0c-9f0b-2f4f0c1de3b1
         */
        IdempotencyKeyHeader: string;
        /** @description The name of the channel. */
        ChannelName: string;
        /** @description Where the page starts: the `next_cursor` of the previous page, unchanged. Omit it for the first page. */
        Cursor: string;
        /** @description The maximum number of channels on the page. The service lowers a value that is too large. */
        Limit: number;
        /** @description The same as the `Idempotency-Key` header, for callers that cannot set headers. If you send both, they must be equal. */
        IdempotencyKeyQuery: string;
    };
    requestBodies: never;
    headers: {
        /** @description How long to wait before the next attempt: a number of seconds, or an HTTP date. It can be absent. */
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
                 * @description A string of your choice that identifies this call, such as a UUID. If you retry with the same key and the same
                 *     parameters, you get the first response again and nothing happens twice.
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
            default: components["responses"]["OtherFailure"];
        };
    };
    tokenRevoke: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that identifies this call, such as a UUID. If you retry with the same key and the same
                 *     parameters, you get the first response again and nothing happens twice.
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
            /** @description The call succeeded. `data.revoked` says what happened. */
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
            default: components["responses"]["OtherFailure"];
        };
    };
    channelCreate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that identifies this call, such as a UUID. If you retry with the same key and the same
                 *     parameters, you get the first response again. The service may require a key for calls that create something,
                 *     so always send one.
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
            default: components["responses"]["OtherFailure"];
        };
    };
    channelGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the channel. */
                channel: components["parameters"]["ChannelName"];
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
            default: components["responses"]["OtherFailure"];
        };
    };
    channelList: {
        parameters: {
            query?: {
                /** @description Where the page starts: the `next_cursor` of the previous page, unchanged. Omit it for the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description The maximum number of channels on the page. The service lowers a value that is too large. */
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
            default: components["responses"]["OtherFailure"];
        };
    };
    channelDelete: {
        parameters: {
            query?: {
                /** @description The same as the `Idempotency-Key` header, for callers that cannot set headers. If you send both, they must be equal. */
                idempotency_key?: components["parameters"]["IdempotencyKeyQuery"];
            };
            header?: {
                /**
                 * @description A string of your choice that identifies this call, such as a UUID. If you retry with the same key and the same
                 *     parameters, you get the first response again and nothing happens twice.
                 * @example 7d0f2c3e-8a55-4a0c-9f0b-2f4f0c1de3b1
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The name of the channel. */
                channel: components["parameters"]["ChannelName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call succeeded. `data.deleted` says what happened. */
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
            default: components["responses"]["OtherFailure"];
        };
    };
    publish: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that identifies this call, such as a UUID. If you retry with the same key and the same
                 *     parameters, you get the first response again and nothing happens twice.
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
            default: components["responses"]["OtherFailure"];
        };
    };
    publishBatch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that identifies this call, such as a UUID. If you retry with the same key and the same
                 *     parameters, you get the first response again and nothing happens twice.
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
            default: components["responses"]["OtherFailure"];
        };
    };
    presenceGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the channel. */
                channel: components["parameters"]["ChannelName"];
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
            default: components["responses"]["OtherFailure"];
        };
    };
    authSign: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that identifies this call, such as a UUID. If you retry with the same key and the same
                 *     parameters, you get the first response again and nothing happens twice.
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
            default: components["responses"]["OtherFailure"];
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
            default: components["responses"]["OtherFailure"];
        };
    };
    userDisconnect: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A string of your choice that identifies this call, such as a UUID. If you retry with the same key and the same
                 *     parameters, you get the first response again and nothing happens twice.
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
            /** @description The call succeeded. `data.disconnected` says what happened. */
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
            default: components["responses"]["OtherFailure"];
        };
    };
}
