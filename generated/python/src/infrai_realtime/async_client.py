# Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

"""The client whose calls are awaited, on asyncio or trio."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from functools import cached_property

from ._caller import AsyncCaller
from ._client import AsyncClient
from ._paging import each_item_async
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
    ) -> RealtimeToken:
        """Issue a client token: `realtime.token.issue`.

        Let one client connect without giving it your project key. The token opens the channels that
        you name, for the capabilities that you name, and stops working by itself.

        Call it on your server when a user opens a page, and hand the response to that user's
        client. Use `realtime.auth.sign` instead when the client runs the SDK of Pusher, Ably or
        Liveblocks.

        Keep the lifetime short: a lost token is good until `expires_at`, unless you revoke it. This
        is not the token of an AI voice session; that one comes from `ai.voice.session`.

        Args:
            client_id: The identity that the client takes on its connections. Members of
                presence channels are listed by it.
            user_id: The id of the user behind the client in your own system, for when one user
                has many clients.
            channels: The names of the channels that the token opens.
            capabilities: What the client may do in those channels.
            ttl_seconds: How long the token stays valid, in seconds. The service lowers a number
                that is too large.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.

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
            ),
            read_realtime_token,
        )

    async def revoke(
        self, *, token_or_jti: str, idempotency_key: str | None = None
    ) -> TokenRevokeResult:
        """Revoke a client token: `realtime.token.revoke`.

        Take back a token that `realtime.token.issue` gave out, before it expires.

        Call it when a user logs out or is banned. Pass the whole token, or only its `jti` when that
        is what you stored.

        Revoking keeps the token from being used. To also end what the client has open now, call
        `realtime.user.disconnect`.

        Args:
            token_or_jti: The whole token, or its `jti`, the id inside it.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.

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
    ) -> ChannelCreateResult:
        """Create a channel: `realtime.channel.create`.

        Make a named channel that clients can subscribe to and that you can publish to.

        Call it when a room, a document or a game begins. Creating a channel that is there already,
        with the same type, changes nothing and succeeds, so it is safe to call every time.

        The type cannot be changed: the same name with another type is refused with
        `CHANNEL_CONFLICT`.

        Args:
            name: The channel's name. Any non-empty text is a valid name.
            type: Who may listen to a channel: anyone (`public`), clients that were authorized
                for it (`private`), or authorized clients whose membership the others can see
                (`presence`).
            vendor: The vendor that should carry the channel's traffic, such as `pusher`,
                `ably`, `tencent_im` or `infrai`. By default, and with `auto`, the service chooses.
                New vendors can appear, so any name is accepted.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.

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
            ),
            read_channel_create_result,
        )

    async def get(self, channel: str) -> Channel:
        """Get a channel: `realtime.channel.get`.

        Look up one channel: its type, the vendor behind it, how many members are online and when it
        was last published to.

        Use it to show the state of a room, or to find out whether a channel exists. For the members
        themselves, use `realtime.presence.get`.

        `member_count` and `last_published_at` can be absent.

        Args:
            channel: The channel's name. Pass it as it is.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.channel.get",
                "GET",
                "/v1/realtime/channel/get/{channel}",
                path_parameters={"channel": channel},
            ),
            read_channel,
        )

    async def list(
        self, *, cursor: str | None = None, limit: int | None = None
    ) -> ChannelListResult:
        """List channels: `realtime.channel.list`.

        Go through the channels of the account, a page at a time.

        Use it for an overview or a clean-up. Start without a `cursor`, then pass each page's
        `next_cursor` until a page comes without one.

        Channels can be created and deleted while you walk. A page can hold fewer channels than
        `limit` and still not be the last: only a missing `next_cursor` says so.

        Args:
            cursor: Where the page starts. Pass the `next_cursor` of the page before, unchanged.
                Leave it out for the first page.
            limit: The largest number of channels that the page may hold. The service lowers a
                number that is too large.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.channel.list",
                "GET",
                "/v1/realtime/channel/list",
                query=given(cursor=cursor, limit=limit),
            ),
            read_channel_list_result,
        )

    def list_all(
        self, *, cursor: str | None = None, limit: int | None = None
    ) -> AsyncIterator[Channel]:
        """Go through all pages of `realtime.channel.list`, item by item.

        A page is fetched when its first item is asked for.

        Args:
            cursor: Where the page starts. Pass the `next_cursor` of the page before, unchanged.
                Leave it out for the first page.
            limit: The largest number of channels that the page may hold. The service lowers a
                number that is too large.

        Raises:
            RealtimeError: A page could not be had.
        """
        return each_item_async(
            "realtime.channel.list",
            cursor,
            lambda at: self.list(cursor=at, limit=limit),
            lambda page: (page.channels, page.next_cursor),
        )

    async def delete(
        self, channel: str, *, idempotency_key: str | None = None
    ) -> ChannelDeleteResult:
        """Delete a channel: `realtime.channel.delete`.

        Remove a channel and disconnect everyone who is subscribed to it.

        Use it when a room closes for good. It cannot be undone, and subscribers lose their
        connection to the channel at once.

        The call takes no body, so an idempotency key goes into the `Idempotency-Key` header or the
        query.

        Args:
            channel: The channel's name. Pass it as it is.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.

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
            ),
            read_channel_delete_result,
        )


class AsyncPublishCalls:
    """The calls of `realtime.publish`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def __call__(
        self, *, channel: str, event: str, data: Json, idempotency_key: str | None = None
    ) -> PublishResult:
        """Publish an event: `realtime.publish`.

        Send an event to everyone who is subscribed to a channel.

        Call it whenever something happened that open pages should show: a message, a price, the end
        of a job. For several events at once, `realtime.publish.batch` saves calls.

        Without an idempotency key, a retry after a lost response publishes twice. `data` has to be
        there, but can be `null`.

        Args:
            channel: The name of the channel to send to.
            event: The event's name, by which subscribers choose what to react to.
            data: The event's payload. Any JSON value will do, `null` included, but the field
                has to be there.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.

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
            ),
            read_publish_result,
        )

    async def batch(
        self, *, messages: Iterable[PublishBatchMessage], idempotency_key: str | None = None
    ) -> PublishBatchResult:
        """Publish many events: `realtime.publish.batch`.

        Send several events in one call, each to a channel of its own.

        Use it for fan-out, such as one notification to many rooms, or to flush a queue. `published`
        counts what was sent.

        An empty list is accepted and publishes nothing. One malformed event makes the whole call a
        400. Send an idempotency key if you mean to retry: a retry without one publishes everything
        again.

        Args:
            messages: The events, each with its own channel. An empty list is accepted and
                publishes nothing.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.

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
            ),
            read_publish_batch_result,
        )


