"""Invalid parameters are rejected before a request is sent, and valid ones arrive unchanged."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import httpx
import pytest
from infrai_realtime import Metadata, Realtime

from faulty_server import METADATA, FaultyServer, success

CHANNEL = {
    "channel_id": "ch_1",
    "name": "a",
    "type": "public",
    "vendor": "ably",
    "created_at": "2026-03-01T12:00:00.123456789+02:00",
}


@pytest.mark.parametrize("name", ["a/b", "a b?c#d", "équipe", "100%", "..a", "💬"])
def test_sends_a_channel_name_as_one_segment(name: str, faulty: FaultyServer) -> None:
    faulty.reply_with(success(CHANNEL))
    Realtime("k", base_url=faulty.url).channel.get(name)
    segments = faulty.received[0].path.split("/")
    assert unquote(segments[-1]) == name
    assert len(segments) == 6


@pytest.mark.parametrize("name", ["", ".", ".."])
def test_rejects_a_name_that_cannot_be_part_of_a_path(name: str, faulty: FaultyServer) -> None:
    with pytest.raises(ValueError, match="channel is"):
        Realtime("k", base_url=faulty.url).channel.get(name)
    assert faulty.received == []


def test_rejects_a_string_in_place_of_a_list(faulty: FaultyServer) -> None:
    with pytest.raises(TypeError, match=r"Write channels=\['room-42'\]"):
        Realtime("k", base_url=faulty.url).token.issue(channels="room-42")


@pytest.mark.parametrize("data", [{1, 2}, float("nan"), "\ud800"])
def test_rejects_data_that_is_not_json(data: Any, faulty: FaultyServer) -> None:
    with pytest.raises((TypeError, ValueError), match="cannot be written as JSON"):
        Realtime("k", base_url=faulty.url).publish(channel="c", event="e", data=data)
    assert faulty.received == []


def test_rejects_an_idempotency_key_that_cannot_be_a_header(faulty: FaultyServer) -> None:
    with pytest.raises(ValueError, match="idempotency_key"):
        Realtime("k", base_url=faulty.url).channel.delete("a", idempotency_key="a\nb")


def test_keeps_a_time_as_it_came(faulty: FaultyServer) -> None:
    faulty.reply_with(success(CHANNEL))
    created_at = Realtime("k", base_url=faulty.url).channel.get("a").created_at
    assert created_at == "2026-03-01T12:00:00.123456789+02:00"


def test_reads_the_key_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INFRAI_API_KEY", raising=False)
    with pytest.raises(ValueError, match="INFRAI_API_KEY"):
        Realtime()
    monkeypatch.setenv("INFRAI_API_KEY", "key-of-the-environment")
    assert repr(Realtime()) == "Realtime(base_url='https://api.infrai.cc')"


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"timeout": 0}, "timeout"),
        ({"deadline": float("nan")}, "deadline"),
        ({"max_retries": -1}, "max_retries"),
        ({"base_url": "api.infrai.cc"}, "base_url"),
    ],
)
def test_rejects_invalid_options(options: dict[str, Any], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        Realtime("k", **options)


def test_passes_on_the_metadata(faulty: FaultyServer) -> None:
    received: list[Metadata] = []
    faulty.reply_with(success({"types": []}))
    realtime = Realtime("k", base_url=faulty.url)
    realtime.with_options(on_metadata=received.append).event.types()
    realtime.event.types()
    assert [metadata.request_id for metadata in received] == [METADATA["request_id"]]


def test_leaves_a_callers_own_http_client_open(faulty: FaultyServer) -> None:
    faulty.reply_with(success({"types": []}))
    with httpx.Client() as http:
        with Realtime("k", base_url=faulty.url, http_client=http) as realtime:
            realtime.event.types()
        assert not http.is_closed
