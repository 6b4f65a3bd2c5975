# Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

"""The client whose calls are awaited, on asyncio or trio."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from functools import cached_property

from ._caller import AsyncCaller
from ._client import AsyncClient
from ._paging import each_item_async
from ._raw_async_client import AsyncRealtimeWithRawResponse
from ._readers import (
    read_channel,
    read_channel_create_result,
    read_channel_delete_result,
    read_channel_list_result,
    read_event_types_result,
    read_presence_get_result,
    read_publish_batch_result,
    read_publish_result,
    read_realtime_token,
    read_token_revoke_result,
    read_user_disconnect_result,
    read_vendor_token_result,
)
from ._request import Call, given, listed
from .models import (
    AuthVendor,
    Channel,
    ChannelCreateResult,
    ChannelDeleteResult,
    ChannelListResult,
    ChannelType,
    EventTypesResult,
    Json,
    PresenceGetResult,
    PublishBatchMessage,
    PublishBatchResult,
    PublishResult,
    RealtimeCapability,
    RealtimeToken,
    TokenRevokeResult,
    UserDisconnectResult,
    VendorTokenResult,
)


class AsyncTokenCalls:
    """The calls of `realtime.token`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def issue(
        self,
        *,
        client_id: str | None = None,
        user_id: str | None = None,
        channels: Iterable[str] | None = None,
        capabilities: Iterable[RealtimeCapability] | None = None,
        ttl_seconds: int | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> RealtimeToken:
        """Issue a client token: `realtime.token.issue`.

        Let one client connect without giving it your project key. The token is signed with HMAC,
        gives access to the channels you name with the permissions you name, and expires by itself.

        Call it on your server when a user opens a page, and pass the response on to that user's
        client. If the client runs the SDK of Pusher, Ably or Liveblocks, use `realtime.auth.sign`
        instead.

        Always send `client_id`: every known program does, and the service may require it. Keep the
        lifetime short, because a lost token works until `expires_at` unless you revoke it. This is
        not the token of an AI voice session, which comes from `ai.voice.session`.

        Args:
            client_id: The identity of the client on its connections and in presence channels.
                The service may require it. Without it, the live mock makes one up; what the service
                does is not documented.
            user_id: The id of the user in your own system, for users with several clients.
            channels: The names of the channels that the token gives access to. What a token
                without them allows is not documented; on the live mock it allows none.
            capabilities: What the client may do in these channels. The default is not
                documented; on the live mock it is `subscribe`.
            ttl_seconds: How long the token is valid, in seconds. The service lowers a value
                that is too large. The default is not documented.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.token.issue",
                "POST",
                "/v1/realtime/token/issue",
                body=given(
                    client_id=client_id,
                    user_id=user_id,
                    channels=listed("channels", channels),
                    capabilities=listed("capabilities", capabilities),
                    ttl_seconds=ttl_seconds,
                ),
                idempotency_key=idempotency_key,
                extra_headers=extra_headers,
            ),
            read_realtime_token,
        )

    async def revoke(
        self,
        *,
        token_or_jti: str,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> TokenRevokeResult:
        """Revoke a client token: `realtime.token.revoke`.

        Revoke a token from `realtime.token.issue` before it expires.

        Call it when a user logs out or is banned. Pass the whole token, or its `jti` if that is
        what you stored.

        A revoked token can no longer connect. To end the connections the client has open, also call
        `realtime.user.disconnect`.

        Args:
            token_or_jti: The whole token, or its `jti`, the id inside it.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.token.revoke",
                "POST",
                "/v1/realtime/token/revoke",
                body={"token_or_jti": token_or_jti},
                idempotency_key=idempotency_key,
                extra_headers=extra_headers,
            ),
            read_token_revoke_result,
        )


