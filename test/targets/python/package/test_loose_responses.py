"""The client takes what is promised loosely, and refuses what a caller would get wrong."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from infrai_realtime import Metadata, Realtime, UnreadableResponseError

from conftest import plain
from faulty_server import FaultyServer, Reply

TABLE = json.loads(Path(os.environ["LOOSE_RESPONSES_FILE"]).read_text(encoding="utf-8"))

CALLS: dict[str, Callable[[Realtime], Any]] = {
    "realtime.token.issue": lambda r: r.token.issue(client_id="user_42"),
    "realtime.channel.create": lambda r: r.channel.create(name="room-42"),
    "realtime.channel.get": lambda r: r.channel.get("room-42"),
    "realtime.channel.list": lambda r: r.channel.list(),
    "realtime.channel.delete": lambda r: r.channel.delete("room-42"),
    "realtime.publish": lambda r: r.publish(channel="room-42", event="message", data=None),
    "realtime.presence.get": lambda r: r.presence.get("room-42"),
    "realtime.auth.sign": lambda r: r.auth.sign(client_id="user_42", channels=[]),
    "realtime.event.types": lambda r: r.event.types(),
}


def call(server: FaultyServer, case: dict[str, Any], noted: list[Metadata]) -> Any:
    server.reply_with(Reply(case["status"], case["body"]))
    with Realtime("any-key", base_url=server.url, max_retries=0) as client:
        return CALLS[case["capability"]](client.with_options(on_metadata=noted.append))


@pytest.mark.parametrize("case", TABLE["accepted"], ids=lambda case: case["title"])
def test_accepts(case: dict[str, Any], faulty: FaultyServer) -> None:
    noted: list[Metadata] = []
    data = plain(call(faulty, case, noted))
    assert {name: data[name] for name in case["expected"]} == case["expected"]
    assert len(noted) == ("metadata" in case["body"])


@pytest.mark.parametrize("case", TABLE["refused"], ids=lambda case: case["title"])
def test_refuses(case: dict[str, Any], faulty: FaultyServer) -> None:
    with pytest.raises(UnreadableResponseError):
        call(faulty, case, [])
