"""Each capability, called on the Prism mock and compared with the contract's example."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import pytest
from infrai_realtime import AsyncRealtime, Realtime

from conftest import CONTRACT, example_data, plain

CALLS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "realtime.token.issue": (
        "source_page",
        lambda r: r.token.issue(
            client_id="user_42",
            channels=["room-42"],
            capabilities=["subscribe", "presence"],
            ttl_seconds=3600,
        ),
    ),
    "realtime.token.revoke": ("by_jti", lambda r: r.token.revoke(token_or_jti="rtt_7f3a")),
    "realtime.channel.create": (
        "source_page",
        lambda r: r.channel.create(name="room-42", type="presence"),
    ),
    "realtime.channel.get": ("percent_encoded", lambda r: r.channel.get("équipe/salle 42")),
    "realtime.channel.list": ("first_page", lambda r: r.channel.list(limit=2)),
    "realtime.channel.delete": ("room", lambda r: r.channel.delete("room-42")),
    "realtime.publish": (
        "null_data",
        lambda r: r.publish(channel="room-42", event="refresh", data=None),
    ),
    "realtime.publish.batch": (
        "two_channels",
        lambda r: r.publish.batch(
            messages=[
                {"channel": "room-42", "event": "message", "data": {"text": "hi"}},
                {"channel": "room-43", "event": "refresh", "data": None},
            ]
        ),
    ),
    "realtime.presence.get": ("room", lambda r: r.presence.get("room-42")),
    "realtime.auth.sign": (
        "pusher_presence",
        lambda r: r.auth.sign(
            client_id="user_42",
            channels=["presence-room-42"],
            capabilities=["subscribe", "presence"],
            vendor="pusher",
            socket_id="1234.5678",
            channel_data={"user_id": "user_42", "user_info": {"name": "Ada"}},
        ),
    ),
    "realtime.event.types": ("source_page", lambda r: r.event.types()),
    "realtime.user.disconnect": (
        "everywhere",
        lambda r: r.user.disconnect(client_id="user_42"),
    ),
}


def test_has_a_call_for_each_capability_of_the_contract() -> None:
    operations = [each for item in CONTRACT["paths"].values() for each in item.values()]
    assert set(CALLS) == {operation["x-infrai-capability"] for operation in operations}


@pytest.mark.parametrize("capability", CALLS)
def test_returns_the_data_of_the_example(
    capability: str, realtime: Realtime, evidence: Callable[[str], None]
) -> None:
    example, call = CALLS[capability]
    assert plain(call(realtime)) == example_data(capability, example)
    evidence(capability)


@pytest.mark.parametrize("capability", CALLS)
@pytest.mark.parametrize("backend", ["asyncio"])
def test_returns_the_same_when_awaited(capability: str, backend: str, mock_url: str) -> None:
    example, call = CALLS[capability]

    async def main() -> Any:
        async with AsyncRealtime("any-key", base_url=mock_url) as realtime:
            awaited: Awaitable[Any] = call(realtime)
            return await awaited

    assert plain(anyio.run(main, backend=backend)) == example_data(capability, example)
