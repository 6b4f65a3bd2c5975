# Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

"""What the calls take and return. A property that is absent or null in an answer is `None`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypedDict

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
"""Any JSON value."""

RealtimeCapability: TypeAlias = Literal["subscribe", "publish", "presence"]
"""One thing that a client may do in its channels: `subscribe` receives events, `publish` sends
them, and `presence` enters and reads the list of members.
"""

ChannelType: TypeAlias = Literal["public", "private", "presence"]
"""Who may listen to a channel: anyone (`public`), clients that were authorized for it (`private`),
or authorized clients whose membership the others can see (`presence`).
"""

AuthVendor: TypeAlias = Literal["ably", "pusher", "liveblocks"]
"""A vendor whose client SDK can be authorized with `realtime.auth.sign`."""


class PublishBatchMessage(TypedDict):
    """One event of a batch.

    Attributes:
        channel: The name of the channel to send to.
        event: The event's name, by which subscribers choose what to react to.
        data: The event's payload. Any JSON value will do, `null` included, but the field has to
            be there.
    """

    channel: str
    event: str
    data: Json


class _PusherTokenRequired(TypedDict):
    auth: str


class PusherToken(_PusherTokenRequired, total=False):
    """What a Pusher Channels authorizer returns to the client.

    Attributes:
        auth: The app key and the signature, joined by a colon.
        channel_data: The member's identity and information as the JSON text that was signed. It
            is there for presence channels only.
    """

    channel_data: str


class _AblyTokenRequired(TypedDict):
    keyName: str
    nonce: str
    timestamp: int
    mac: str


class AblyToken(_AblyTokenRequired, total=False):
    """A signed Ably TokenRequest, which an Ably client exchanges for a token by itself.

    Attributes:
        keyName: The name of the Ably key that signed the request.
        nonce: A random text that makes the request usable once.
        timestamp: When the request was signed, in milliseconds since the Unix epoch.
        mac: The signature over the other fields.
        clientId: The identity that the client will have.
        capability: The channels and what may be done in each, as JSON text.
        ttl: How long the token will stay valid, in milliseconds.
    """

    clientId: str
    capability: str
    ttl: int


class LiveblocksToken(TypedDict):
    """What a Liveblocks authorization endpoint returns to the client.

    Attributes:
        token: The access token for the Liveblocks client.
    """

    token: str


@dataclass(frozen=True, kw_only=True)
class RealtimeToken:
    """A token that a client connects with.

    Attributes:
        token: The token itself. Hand it to one client and do not log it.
        client_id: The identity that the client has when it connects with this token.
        expires_at: When the token stops working, as an RFC 3339 time with a zone.
        endpoint: The address that the client connects to.
    """

    token: str
    client_id: str
    expires_at: str
    endpoint: str


@dataclass(frozen=True, kw_only=True)
class TokenRevokeResult:
    """The outcome of a revocation.

    Attributes:
        revoked: Whether the token was revoked.
    """

    revoked: bool


@dataclass(frozen=True, kw_only=True)
class ChannelCreateResult:
    """The channel that exists now, whether this call created it or an earlier one.

    Attributes:
        channel_id: The id that the service gave the channel.
        name: The name under which the channel was created.
        type: The channel's type.
    """

    channel_id: str
    name: str
    type: ChannelType | str


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A channel of the account.

    Attributes:
        channel_id: The id that the service gave the channel.
        name: The name to use in every other call.
        type: The channel's type.
        vendor: The vendor that carries the channel's traffic. New vendors can appear, so accept
            names that you do not know.
        created_at: When the channel was created, as an RFC 3339 time with a zone.
        member_count: How many members are online. It is absent when the number is not known.
        last_published_at: When an event was last published to the channel, as an RFC 3339 time
            with a zone. It is absent when nothing was.
    """

    channel_id: str
    name: str
    type: ChannelType | str
    vendor: str | None = None
    created_at: str | None = None
    member_count: int | None = None
    last_published_at: str | None = None


