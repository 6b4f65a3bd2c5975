"""Paged lists are walked to their end, and no further."""

from __future__ import annotations

from itertools import islice

import anyio
import pytest
from infrai_realtime import AsyncRealtime, Realtime, UnreadableResponseError

from conftest import example_data
from faulty_server import FaultyServer, success

NAMES = ["room-42", "room-43", "room-44"]


def test_goes_through_the_pages_of_the_mock(realtime: Realtime) -> None:
    assert [channel.name for channel in realtime.channel.list_all(limit=2)] == NAMES


def test_does_the_same_when_awaited(mock_url: str) -> None:
    async def main() -> list[str]:
        async with AsyncRealtime("any-key", base_url=mock_url) as realtime:
            return [channel.name async for channel in realtime.channel.list_all(limit=2)]

    assert anyio.run(main) == NAMES


def test_fetches_a_page_when_its_first_item_is_asked_for(faulty: FaultyServer) -> None:
    pages = [example_data("realtime.channel.list", name) for name in ("first_page", "next_page")]
    faulty.will(*(success(page) for page in pages))
    channels = Realtime("k", base_url=faulty.url).channel.list_all(limit=2)
    assert faulty.received == []
    assert [next(channels).name, next(channels).name] == NAMES[:2]
    assert len(faulty.received) == 1
    assert [channel.name for channel in channels] == NAMES[2:]
    assert faulty.received[1].path.endswith(f"?cursor={pages[0]['next_cursor']}&limit=2")


def test_goes_on_behind_an_empty_page(faulty: FaultyServer) -> None:
    faulty.will(success({"channels": [], "next_cursor": "two"}), success({"channels": []}))
    assert list(Realtime("k", base_url=faulty.url).channel.list_all()) == []
    assert len(faulty.received) == 2


def test_ends_pages_that_go_round_in_a_circle(faulty: FaultyServer) -> None:
    page = example_data("realtime.channel.list", "next_page")
    faulty.will(*(success({**page, "next_cursor": cursor}) for cursor in ["one", "two"] * 20))
    channels = Realtime("k", base_url=faulty.url).channel.list_all()
    with pytest.raises(UnreadableResponseError) as caught:
        list(islice(channels, 20))
    assert caught.value.code == "cursor_repeated"
    assert len(faulty.received) == 3
