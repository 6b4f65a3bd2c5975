"""Paged lists are read to their end, and no further."""

from __future__ import annotations

from itertools import islice

import anyio
import pytest
from infrai_realtime import AsyncRealtime, Realtime, UnreadableResponseError

from conftest import example_data
from faulty_server import FaultyServer, success

NAMES = ["room-42", "room-43", "room-44"]


def test_reads_all_pages_of_the_mock(realtime: Realtime) -> None:
    assert [channel.name for channel in realtime.channel.list_all(limit=2)] == NAMES


def test_does_the_same_in_the_async_client(mock_url: str) -> None:
    async def main() -> list[str]:
        async with AsyncRealtime("any-key", base_url=mock_url) as realtime:
            return [channel.name async for channel in realtime.channel.list_all(limit=2)]

    assert anyio.run(main) == NAMES


def test_fetches_a_page_when_its_first_item_is_needed(faulty: FaultyServer) -> None:
    pages = [example_data("realtime.channel.list", name) for name in ("first_page", "next_page")]
    faulty.reply_with(*(success(page) for page in pages))
    channels = Realtime("k", base_url=faulty.url).channel.list_all(limit=2)
    assert faulty.received == []
    assert [next(channels).name, next(channels).name] == NAMES[:2]
    assert len(faulty.received) == 1
    assert [channel.name for channel in channels] == NAMES[2:]
    assert faulty.received[1].path.endswith(f"?cursor={pages[0]['next_cursor']}&limit=2")


def test_asks_for_each_page_with_the_headers_of_the_call(faulty: FaultyServer) -> None:
    pages = [success({"channels": [], "next_cursor": "two"}), success({"channels": []})]
    faulty.reply_with(*pages, *pages)
    headers = {"X-Tenant": "7"}
    assert list(Realtime("k", base_url=faulty.url).channel.list_all(extra_headers=headers)) == []

    async def main() -> list[object]:
        async with AsyncRealtime("k", base_url=faulty.url) as realtime:
            return [each async for each in realtime.channel.list_all(extra_headers=headers)]

    assert anyio.run(main) == []
    assert [received.headers.get("x-tenant") for received in faulty.received] == ["7"] * 4


def test_continues_after_an_empty_page(faulty: FaultyServer) -> None:
    faulty.reply_with(success({"channels": [], "next_cursor": "two"}), success({"channels": []}))
    assert list(Realtime("k", base_url=faulty.url).channel.list_all()) == []
    assert len(faulty.received) == 2


def test_stops_at_pages_that_form_a_loop(faulty: FaultyServer) -> None:
    page = example_data("realtime.channel.list", "next_page")
    faulty.reply_with(*(success({**page, "next_cursor": cursor}) for cursor in ["one", "two"] * 20))
    channels = Realtime("k", base_url=faulty.url).channel.list_all()
    with pytest.raises(UnreadableResponseError) as caught:
        list(islice(channels, 20))
    assert caught.value.code == "repeated_cursor"
    assert len(faulty.received) == 3