@dataclass(frozen=True, kw_only=True)
class ChannelListResult:
    """A page of the account's channels.

    Attributes:
        channels: The channels of this page.
        next_cursor: Pass it as `cursor` to get the next page. It is absent on the last page.
    """

    channels: list[Channel]
    next_cursor: str | None = None


@dataclass(frozen=True, kw_only=True)
class ChannelDeleteResult:
    """The outcome of a deletion.

    Attributes:
        channel: The name of the channel that the call was about.
        deleted: Whether the channel was deleted.
        status: The state of the deletion in a word. Branch on `deleted` rather than on this
            text.
    """

    channel: str
    deleted: bool
    status: str | None = None


@dataclass(frozen=True, kw_only=True)
class PublishResult:
    """The event that was accepted.

    Attributes:
        message_id: The id that the service gave the event.
    """

    message_id: str


@dataclass(frozen=True, kw_only=True)
class PublishBatchResult:
    """The outcome of a batch.

    Attributes:
        published: How many events were published.
    """

    published: int


@dataclass(frozen=True, kw_only=True)
class PresenceMember:
    """A client that is in a channel.

    Attributes:
        client_id: The identity that the client connected with.
        user_id: The id of the user behind the client. It is absent when none was given.
    """

    client_id: str
    user_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class PresenceGetResult:
    """Who is in a channel at this moment.

    Attributes:
        members: The members. The list is empty when nobody is there.
    """

    members: list[PresenceMember]


@dataclass(frozen=True, kw_only=True)
class PusherTokenResult:
    """A signature for Pusher.

    Attributes:
        vendor: The vendor whose client SDK takes the token.
        token: What a Pusher Channels authorizer returns to the client.
    """

    token: PusherToken
    vendor: Literal["pusher"] = "pusher"


@dataclass(frozen=True, kw_only=True)
class AblyTokenResult:
    """A signature for Ably.

    Attributes:
        vendor: The vendor whose client SDK takes the token.
        token: A signed Ably TokenRequest, which an Ably client exchanges for a token by itself.
    """

    token: AblyToken
    vendor: Literal["ably"] = "ably"


@dataclass(frozen=True, kw_only=True)
class LiveblocksTokenResult:
    """A signature for Liveblocks.

    Attributes:
        vendor: The vendor whose client SDK takes the token.
        token: What a Liveblocks authorization endpoint returns to the client.
    """

    token: LiveblocksToken
    vendor: Literal["liveblocks"] = "liveblocks"


@dataclass(frozen=True, kw_only=True)
class EventTypesResult:
    """The event types that can be listened to.

    Attributes:
        types: The names of the types. Nothing outside this list is delivered.
    """

    types: list[str]


@dataclass(frozen=True, kw_only=True)
class UserDisconnectResult:
    """The outcome of a disconnection.

    Attributes:
        disconnected: Whether the client was disconnected.
    """

    disconnected: bool


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """What the gateway noted about the call. It comes with every answer, a failure included.

    Attributes:
        request_id: The id of this call, a UUID of version 7. Quote it when you ask for help.
        cost_usd: What the call cost, in US dollars.
        latency_ms: How long the gateway took to answer, in milliseconds.
        vendor: The vendor that carried out the call, or `null` when no vendor was involved.
        cache_hit: Whether the answer came from a cache.
    """

    request_id: str | None = None
    cost_usd: float | None = None
    latency_ms: float | None = None
    vendor: str | None = None
    cache_hit: bool | None = None


@dataclass(frozen=True, kw_only=True)
class UnknownVendorTokenResult:
    """A VendorTokenResult that is newer than this package."""

    vendor: str
    token: Json


VendorTokenResult: TypeAlias = (
    PusherTokenResult | AblyTokenResult | LiveblocksTokenResult | UnknownVendorTokenResult
)
"""A signature for one vendor. `vendor` tells which, and with it the shape of `token`. Hand `token`
to the vendor's client SDK unchanged.
"""
