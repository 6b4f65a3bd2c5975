"""What mypy and pyright both accept as `data` at their strictest."""

# pyright: strict

from __future__ import annotations

from typing import TypedDict

from infrai_realtime import AsyncRealtime, Channel, Json, RawResponse, Realtime


class Author(TypedDict):
    """A type of the caller."""

    name: str


class Message(TypedDict):
    """A type of the caller that holds others."""

    text: str
    author: Author
    tags: list[str]
    replies: list[Author]


def publish(realtime: Realtime, message: Message, plain: dict[str, int], value: Json) -> None:
    """Publish data of each kind of type."""
    realtime.publish(channel="room-42", event="message", data=message)
    realtime.publish(channel="room-42", event="message", data=[message])
    realtime.publish(channel="room-42", event="message", data=plain)
    realtime.publish(channel="room-42", event="message", data=value)
    realtime.publish.batch(messages=[{"channel": "room-42", "event": "message", "data": message}])
    realtime.auth.sign(client_id="user_42", channels=[], channel_data=message["author"])


def read_raw(realtime: Realtime) -> tuple[RawResponse[Channel], Channel]:
    """Keep the type of the data behind a raw response."""
    response = realtime.with_raw_response.channel.get("room-42")
    return response, response.parse()


async def read_raw_async(realtime: AsyncRealtime) -> tuple[RawResponse[Channel], Channel]:
    """Do the same with the async client."""
    response = await realtime.with_raw_response.channel.get("room-42")
    return response, response.parse()


async def fetch_key() -> str:
    """Get the key from somewhere."""
    return "any-key"


KEYS = (
    Realtime(api_key=lambda: "any-key"),
    AsyncRealtime(api_key=lambda: "any-key"),
    AsyncRealtime(api_key=fetch_key),
)
