"""Calls are retried where it may help, with one idempotency key, and not forever."""

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
from infrai_realtime._behavior import FIRST_WAIT, LONGEST_WAIT, SHORTEST_WAIT
from infrai_realtime._retry import read_retry_after, retry_delay

from faulty_server import FaultyServer, Reply, failure, success

PUBLISHED = success({"message_id": "msg_1"})
LOST = Reply(None)


def keys(server: FaultyServer) -> list[str | None]:
    return [received.headers.get("idempotency-key") for received in server.received]


def test_retries_with_the_same_key_until_it_succeeds(faulty: FaultyServer) -> None:
    faulty.reply_with(failure(503, "VENDOR_DOWN", Retry_After="0"), LOST, PUBLISHED)
    with Realtime("k", base_url=faulty.url) as realtime:
        result = realtime.publish(channel="room-42", event="message", data={"text": "hi"})
    assert result.message_id == "msg_1"
    assert len(faulty.received) == 3
    assert len(set(keys(faulty))) == 1
    assert keys(faulty)[0]
    assert len({str(received.body) for received in faulty.received}) == 1


def test_does_the_same_in_the_async_client(faulty: FaultyServer) -> None:
    faulty.reply_with(failure(503, "VENDOR_DOWN", Retry_After="0"), LOST, PUBLISHED)

    async def main() -> str:
        async with AsyncRealtime("k", base_url=faulty.url) as realtime:
            result = await realtime.publish(channel="room-42", event="message", data=None)
            return result.message_id

    assert anyio.run(main) == "msg_1"
    assert len(set(keys(faulty))) == 1
    assert len(faulty.received) == 3


def test_uses_a_new_key_for_each_call_or_the_callers_own(faulty: FaultyServer) -> None:
    faulty.reply_with(PUBLISHED)
    with Realtime("k", base_url=faulty.url) as realtime:
        for _ in range(2):
            realtime.publish(channel="c", event="e", data=1)
        realtime.publish(channel="c", event="e", data=1, idempotency_key="order 7")
    first, second, own = keys(faulty)
    assert first != second
    assert own == "order 7"
    assert "idempotency_key" not in faulty.received[2].body


def test_reads_without_a_key(faulty: FaultyServer) -> None:
    faulty.reply_with(success({"types": []}))
    Realtime("k", base_url=faulty.url).event.types()
    assert keys(faulty) == [None]


def test_gives_up_after_the_allowed_retries(faulty: FaultyServer) -> None:
    faulty.reply_with(failure(503, "MAINTENANCE", Retry_After="0"))
    with pytest.raises(UnavailableError):
        Realtime("k", base_url=faulty.url, max_retries=3).event.types()
    assert len(faulty.received) == 4


def test_does_not_retry_an_error_that_a_retry_cannot_fix(faulty: FaultyServer) -> None:
    faulty.reply_with(failure(400, "INVALID_INPUT"))
    with pytest.raises(InvalidInputError):
        Realtime("k", base_url=faulty.url).event.types()
    assert len(faulty.received) == 1


def test_retries_after_a_gateways_own_page(faulty: FaultyServer) -> None:
    pages = [Reply(status, b"<h1>Bad</h1>", {"Retry-After": "0"}) for status in (502, 503, 504)]
    faulty.reply_with(*pages, success({"types": []}))
    Realtime("k", base_url=faulty.url, max_retries=3).event.types()
    assert len(faulty.received) == 4


def test_retries_a_gateways_status_whose_code_is_unknown(faulty: FaultyServer) -> None:
    faulty.reply_with(failure(504, "MOON_IN_THE_WAY", Retry_After="0"), success({"types": []}))
    Realtime("k", base_url=faulty.url).event.types()
    assert len(faulty.received) == 2


def test_does_not_wait_past_the_deadline(faulty: FaultyServer) -> None:
    faulty.reply_with(failure(429, "RATE_LIMIT_IP", Retry_After="600"))
    start = time.monotonic()
    with pytest.raises(RateLimitError) as caught:
        Realtime("k", base_url=faulty.url, deadline=10).event.types()
    assert caught.value.retry_after == 600
    assert len(faulty.received) == 1
    assert time.monotonic() - start < 10


def test_retries_a_connection_that_cannot_be_made_and_reports_it() -> None:
    realtime = Realtime("k", base_url="http://127.0.0.1:9", max_retries=1)
    with pytest.raises(ConnectionFailedError):
        realtime.event.types()


def test_waits_a_random_part_of_a_span_that_grows_to_its_limit() -> None:
    spans = [FIRST_WAIT, FIRST_WAIT * 2, FIRST_WAIT * 4]
    for attempt, span in [*enumerate(spans), (20, LONGEST_WAIT)]:
        waits = [retry_delay(attempt, None) for _ in range(200)]
        assert SHORTEST_WAIT / 2 <= min(waits) < max(waits) <= span + SHORTEST_WAIT
    assert 3.5 < retry_delay(0, 3.5) <= 3.5 + SHORTEST_WAIT


def test_reads_seconds_and_dates() -> None:
    soon = datetime.now(timezone.utc) + timedelta(seconds=30)
    assert read_retry_after("2") == 2
    assert 28 < (read_retry_after(format_datetime(soon, usegmt=True)) or 0) <= 30
    assert read_retry_after("Wed, 21 Oct 2015 07:28:00 GMT") is None
    assert read_retry_after("1.5") is None
    assert read_retry_after("soon") is None
    assert read_retry_after(None) is None
