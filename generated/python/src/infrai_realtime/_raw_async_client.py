# Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

"""The calls of `AsyncRealtime.with_raw_response`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from ._caller import AsyncCaller
from ._raw_response import RawResponse
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


class AsyncTokenCallsWithRawResponse:
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
    ) -> RawResponse[RealtimeToken]:
        """Issue a client token: `realtime.token.issue`."""
        return await self._caller.call_raw(
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
    ) -> RawResponse[TokenRevokeResult]:
        """Revoke a client token: `realtime.token.revoke`."""
        return await self._caller.call_raw(
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


class AsyncChannelCallsWithRawResponse:
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
    ) -> RawResponse[ChannelCreateResult]:
        """Create a channel: `realtime.channel.create`."""
        return await self._caller.call_raw(
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

    async def get(
        self, channel: str, *, extra_headers: Mapping[str, str] | None = None
    ) -> RawResponse[Channel]:
        """Get a channel: `realtime.channel.get`."""
        return await self._caller.call_raw(
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
    ) -> RawResponse[ChannelListResult]:
        """List channels: `realtime.channel.list`."""
        return await self._caller.call_raw(
            Call(
                "realtime.channel.list",
                "GET",
                "/v1/realtime/channel/list",
                query=given(cursor=cursor, limit=limit),
                extra_headers=extra_headers,
            ),
            read_channel_list_result,
        )

    async def delete(
        self,
        channel: str,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> RawResponse[ChannelDeleteResult]:
        """Delete a channel: `realtime.channel.delete`."""
        return await self._caller.call_raw(
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


class AsyncPublishCallsWithRawResponse:
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
    ) -> RawResponse[PublishResult]:
        """Publish an event: `realtime.publish`."""
        return await self._caller.call_raw(
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
    ) -> RawResponse[PublishBatchResult]:
        """Publish many events: `realtime.publish.batch`."""
        return await self._caller.call_raw(
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


class AsyncPresenceCallsWithRawResponse:
    """The calls of `realtime.presence`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get(
        self, channel: str, *, extra_headers: Mapping[str, str] | None = None
    ) -> RawResponse[PresenceGetResult]:
        """Get the members of a channel: `realtime.presence.get`."""
        return await self._caller.call_raw(
            Call(
                "realtime.presence.get",
                "GET",
                "/v1/realtime/presence/get/{channel}",
                path_parameters={"channel": channel},
                extra_headers=extra_headers,
            ),
            read_presence_get_result,
        )


class AsyncAuthCallsWithRawResponse:
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
    ) -> RawResponse[VendorTokenResult]:
        """Sign for a vendor's client SDK: `realtime.auth.sign`."""
        return await self._caller.call_raw(
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


class AsyncEventCallsWithRawResponse:
    """The calls of `realtime.event`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def types(
        self, *, extra_headers: Mapping[str, str] | None = None
    ) -> RawResponse[EventTypesResult]:
        """List the event types: `realtime.event.types`."""
        return await self._caller.call_raw(
            Call(
                "realtime.event.types",
                "GET",
                "/v1/realtime/event/types",
                extra_headers=extra_headers,
            ),
            read_event_types_result,
        )


class AsyncUserCallsWithRawResponse:
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
    ) -> RawResponse[UserDisconnectResult]:
        """Disconnect a client: `realtime.user.disconnect`."""
        return await self._caller.call_raw(
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


class AsyncRealtimeWithRawResponse:
    """The calls of a client, which return their responses as they came."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @cached_property
    def token(self) -> AsyncTokenCallsWithRawResponse:
        """The calls of `realtime.token`."""
        return AsyncTokenCallsWithRawResponse(self._caller)

    @cached_property
    def channel(self) -> AsyncChannelCallsWithRawResponse:
        """The calls of `realtime.channel`."""
        return AsyncChannelCallsWithRawResponse(self._caller)

    @cached_property
    def publish(self) -> AsyncPublishCallsWithRawResponse:
        """The calls of `realtime.publish`."""
        return AsyncPublishCallsWithRawResponse(self._caller)

    @cached_property
    def presence(self) -> AsyncPresenceCallsWithRawResponse:
        """The calls of `realtime.presence`."""
        return AsyncPresenceCallsWithRawResponse(self._caller)

    @cached_property
    def auth(self) -> AsyncAuthCallsWithRawResponse:
        """The calls of `realtime.auth`."""
        return AsyncAuthCallsWithRawResponse(self._caller)

    @cached_property
    def event(self) -> AsyncEventCallsWithRawResponse:
        """The calls of `realtime.event`."""
        return AsyncEventCallsWithRawResponse(self._caller)

    @cached_property
    def user(self) -> AsyncUserCallsWithRawResponse:
        """The calls of `realtime.user`."""
        return AsyncUserCallsWithRawResponse(self._caller)
