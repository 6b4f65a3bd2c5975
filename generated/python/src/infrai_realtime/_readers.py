# Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

"""Makes the types of `models` out of parsed JSON."""

from __future__ import annotations

from contextlib import suppress
from typing import cast

from ._fields import (
    ContractMismatchError,
    Fields,
    boolean,
    integer,
    items,
    mapping,
    number,
    optional,
    present,
    text,
)
from .models import (
    AblyToken,
    AblyTokenResult,
    Channel,
    ChannelCreateResult,
    ChannelDeleteResult,
    ChannelListResult,
    EventTypesResult,
    Json,
    LiveblocksToken,
    LiveblocksTokenResult,
    Metadata,
    PresenceGetResult,
    PresenceMember,
    PublishBatchResult,
    PublishResult,
    PusherToken,
    PusherTokenResult,
    RealtimeToken,
    TokenRevokeResult,
    UnknownVendorTokenResult,
    UserDisconnectResult,
    VendorTokenResult,
)


def read_realtime_token(fields: Fields, name: str) -> RealtimeToken:
    """Make a value of type RealtimeToken."""
    value = mapping(fields, name)
    return RealtimeToken(
        token=text(value, "token"),
        client_id=text(value, "client_id"),
        expires_at=text(value, "expires_at"),
        endpoint=text(value, "endpoint"),
    )


def read_token_revoke_result(fields: Fields, name: str) -> TokenRevokeResult:
    """Make a value of type TokenRevokeResult."""
    value = mapping(fields, name)
    return TokenRevokeResult(
        revoked=boolean(value, "revoked"),
    )


def read_channel_create_result(fields: Fields, name: str) -> ChannelCreateResult:
    """Make a value of type ChannelCreateResult."""
    value = mapping(fields, name)
    return ChannelCreateResult(
        channel_id=text(value, "channel_id"),
        name=text(value, "name"),
        type=text(value, "type"),
    )


def read_channel(fields: Fields, name: str) -> Channel:
    """Make a value of type Channel."""
    value = mapping(fields, name)
    return Channel(
        channel_id=text(value, "channel_id"),
        name=text(value, "name"),
        type=text(value, "type"),
        vendor=optional(text, value, "vendor"),
        created_at=optional(text, value, "created_at"),
        member_count=optional(integer, value, "member_count"),
        last_published_at=optional(text, value, "last_published_at"),
    )


def read_channel_list_result(fields: Fields, name: str) -> ChannelListResult:
    """Make a value of type ChannelListResult."""
    value = mapping(fields, name)
    return ChannelListResult(
        channels=items(value, "channels", read_channel),
        next_cursor=optional(text, value, "next_cursor"),
    )


def read_channel_delete_result(fields: Fields, name: str) -> ChannelDeleteResult:
    """Make a value of type ChannelDeleteResult."""
    value = mapping(fields, name)
    return ChannelDeleteResult(
        channel=text(value, "channel"),
        deleted=boolean(value, "deleted"),
        status=optional(text, value, "status"),
    )


def read_publish_result(fields: Fields, name: str) -> PublishResult:
    """Make a value of type PublishResult."""
    value = mapping(fields, name)
    return PublishResult(
        message_id=text(value, "message_id"),
    )


def read_publish_batch_result(fields: Fields, name: str) -> PublishBatchResult:
    """Make a value of type PublishBatchResult."""
    value = mapping(fields, name)
    return PublishBatchResult(
        published=integer(value, "published"),
    )


def read_presence_member(fields: Fields, name: str) -> PresenceMember:
    """Make a value of type PresenceMember."""
    value = mapping(fields, name)
    return PresenceMember(
        client_id=text(value, "client_id"),
        user_id=optional(text, value, "user_id"),
    )


def read_presence_get_result(fields: Fields, name: str) -> PresenceGetResult:
    """Make a value of type PresenceGetResult."""
    value = mapping(fields, name)
    return PresenceGetResult(
        members=items(value, "members", read_presence_member),
    )


def read_pusher_token(fields: Fields, name: str) -> PusherToken:
    """Check what PusherToken demands, and keep whatever else is there."""
    value = mapping(fields, name)
    text(value, "auth")
    return cast("PusherToken", value)


def read_pusher_token_result(fields: Fields, name: str) -> PusherTokenResult:
    """Make a value of type PusherTokenResult."""
    value = mapping(fields, name)
    return PusherTokenResult(
        token=read_pusher_token(value, "token"),
    )


def read_ably_token(fields: Fields, name: str) -> AblyToken:
    """Check what AblyToken demands, and keep whatever else is there."""
    value = mapping(fields, name)
    text(value, "keyName")
    text(value, "nonce")
    integer(value, "timestamp")
    text(value, "mac")
    return cast("AblyToken", value)


def read_ably_token_result(fields: Fields, name: str) -> AblyTokenResult:
    """Make a value of type AblyTokenResult."""
    value = mapping(fields, name)
    return AblyTokenResult(
        token=read_ably_token(value, "token"),
    )


def read_liveblocks_token(fields: Fields, name: str) -> LiveblocksToken:
    """Check what LiveblocksToken demands, and keep whatever else is there."""
    value = mapping(fields, name)
    text(value, "token")
    return cast("LiveblocksToken", value)


def read_liveblocks_token_result(fields: Fields, name: str) -> LiveblocksTokenResult:
    """Make a value of type LiveblocksTokenResult."""
    value = mapping(fields, name)
    return LiveblocksTokenResult(
        token=read_liveblocks_token(value, "token"),
    )


def read_event_types_result(fields: Fields, name: str) -> EventTypesResult:
    """Make a value of type EventTypesResult."""
    value = mapping(fields, name)
    return EventTypesResult(
        types=items(value, "types", text),
    )


def read_user_disconnect_result(fields: Fields, name: str) -> UserDisconnectResult:
    """Make a value of type UserDisconnectResult."""
    value = mapping(fields, name)
    return UserDisconnectResult(
        disconnected=boolean(value, "disconnected"),
    )


def read_metadata(fields: Fields, name: str) -> Metadata:
    """Make a value of type Metadata."""
    value = mapping(fields, name)
    return Metadata(
        request_id=optional(text, value, "request_id"),
        cost_usd=optional(number, value, "cost_usd"),
        latency_ms=optional(number, value, "latency_ms"),
        vendor=optional(text, value, "vendor"),
        cache_hit=optional(boolean, value, "cache_hit"),
    )


def read_vendor_token_result(fields: Fields, name: str) -> VendorTokenResult:
    """Make the variant of VendorTokenResult that `vendor` tells."""
    value = mapping(fields, name)
    vendor = text(value, "vendor")
    token = cast("Json", present(value, "token"))
    # What has another shape than the contract knows is no variant of it.
    with suppress(ContractMismatchError):
        if vendor == "pusher":
            return read_pusher_token_result(fields, name)
        if vendor == "ably":
            return read_ably_token_result(fields, name)
        if vendor == "liveblocks":
            return read_liveblocks_token_result(fields, name)
    return UnknownVendorTokenResult(token=token, vendor=vendor)