class AsyncChannelCalls:
    """The calls of `realtime.channel`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create(
        self,
        *,
        name: str,
        type: ChannelType | None = None,
        vendor: str | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> ChannelCreateResult:
        """Create a channel: `realtime.channel.create`.

        Create a named channel that clients can subscribe to and you can publish to.

        Call it when a room, a document or a game starts. Creating a channel that already exists
        with the same type succeeds and changes nothing, so you can call it every time.

        You cannot change the type of a channel: creating it again with another type fails with
        `CHANNEL_CONFLICT`. Clients of Pusher decide by the name: `private-` and `presence-` at its
        start make a channel private or a presence channel, whatever its `type`.

        Args:
            name: The channel's name. Any non-empty text is a valid name.
            type: Who can subscribe to a channel: anyone (`public`), authorized clients
                (`private`), or authorized clients that see each other as members (`presence`). The
                default is not documented; the live mock uses the prefix of the name, else `public`.
            vendor: The vendor that carries the channel's messages, such as `pusher`, `ably`,
                `tencent_im` or `infrai`. By default, and with `auto`, the service chooses. Any name
                is accepted, since new vendors can appear.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.channel.create",
                "POST",
                "/v1/realtime/channel/create",
                body={"name": name, **given(type=type, vendor=vendor)},
                idempotency_key=idempotency_key,
                extra_headers=extra_headers,
            ),
            read_channel_create_result,
        )

    async def get(self, channel: str, *, extra_headers: Mapping[str, str] | None = None) -> Channel:
        """Get a channel: `realtime.channel.get`.

        Get a channel's type, its vendor, how many members are online and when it was last published
        to.

        Use it to show the state of a room, or to check whether a channel exists. To see who the
        members are, use `realtime.presence.get`.

        `vendor`, `created_at`, `member_count` and `last_published_at` can be null or absent.

        Args:
            channel: The name of the channel.
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.channel.get",
                "GET",
                "/v1/realtime/channel/get/{channel}",
                path_parameters={"channel": channel},
                extra_headers=extra_headers,
            ),
            read_channel,
        )

    async def list(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> ChannelListResult:
        """List channels: `realtime.channel.list`.

        List the account's channels, one page at a time.

        Use it for an overview or a cleanup. Call it without `cursor` first, then pass each page's
        `next_cursor` as `cursor` until a page has none.

        Channels can be created and deleted while you go through the pages. A page can hold fewer
        channels than `limit` without being the last: only a missing or null `next_cursor` marks the
        last page.

        Args:
            cursor: Where the page starts: the `next_cursor` of the previous page, unchanged.
                Omit it for the first page.
            limit: The maximum number of channels on the page. The service lowers a value that
                is too large.
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.channel.list",
                "GET",
                "/v1/realtime/channel/list",
                query=given(cursor=cursor, limit=limit),
                extra_headers=extra_headers,
            ),
            read_channel_list_result,
        )

    def list_all(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> AsyncIterator[Channel]:
        """Go through all pages of `realtime.channel.list`, item by item.

        A page is fetched when its first item is asked for.

        Args:
            cursor: Where the page starts: the `next_cursor` of the previous page, unchanged.
                Omit it for the first page.
            limit: The maximum number of channels on the page. The service lowers a value that
                is too large.
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call for a page failed.
        """
        return each_item_async(
            "realtime.channel.list",
            cursor,
            lambda at: self.list(cursor=at, limit=limit, extra_headers=extra_headers),
            lambda page: (page.channels, page.next_cursor),
        )

    async def delete(
        self,
        channel: str,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> ChannelDeleteResult:
        """Delete a channel: `realtime.channel.delete`.

        Delete a channel and disconnect its subscribers.

        Use it when a room closes for good. You cannot undo it, and subscribers lose the channel
        immediately.

        The call has no body, so the idempotency key goes into the `Idempotency-Key` header or the
        query.

        Args:
            channel: The name of the channel.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.channel.delete",
                "DELETE",
                "/v1/realtime/channel/delete/{channel}",
                path_parameters={"channel": channel},
                idempotency_key=idempotency_key,
                extra_headers=extra_headers,
            ),
            read_channel_delete_result,
        )


class AsyncPublishCalls:
    """The calls of `realtime.publish`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def __call__(
        self,
        *,
        channel: str,
        event: str,
        data: Json,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> PublishResult:
        """Publish an event: `realtime.publish`.

        Send an event to everyone who is subscribed to a channel.

        Call it whenever something happens that open pages should show: a message, a price, the end
        of a job. To send several events at once, use `realtime.publish.batch`.

        `data` is required, but can be `null`. Whether the channel has to exist first is not
        documented; the live mock creates it, and creating it yourself is safe.

        Args:
            channel: The name of the channel to publish to.
            event: The name of the event, of your choice. Subscribers bind to it.
            data: The payload of the event: any JSON value, including `null`. The field is
                required.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.publish",
                "POST",
                "/v1/realtime/publish",
                body={"channel": channel, "event": event, "data": data},
                idempotency_key=idempotency_key,
                extra_headers=extra_headers,
            ),
            read_publish_result,
        )

    async def batch(
        self,
        *,
        messages: Iterable[PublishBatchMessage],
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> PublishBatchResult:
        """Publish many events: `realtime.publish.batch`.

        Send several events in one call, each to its own channel.

        Use it for fan-out, such as one notification to many rooms, or to flush a queue. `published`
        says how many events were sent.

        An empty list is accepted and publishes nothing. One malformed event rejects the whole batch
        with 400.

        Args:
            messages: The events, each with its own channel. An empty list publishes nothing.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.publish.batch",
                "POST",
                "/v1/realtime/publish/batch",
                body={"messages": listed("messages", messages)},
                idempotency_key=idempotency_key,
                extra_headers=extra_headers,
            ),
            read_publish_batch_result,
        )


class AsyncPresenceCalls:
    """The calls of `realtime.presence`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get(
        self, channel: str, *, extra_headers: Mapping[str, str] | None = None
    ) -> PresenceGetResult:
        """Get the members of a channel: `realtime.presence.get`.

        See who is in a channel right now.

        Use it to draw the first list of members, or to check on your server who is there.
        Subscribed clients learn of later changes through the vendor's own presence events, so you
        do not need to poll.

        A user with several clients can be listed once for each `client_id`.

        Args:
            channel: The name of the channel.
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.presence.get",
                "GET",
                "/v1/realtime/presence/get/{channel}",
                path_parameters={"channel": channel},
                extra_headers=extra_headers,
            ),
            read_presence_get_result,
        )


