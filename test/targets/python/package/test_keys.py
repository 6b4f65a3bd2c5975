"""The project key can come from a function, and is in no log."""

from __future__ import annotations

import logging

import anyio
import pytest
from infrai_realtime import AsyncRealtime, AuthenticationError, CallTimeoutError, Realtime

from faulty_server import FaultyServer, Reply, failure, success

TYPES = success({"types": []})
DOWN = failure(503, "VENDOR_DOWN", Retry_After="0")


def sent_keys(server: FaultyServer) -> list[str]:
    return [received.headers["authorization"] for received in server.received]


def test_asks_a_function_for_the_key_of_each_attempt(faulty: FaultyServer) -> None:
    faulty.reply_with(DOWN, TYPES)
    keys = iter(["first", " second\n"])
    Realtime(lambda: next(keys), base_url=faulty.url).event.types()
    assert sent_keys(faulty) == ["Bearer first", "Bearer second"]


def test_awaits_a_function_that_is_async(faulty: FaultyServer) -> None:
    faulty.reply_with(DOWN, TYPES)
    keys = iter(["first", "second"])

    async def fetch_key() -> str:
        await anyio.sleep(0)
        return next(keys)

    async def main() -> None:
        async with AsyncRealtime(fetch_key, base_url=faulty.url) as realtime:
            await realtime.event.types()

    anyio.run(main)
    assert sent_keys(faulty) == ["Bearer first", "Bearer second"]


def test_waits_for_a_key_no_longer_than_for_a_response(faulty: FaultyServer) -> None:
    async def main() -> None:
        async with AsyncRealtime(
            anyio.sleep_forever,  # type: ignore[arg-type]
            base_url=faulty.url,
            timeout=0.1,
            max_retries=0,
        ) as realtime:
            await realtime.event.types()

    with pytest.raises(CallTimeoutError):
        anyio.run(main)


@pytest.mark.parametrize("key", ["", "hush hush", None, 7, b"hush"])
def test_refuses_what_a_function_gives_in_place_of_a_key(key: object, faulty: FaultyServer) -> None:
    with pytest.raises((ValueError, TypeError), match="project key") as caught:
        Realtime(lambda: key, base_url=faulty.url).event.types()  # type: ignore[arg-type,return-value]
    assert "hush" not in str(caught.value)
    assert faulty.received == []


def test_passes_on_what_a_function_raises(faulty: FaultyServer) -> None:
    def fail() -> str:
        raise LookupError("no vault")

    with pytest.raises(LookupError, match="no vault"):
        Realtime(fail, base_url=faulty.url).event.types()


def test_logs_attempts_and_retries_without_secrets(
    faulty: FaultyServer, caplog: pytest.LogCaptureFixture
) -> None:
    echo = {"ok": False, "error": {"code": "UNAUTHORIZED", "message": "secret-key?"}}
    faulty.reply_with(DOWN, TYPES, Reply(401, echo, {"X-Request-Id": "is secret-key"}))
    caplog.set_level(logging.DEBUG)
    realtime = Realtime("secret-key", base_url=faulty.url)
    realtime.event.types()
    with pytest.raises(AuthenticationError):
        realtime.publish(channel="room-42", event="e", data="private words")
    own = [record for record in caplog.records if record.name == "infrai_realtime"]
    levels = [record.levelname for record in own]
    assert levels == ["DEBUG", "DEBUG", "WARNING", "DEBUG", "DEBUG", "DEBUG", "DEBUG", "DEBUG"]
    assert "realtime.event.types: retry in" in own[2].getMessage()
    assert "after VENDOR_DOWN" in own[2].getMessage()
    assert "realtime.event.types: status 200" in own[4].getMessage()
    text = "\n".join(record.getMessage() for record in own)
    for secret in ("secret-key", "private words", "room-42"):
        assert secret not in text
