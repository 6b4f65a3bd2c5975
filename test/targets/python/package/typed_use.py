"""What a type checker has to accept and to reject; mypy fails when an `ignore` here is unused."""

from __future__ import annotations

from typing import assert_type

from infrai_realtime import (
    AblyTokenResult,
    AsyncRealtime,
    Channel,
    ChannelCreateResult,
    ChannelType,
    PusherToken,
    PusherTokenResult,
    Realtime,
)


def accepts(realtime: Realtime) -> None:
    created = realtime.channel.create(name="room-42", type="presence")
    assert_type(created, ChannelCreateResult)
    assert_type(created.type, ChannelType | str)
    assert_type(realtime.channel.get("room-42").member_count, int | None)
    realtime.publish(channel="room-42", event="message", data={"text": "hi", "tags": ["a", None]})
    for channel in realtime.channel.list_all():
        assert_type(channel, Channel)
    signed = realtime.auth.sign(client_id="user_42", channels=["room-42"])
    if isinstance(signed, PusherTokenResult):
        assert_type(signed.token, PusherToken)
    if isinstance(signed, AblyTokenResult):
        assert_type(signed.token["timestamp"], int)


async def accepts_async(realtime: AsyncRealtime) -> None:
    assert_type(await realtime.channel.get("room-42"), Channel)
    async for channel in realtime.channel.list_all():
        assert_type(channel, Channel)


def rejects(realtime: Realtime) -> None:
    realtime.channel.create(name="room-42", type="secret")  # type: ignore[arg-type]
    realtime.channel.create()  # type: ignore[call-arg]
    realtime.channel.create("room-42")  # type: ignore[call-arg]
    realtime.publish(channel="c", event="e", data={1, 2})  # type: ignore[arg-type]
    realtime.publish.batch(messages=[{"channel": "c", "event": "e"}])  # type: ignore[typeddict-item]
    _ = realtime.event.types().typos  # type: ignore[attr-defined]
