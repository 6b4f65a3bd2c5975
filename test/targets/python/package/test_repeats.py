"""Calls are repeated where it helps, with one idempotency key, and never for ever."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

import anyio
import pytest
from infrai_realtime import (
    AsyncRealtime,
    ConnectionFailedError,
    InvalidInputError,
    RateLimitError,
    Realtime,
    UnavailableError,
)
from infrai_realtime._retry import read_retry_after, wait_before_repeat

from faulty_server import FaultyServer, Reply, failure, success

PUBLISHED = success({"message_id": "msg_1"})
LOST = Reply(None)


def keys(server: FaultyServer) -> list[str | None]:
    return [received.headers.get("idempotency-key") for received in server.received]


def test_repeats_with_the_same_key_until_it_succeeds(faulty: FaultyServer) -> None:
    faulty.will(failure(503, "VENDOR_DOWN", Retry_After="0"), LOST, PUBLISHED)
    with Realtime("k", base_url=faulty.url) as realtime:
        result = realtime.publish(channel="room-42", event="message", data={"text": "hi"})
    assert result.message_id == "msg_1"
    assert len(faulty.received) == 3
    assert len(set(keys(faulty))) == 1
    assert keys(faulty)[0]
    assert len({str(received.body) for received in faulty.received}) == 1


def test_does_the_same_when_awaited(faulty: FaultyServer) -> None:
    faulty.will(failure(503, "VENDOR_DOWN", Retry_After="0"), LOST, PUBLISHED)

    async def main() -> str:
        async with AsyncRealtime("k", base_url=faulty.url) as realtime:
            result = await realtime.publish(channel="room-42", event="message", data=None)
            return result.message_id

    assert anyio.run(main) == "msg_1"
    assert len(set(keys(faulty))) == 1
    assert len(faulty.received) == 3


def test_takes_a_new_key_for_each_call_and_the_callers_own(faulty: FaultyServer) -> None:
    faulty.will(PUBLISHED)
    with Realtime("k", base_url=faulty.url) as realtime:
        for _ in range(2):
            realtime.publish(channel="c", event="e", data=1)
        realtime.publish(channel="c", event="e", data=1, idempotency_key="order 7")
    first, second, own = keys(faulty)
    assert first != second
    assert own == "order 7"
    assert "idempotency_key" not in faulty.received[2].body


def test_reads_without_a_key(faulty: FaultyServer) -> None:
    faulty.will(success({"types": []}))
    Realtime("k", base_url=faulty.url).event.types()
    assert keys(faulty) == [None]


def test_gives_up_after_the_repeats_that_were_allowed(faulty: FaultyServer) -> None:
    faulty.will(failure(503, "MAINTENANCE", Retry_After="0"))
    with pytest.raises(UnavailableError):
        Realtime("k", base_url=faulty.url, max_retries=3).event.types()
    assert len(faulty.received) == 4


def test_does_not_repeat_what_a_repeat_cannot_mend(faulty: FaultyServer) -> None:
    faulty.will(failure(400, "INVALID_INPUT"))
    with pytest.raises(InvalidInputError):
        Realtime("k", base_url=faulty.url).event.types()
    assert len(faulty.received) == 1


def test_repeats_a_proxys_own_page(faulty: FaultyServer) -> None:
    faulty.will(Reply(502, b"<h1>Bad gateway</h1>", {"Retry-After": "0"}), success({"types": []}))
    Realtime("k", base_url=faulty.url).event.types()
    assert len(faulty.received) == 2


def test_does_not_wait_past_the_deadline(faulty: FaultyServer) -> None:
    faulty.will(failure(429, "RATE_LIMIT_IP", Retry_After="600"))
    start = time.monotonic()
    with pytest.raises(RateLimitError) as caught:
        Realtime("k", base_url=faulty.url, deadline=10).event.types()
    assert caught.value.retry_after == 600
    assert len(faulty.received) == 1
    assert time.monotonic() - start < 10


def test_repeats_a_connection_that_cannot_be_made_and_says_so() -> None:
    realtime = Realtime("k", base_url="http://127.0.0.1:9", max_retries=1)
    with pytest.raises(ConnectionFailedError):
        realtime.event.types()


def test_waits_a_random_part_of_a_span_that_grows_to_its_limit() -> None:
    for attempt, span in enumerate([0.5, 1, 2, 4, 8, 8]):
        waits = [wait_before_repeat(attempt, None) for _ in range(200)]
        assert 0 <= min(waits) < max(waits) <= span
    assert wait_before_repeat(0, 3.5) == 3.5


def test_reads_seconds_and_dates() -> None:
    soon = datetime.now(timezone.utc) + timedelta(seconds=30)
    assert read_retry_after("2") == 2
    assert 28 < (read_retry_after(format_datetime(soon, usegmt=True)) or 0) <= 30
    assert read_retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0
    assert read_retry_after("soon") is None
    assert read_retry_after(None) is None