class AsyncAuthCalls:
    """The calls of `realtime.auth`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def sign(
        self,
        *,
        client_id: str,
        channels: Iterable[str],
        capabilities: Iterable[RealtimeCapability] | None = None,
        vendor: AuthVendor | None = None,
        ttl_seconds: int | None = None,
        socket_id: str | None = None,
        channel_data: Mapping[str, object] | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> VendorTokenResult:
        """Sign for a vendor's client SDK: `realtime.auth.sign`.

        Authorize a client that runs the SDK of Pusher, Ably or Liveblocks, without giving it your
        project key or the vendor's secret.

        Call it from the endpoint that the vendor's SDK asks for authorization, and return `token`
        to the SDK unchanged. If the client does not run a vendor's SDK, use `realtime.token.issue`
        instead. This call does not sign documents; `pdf.sign` does.

        - Pusher needs `socket_id`, and only the first of `channels` is signed.
        - Ably gets a signature for all of `channels`.
        - Presence channels need `channel_data`.
        - Without `vendor`, the project's configured vendor signs; `vendor` overrides it.
        - A `ttl_seconds` above `MAX_TTL_SECONDS` is lowered to it.

        Args:
            client_id: The identity of the client that the signature is for.
            channels: The names of the channels to authorize. Pusher signs only the first, Ably
                all of them.
            capabilities: What the client may do in these channels. By default, it may only
                subscribe.
            vendor: The vendor whose client SDK is authorized. It overrides the vendor that the
                project is configured for, which signs by default.
            ttl_seconds: How long the signature is valid, in seconds. A value above
                `MAX_TTL_SECONDS` is lowered to it. The default is not documented.
            socket_id: The id of the client's connection, as the Pusher SDK sends it to your
                server. Required for Pusher.
            channel_data: Who the client is to the other members of a presence channel: its
                identity and what else they should see. Required for presence channels.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.auth.sign",
                "POST",
                "/v1/realtime/auth/sign",
                body={
                    "client_id": client_id,
                    "channels": listed("channels", channels),
                    **given(
                        capabilities=listed("capabilities", capabilities),
                        vendor=vendor,
                        ttl_seconds=ttl_seconds,
                        socket_id=socket_id,
                        channel_data=channel_data,
                    ),
                },
                idempotency_key=idempotency_key,
                extra_headers=extra_headers,
            ),
            read_vendor_token_result,
        )


