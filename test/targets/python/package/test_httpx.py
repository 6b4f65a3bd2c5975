"""What httpx raises does not leak, and what it cannot do is said in words."""

from __future__ import annotations

import gzip
import inspect
from typing import Any

import anyio
import httpx
import pytest
from infrai_realtime import AsyncRealtime, ConnectionFailedError, Realtime, RealtimeError

from faulty_server import FaultyServer, Reply, success

TYPES = success({"types": []})


def list_httpx_errors() -> list[type[Exception]]:
    exported = [getattr(httpx, name) for name in httpx.__all__]
    return [each for each in exported if inspect.isclass(each) and issubclass(each, Exception)]


def create(kind: Any) -> Exception:
    """Create an error of httpx, whatever its constructor demands."""
    request = httpx.Request("GET", "http://127.0.0.1/")
    for arguments, named in (
        (("secret-key broke",), {}),
        ((), {}),
        (("secret-key broke",), {"request": request, "response": httpx.Response(500)}),
    ):
        try:
            return kind(*arguments, **named)  # type: ignore[no-any-return]
        except TypeError:
            continue
    raise NotImplementedError(kind)


@pytest.mark.parametrize("kind", list_httpx_errors())
def test_makes_each_error_of_httpx_one_of_its_own(kind: type[Exception]) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise create(kind)

    transport = httpx.MockTransport(fail)
    with httpx.Client(transport=transport) as http:
        realtime = Realtime("secret-key", http_client=http, max_retries=0)
        with pytest.raises(RealtimeError) as caught:
            realtime.event.types()
    assert caught.value.code in {"connection_failed", "timeout"}
    assert "secret-key" not in str(caught.value)

    async def main() -> None:
        async with httpx.AsyncClient(transport=transport) as http:
            await AsyncRealtime("secret-key", http_client=http, max_retries=0).event.types()

    with pytest.raises(RealtimeError):
        anyio.run(main)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_reports_a_body_that_cannot_be_decompressed(encoding: str, faulty: FaultyServer) -> None:
    broken = gzip.compress(b'{"ok": true}')[:-4] + b"junk"
    faulty.reply_with(Reply(200, broken[3:], {"Content-Encoding": encoding}))
    with pytest.raises(ConnectionFailedError):
        Realtime("k", base_url=faulty.url, max_retries=0).event.types()


@pytest.mark.parametrize("url", ["http://[::1", "http://a:99999", "http://", "http://a b"])
def test_refuses_an_address_that_httpx_cannot_parse(url: str) -> None:
    with pytest.raises(ValueError, match="base_url"):
        Realtime("k", base_url=url)


def test_takes_an_address_of_httpx(faulty: FaultyServer) -> None:
    faulty.reply_with(TYPES)
    assert Realtime("k", base_url=httpx.URL(faulty.url)).event.types().types == []


def test_says_when_a_client_is_kept_over_event_loops(faulty: FaultyServer) -> None:
    faulty.reply_with(TYPES)
    realtime = AsyncRealtime("k", base_url=faulty.url)
    patient = realtime.with_options(timeout=60)

    async def call(client: AsyncRealtime) -> None:
        await client.event.types()

    async def end() -> None:
        await realtime.event.types()
        await realtime.aclose()

    with anyio.from_thread.start_blocking_portal() as portal:
        portal.call(call, realtime)
        for client in (realtime, patient):
            with pytest.raises(RuntimeError, match="another event loop"):
                anyio.run(call, client)
        portal.call(end)
    assert len(faulty.received) == 2


def test_lets_a_transport_without_connections_be_used_in_any_event_loop() -> None:
    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=TYPES.body)

    transport = httpx.MockTransport(respond)
    realtime = AsyncRealtime("k", http_client=httpx.AsyncClient(transport=transport))

    async def call() -> list[str]:
        return (await realtime.event.types()).types

    assert [anyio.run(call), anyio.run(call)] == [[], []]


def test_says_that_a_client_is_closed(faulty: FaultyServer) -> None:
    with Realtime("k", base_url=faulty.url) as realtime:
        pass
    with pytest.raises(RuntimeError, match="client is closed"):
        realtime.event.types()
