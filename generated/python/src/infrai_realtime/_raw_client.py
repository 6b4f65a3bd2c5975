# Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

"""The calls of `Realtime.with_raw_response`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from ._caller import SyncCaller
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


class TokenCallsWithRawResponse:
    """The calls of `realtime.token`."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def issue(
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
        return self._caller.call_raw(
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

    def revoke(
        self,
        *,
        token_or_jti: str,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> RawResponse[TokenRevokeResult]:
        """Revoke a client token: `realtime.token.revoke`."""
        return self._caller.call_raw(
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


class ChannelCallsWithRawResponse:
    """The calls of `realtime.channel`."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def create(
        self,
        *,
        name: str,
        type: ChannelType | None = None,
        vendor: str | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> RawResponse[ChannelCreateResult]:
        """Create a channel: `realtime.channel.create`."""
        return self._caller.call_raw(
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

    def get(
        self, channel: str, *, extra_headers: Mapping[str, str] | None = None
    ) -> RawResponse[Channel]:
        """Get a channel: `realtime.channel.get`."""
        return self._caller.call_raw(
            Call(
                "realtime.channel.get",
                "GET",
                "/v1/realtime/channel/get/{channel}",
                path_parameters={"channel": channel},
                extra_headers=extra_headers,
            ),
            read_channel,
        )

    def list(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> RawResponse[ChannelListResult]:
        """List channels: `realtime.channel.list`."""
        return self._caller.call_raw(
            Call(
                "realtime.channel.list",
                "GET",
                "/v1/realtime/channel/list",
                query=given(cursor=cursor, limit=limit),
                extra_headers=extra_headers,
            ),
            read_channel_list_result,
        )

    def delete(
        self,
        channel: str,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> RawResponse[ChannelDeleteResult]:
        """Delete a channel: `realtime.channel.delete`."""
        return self._caller.call_raw(
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


class PublishCallsWithRawResponse:
    """The calls of `realtime.publish`."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __call__(
        self,
        *,
        channel: str,
        event: str,
        data: Json,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> RawResponse[PublishResult]:
        """Publish an event: `realtime.publish`."""
        return self._caller.call_raw(
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

    def batch(
        self,
        *,
        messages: Iterable[PublishBatchMessage],
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> RawResponse[PublishBatchResult]:
        """Publish many events: `realtime.publish.batch`."""
        return self._caller.call_raw(
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


class PresenceCallsWithRawResponse:
    """The calls of `realtime.presence`."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def get(
        self, channel: str, *, extra_headers: Mapping[str, str] | None = None
    ) -> RawResponse[PresenceGetResult]:
        """Get the members of a channel: `realtime.presence.get`."""
        return self._caller.call_raw(
            Call(
                "realtime.presence.get",
                "GET",
                "/v1/realtime/presence/get/{channel}",
                path_parameters={"channel": channel},
                extra_headers=extra_headers,
            ),
            read_presence_get_result,
        )


class AuthCallsWithRawResponse:
    """The calls of `realtime.auth`."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def sign(
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
        return self._caller.call_raw(
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


class EventCallsWithRawResponse:
    """The calls of `realtime.event`."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def types(
        self, *, extra_headers: Mapping[str, str] | None = None
    ) -> RawResponse[EventTypesResult]:
        """List the event types: `realtime.event.types`."""
        return self._caller.call_raw(
            Call(
                "realtime.event.types",
                "GET",
                "/v1/realtime/event/types",
                extra_headers=extra_headers,
            ),
            read_event_types_result,
        )


class UserCallsWithRawResponse:
    """The calls of `realtime.user`."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def disconnect(
        self,
        *,
        client_id: str,
        channel: str | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> RawResponse[UserDisconnectResult]:
        """Disconnect a client: `realtime.user.disconnect`."""
        return self._caller.call_raw(
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


class RealtimeWithRawResponse:
    """The calls of a client, which return their responses as they came."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    @cached_property
    def token(self) -> TokenCallsWithRawResponse:
        """The calls of `realtime.token`."""
        return TokenCallsWithRawResponse(self._caller)

    @cached_property
    def channel(self) -> ChannelCallsWithRawResponse:
        """The calls of `realtime.channel`."""
        return ChannelCallsWithRawResponse(self._caller)

    @cached_property
    def publish(self) -> PublishCallsWithRawResponse:
        """The calls of `realtime.publish`."""
        return PublishCallsWithRawResponse(self._caller)

    @cached_property
    def presence(self) -> PresenceCallsWithRawResponse:
        """The calls of `realtime.presence`."""
        return PresenceCallsWithRawResponse(self._caller)

    @cached_property
    def auth(self) -> AuthCallsWithRawResponse:
        """The calls of `realtime.auth`."""
        return AuthCallsWithRawResponse(self._caller)

    @cached_property
    def event(self) -> EventCallsWithRawResponse:
        """The calls of `realtime.event`."""
        return EventCallsWithRawResponse(self._caller)

    @cached_property
    def user(self) -> UserCallsWithRawResponse:
        """The calls of `realtime.user`."""
        return UserCallsWithRawResponse(self._caller)