class AsyncEventCalls:
    """The calls of `realtime.event`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def types(self, *, extra_headers: Mapping[str, str] | None = None) -> EventTypesResult:
        """List the event types: `realtime.event.types`.

        List the event types that a subscriber can listen to. The set is closed for subscribers,
        while `event` in `realtime.publish` can be any name.

        Use it to offer a choice in a tool, or to check a configuration. Call it rather than copying
        the list, since the service can add types. How the types relate to the events you publish is
        not documented.

        Args:
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.event.types",
                "GET",
                "/v1/realtime/event/types",
                extra_headers=extra_headers,
            ),
            read_event_types_result,
        )


class AsyncUserCalls:
    """The calls of `realtime.user`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def disconnect(
        self,
        *,
        client_id: str,
        channel: str | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> UserDisconnectResult:
        """Disconnect a client: `realtime.user.disconnect`.

        Disconnect a client, from everything or from one channel.

        Call it when a user is banned, loses access or has to log in again.

        A client whose token or signature is still valid can reconnect immediately. To keep it out,
        call `realtime.token.revoke` first.

        Args:
            client_id: The identity of the client, as you gave it to its token or signature.
            channel: The channel to disconnect the client from. By default, all of its
                connections end.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.
            extra_headers: Headers for this call, over those of the client.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.user.disconnect",
                "POST",
                "/v1/realtime/user/disconnect",
                body={"client_id": client_id, **given(channel=channel)},
                idempotency_key=idempotency_key,
                extra_headers=extra_headers,
            ),
            read_user_disconnect_result,
        )


class AsyncRealtime(AsyncClient):
    """A client of the Infrai Realtime API whose calls are awaited, on asyncio or trio."""

    @cached_property
    def token(self) -> AsyncTokenCalls:
        """The calls of `realtime.token`."""
        return AsyncTokenCalls(self._caller)

    @cached_property
    def channel(self) -> AsyncChannelCalls:
        """The calls of `realtime.channel`."""
        return AsyncChannelCalls(self._caller)

    @cached_property
    def publish(self) -> AsyncPublishCalls:
        """The calls of `realtime.publish`."""
        return AsyncPublishCalls(self._caller)

    @cached_property
    def presence(self) -> AsyncPresenceCalls:
        """The calls of `realtime.presence`."""
        return AsyncPresenceCalls(self._caller)

    @cached_property
    def auth(self) -> AsyncAuthCalls:
        """The calls of `realtime.auth`."""
        return AsyncAuthCalls(self._caller)

    @cached_property
    def event(self) -> AsyncEventCalls:
        """The calls of `realtime.event`."""
        return AsyncEventCalls(self._caller)

    @cached_property
    def user(self) -> AsyncUserCalls:
        """The calls of `realtime.user`."""
        return AsyncUserCalls(self._caller)

    @cached_property
    def with_raw_response(self) -> AsyncRealtimeWithRawResponse:
        """The same calls, which return the response as it came, with its headers and its body."""
        return AsyncRealtimeWithRawResponse(self._caller)
