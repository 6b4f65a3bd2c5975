# Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

"""What the calls take and return. A property that is absent or null in a response is `None`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ._result import Result, keeps_all

# Pydantic, and so FastAPI, does not take the one of older versions.
if sys.version_info >= (3, 12):
    from typing import TypedDict
else:
    from typing_extensions import TypedDict

Json: TypeAlias = str | int | float | bool | Sequence[object] | Mapping[str, object] | None
"""Any JSON value. Objects and lists are open, so that a `TypedDict` of yours is one too."""

RealtimeCapability: TypeAlias = Literal["subscribe", "publish", "presence"]
"""A permission in the channels: `subscribe` to receive events, `publish` to send them, `presence`
to be listed as a member and to see the others.
"""

ChannelType: TypeAlias = Literal["public", "private", "presence"]
"""Who can subscribe to a channel: anyone (`public`), authorized clients (`private`), or authorized
clients that see each other as members (`presence`). The default is not documented; the live
mock uses the prefix of the name, else `public`.
"""

AuthVendor: TypeAlias = Literal["ably", "pusher", "liveblocks"]
"""The vendor whose client SDK is authorized. It overrides the vendor that the project is
configured for, which signs by default.
"""


class PublishBatchMessage(TypedDict):
    """One event of a batch.

    Attributes:
        channel: The name of the channel to publish to.
        event: The name of the event, of your choice. Subscribers bind to it.
        data: The payload of the event: any JSON value, including `null`. The field is required.
    """

    channel: str
    event: str
    data: Json


class _PusherTokenRequired(TypedDict):
    auth: str


@keeps_all
class PusherToken(_PusherTokenRequired, total=False):
    """What a Pusher Channels authorizer returns to the client.

    Attributes:
        auth: The app key and the signature, joined by a colon.
        channel_data: The identity of the member and its information, as the JSON string that
            was signed. Only presence channels have it.
    """

    channel_data: str


class _AblyTokenRequired(TypedDict):
    keyName: str
    nonce: str
    timestamp: int
    mac: str


@keeps_all
class AblyToken(_AblyTokenRequired, total=False):
    """A signed Ably TokenRequest. The Ably client exchanges it for a token.

    Attributes:
        keyName: The name of the Ably key that signed the request.
        nonce: A random string that makes the request usable only once.
        timestamp: When the request was signed, in milliseconds since the Unix epoch.
        mac: The signature over the other fields.
        clientId: The identity of the client.
        capability: The channels and what the client may do in each, as a JSON string.
        ttl: How long the token will be valid, in milliseconds.
    """

    clientId: str
    capability: str
    ttl: int


@keeps_all
class LiveblocksToken(TypedDict):
    """What a Liveblocks authorization endpoint returns to the client.

    Attributes:
        token: The access token for the Liveblocks client.
    """

    token: str


@dataclass(frozen=True, kw_only=True)
class RealtimeToken(Result):
    """A token that a client connects with.

    Attributes:
        token: The HMAC-signed token. Give it to one client, and do not log it.
        client_id: The identity of the client that connects with the token.
        expires_at: When the token expires, usually as an RFC 3339 time with a time zone.
        endpoint: The address that the client connects to.
    """

    token: str
    client_id: str
    expires_at: str
    endpoint: str


@dataclass(frozen=True, kw_only=True)
class TokenRevokeResult(Result):
    """The outcome of a revocation.

    Attributes:
        revoked: Whether the token was revoked.
    """

    revoked: bool


@dataclass(frozen=True, kw_only=True)
class ChannelCreateResult(Result):
    """The channel, which this call or an earlier one created.

    Attributes:
        channel_id: The id of the channel, chosen by the service.
        name: The name of the channel.
        type: Who can subscribe: usually `public`, `private` or `presence`. The service can add
            types.
    """

    channel_id: str
    name: str
    type: ChannelType | str


@dataclass(frozen=True, kw_only=True)
class Channel(Result):
    """A channel of the account.

    Attributes:
        channel_id: The id of the channel, chosen by the service.
        name: The name of the channel, which every other call takes.
        type: Who can subscribe: usually `public`, `private` or `presence`. The service can add
            types.
        vendor: The vendor that carries the channel's messages. New vendors can appear. It can
            be null or absent.
        created_at: When the channel was created, usually as an RFC 3339 time with a time zone.
            It can be null or absent.
        member_count: How many members are online. It is null or absent if the number is not
            known.
        last_published_at: When an event was last published to the channel, usually as an RFC
            3339 time with a time zone. It is null or absent if there was none.
    """

    channel_id: str
    name: str
    type: ChannelType | str
    vendor: str | None = None
    created_at: str | None = None
    member_count: int | None = None
    last_published_at: str | None = None


@dataclass(frozen=True, kw_only=True)
class ChannelListResult(Result):
    """A page of the account's channels.

    Attributes:
        channels: The channels of this page.
        next_cursor: Pass it as `cursor` to get the next page. It is null or absent on the last
            page.
    """

    channels: list[Channel]
    next_cursor: str | None = None


@dataclass(frozen=True, kw_only=True)
class ChannelDeleteResult(Result):
    """The outcome of a deletion.

    Attributes:
        channel: The name of the channel.
        deleted: Whether the channel was deleted.
        status: The state of the deletion as text. Branch on `deleted` instead. It can be null
            or absent.
    """

    channel: str
    deleted: bool
    status: str | None = None


@dataclass(frozen=True, kw_only=True)
class PublishResult(Result):
    """The event that was accepted.

    Attributes:
        message_id: The id of the event, chosen by the service.
    """

    message_id: str


@dataclass(frozen=True, kw_only=True)
class PublishBatchResult(Result):
    """The outcome of a batch.

    Attributes:
        published: How many events were published.
    """

    published: int


@dataclass(frozen=True, kw_only=True)
class PresenceMember(Result):
    """A client that is in a channel.

    Attributes:
        client_id: The identity that the client connected with.
        user_id: The id of the user behind the client. It is null or absent if none was given.
    """

    client_id: str
    user_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class PresenceGetResult(Result):
    """The members of a channel.

    Attributes:
        members: The members. The list is empty if nobody is there.
    """

    members: list[PresenceMember]


@dataclass(frozen=True, kw_only=True)
class PusherTokenResult(Result):
    """A signature for Pusher.

    Attributes:
        vendor: The vendor whose client SDK takes the token.
        token: What a Pusher Channels authorizer returns to the client.
    """

    token: PusherToken
    vendor: Literal["pusher"] = "pusher"


@dataclass(frozen=True, kw_only=True)
class AblyTokenResult(Result):
    """A signature for Ably.

    Attributes:
        vendor: The vendor whose client SDK takes the token.
        token: A signed Ably TokenRequest. The Ably client exchanges it for a token.
    """

    token: AblyToken
    vendor: Literal["ably"] = "ably"


@dataclass(frozen=True, kw_only=True)
class LiveblocksTokenResult(Result):
    """A signature for Liveblocks.

    Attributes:
        vendor: The vendor whose client SDK takes the token.
        token: What a Liveblocks authorization endpoint returns to the client.
    """

    token: LiveblocksToken
    vendor: Literal["liveblocks"] = "liveblocks"


@dataclass(frozen=True, kw_only=True)
class EventTypesResult(Result):
    """The event types that a subscriber can listen to.

    Attributes:
        types: The names of the types. They limit what a subscriber can listen to, not what you
            can publish.
    """

    types: list[str]


@dataclass(frozen=True, kw_only=True)
class UserDisconnectResult(Result):
    """The outcome of a disconnection.

    Attributes:
        disconnected: Whether the client was disconnected.
    """

    disconnected: bool


@dataclass(frozen=True, kw_only=True)
class Metadata(Result):
    """What the gateway says about the call. It comes with every response, also with failures.

    Attributes:
        request_id: The id of the request, usually a UUID v7. Quote it when you ask for help.
        cost_usd: What the call cost, in US dollars. It can be null or absent.
        latency_ms: How long the gateway took, in milliseconds. It can be null or absent.
        vendor: The vendor that handled the call. It is null if no vendor was involved.
        cache_hit: Whether the response came from a cache. It can be null or absent.
    """

    request_id: str | None = None
    cost_usd: float | None = None
    latency_ms: float | None = None
    vendor: str | None = None
    cache_hit: bool | None = None


@dataclass(frozen=True, kw_only=True)
class UnknownVendorTokenResult(Result):
    """A VendorTokenResult that is newer than this package."""

    vendor: str
    token: Json


VendorTokenResult: TypeAlias = (
    PusherTokenResult | AblyTokenResult | LiveblocksTokenResult | UnknownVendorTokenResult
)
"""A signature for one vendor. `vendor` says which one, and so what shape `token` has. Pass `token`
to the vendor's client SDK unchanged.
"""