class AsyncPresenceCalls:
    """The calls of `realtime.presence`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get(self, channel: str) -> PresenceGetResult:
        """Get the members of a channel: `realtime.presence.get`.

        See who is in a channel at this moment.

        Use it to draw the first list of members, or to check on your server who is there. Clients
        that are subscribed learn of later changes through the vendor's own presence events, so
        there is no need to poll.

        A user with several clients can be listed several times, once for each `client_id`.

        Args:
            channel: The channel's name. Pass it as it is.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call(
                "realtime.presence.get",
                "GET",
                "/v1/realtime/presence/get/{channel}",
                path_parameters={"channel": channel},
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
        channel_data: Mapping[str, Json] | None = None,
        idempotency_key: str | None = None,
    ) -> VendorTokenResult:
        """Sign for a vendor's client SDK: `realtime.auth.sign`.

        Authorize a client that runs the SDK of Pusher, Ably or Liveblocks, without giving it your
        project key or the vendor's secret.

        Call it from the endpoint that the vendor's SDK asks for authorization, and return `token`
        to the SDK as it is. Use `realtime.token.issue` instead when the client does not run a
        vendor's SDK. This call does not sign documents; that is `pdf.sign`.

        - Pusher needs `socket_id`, and signs only the first of `channels`.
        - Ably signs all of `channels`.
        - Presence channels need `channel_data`.
        - A `ttl_seconds` over the service's maximum is lowered to it.

        Args:
            client_id: The identity that the signature is bound to.
            channels: The names of the channels to authorize. Pusher signs only the first of
                them, Ably all.
            capabilities: What the client may do in those channels. Without it, the client may
                only listen.
            vendor: A vendor whose client SDK can be authorized with `realtime.auth.sign`.
            ttl_seconds: How long the signature stays valid, in seconds. The service lowers a
                number that is over its maximum.
            socket_id: The id of the client's connection, as the Pusher SDK sends it to your
                server. Pusher cannot sign without it.
            channel_data: Who the client is to the other members of a presence channel: an
                identity and whatever else they should see. Presence channels cannot be signed
                without it.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.

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
            ),
            read_vendor_token_result,
        )


class AsyncEventCalls:
    """The calls of `realtime.event`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def types(self) -> EventTypesResult:
        """List the event types: `realtime.event.types`.

        Find out which event types a subscriber can listen to. The list is closed: nothing outside
        it is delivered.

        Use it to offer a choice in a tool, or to check a configuration. Read the list from here
        rather than copying it, since it can grow with the service.

        Raises:
            RealtimeError: The call failed.
        """
        return await self._caller.call(
            Call("realtime.event.types", "GET", "/v1/realtime/event/types"), read_event_types_result
        )


class AsyncUserCalls:
    """The calls of `realtime.user`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def disconnect(
        self, *, client_id: str, channel: str | None = None, idempotency_key: str | None = None
    ) -> UserDisconnectResult:
        """Disconnect a client: `realtime.user.disconnect`.

        End what a client has open now: everywhere, or in one channel.

        Call it when a user is banned, loses access or should log in again.

        A client whose token or signature is still good can come back at once. Call
        `realtime.token.revoke` first if it should stay out.

        Args:
            client_id: The identity of the client, as it was given to its token or signature.
            channel: The name of the one channel to remove the client from. Without it, all of
                the client's connections end.
            idempotency_key: Names this call, so that a retry of it has no second effect. By
                default, each call gets a new one.

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
