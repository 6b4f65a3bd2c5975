"""Results are written as JSON with the API's names, and responses are there as they came."""

from __future__ import annotations

import json
from typing import Any

import anyio
import pytest
from infrai_realtime import (
    AsyncRealtime,
    Channel,
    RateLimitError,
    Realtime,
    UnreadableResponseError,
)

from conftest import CONTRACT, example_data
from faulty_server import METADATA, FaultyServer, Reply, failure, success
from test_capabilities import CALLS


@pytest.mark.parametrize("capability", CALLS)
def test_writes_each_result_with_the_names_of_the_api(capability: str, realtime: Realtime) -> None:
    example, call = CALLS[capability]
    result = call(realtime)
    assert result.to_dict() == example_data(capability, example)
    assert json.loads(result.to_json()) == example_data(capability, example)


def test_leaves_the_dictionaries_of_a_result_to_the_result(faulty: FaultyServer) -> None:
    faulty.reply_with(success({"vendor": "pusher", "token": {"auth": "a:b"}}))
    signed = Realtime("k", base_url=faulty.url).auth.sign(client_id="u", channels=[])
    signed.to_dict()["token"]["auth"] = "changed"
    assert signed.token == {"auth": "a:b"}


@pytest.mark.parametrize("capability", CALLS)
def test_gives_results_that_never_change(capability: str, realtime: Realtime) -> None:
    _, call = CALLS[capability]
    result = call(realtime)
    for name in result.to_dict():
        with pytest.raises(AttributeError):
            setattr(result, name, None)


def call_raw(client: Any, capability: str, *arguments: Any, **parameters: Any) -> Any:
    for name in capability.split(".")[1:]:
        client = getattr(client, name)
    return client(*arguments, **parameters)


@pytest.mark.parametrize(
    ("capability", "parameters"),
    [
        ("realtime.publish", {"channel": "c", "event": "e", "data": 1}),
        ("realtime.channel.get", {"channel": "room-42"}),
        ("realtime.channel.list", {"limit": 2}),
    ],
)
def test_gives_the_response_as_it_came(
    capability: str, parameters: dict[str, Any], realtime: Realtime, mock_url: str
) -> None:
    response = call_raw(realtime.with_raw_response, capability, **parameters)
    assert response.status == 200
    assert response.headers["content-type"] == response.headers["Content-Type"]
    assert response.parse().to_dict() == response.json()["data"]

    async def main() -> Any:
        async with AsyncRealtime("any-key", base_url=mock_url) as client:
            return await call_raw(client.with_raw_response, capability, **parameters)

    assert anyio.run(main).json()["data"] == response.json()["data"]


def test_has_a_raw_call_for_each_capability(realtime: Realtime) -> None:
    for item in CONTRACT["paths"].values():
        for operation in item.values():
            client: Any = realtime.with_raw_response
            for name in operation["x-infrai-capability"].split(".")[1:]:
                client = getattr(client, name)
            assert callable(client)


def test_shows_what_is_newer_than_the_package(faulty: FaultyServer) -> None:
    channel = {"channel_id": "c", "name": "a", "type": "public", "colour": "red"}
    faulty.reply_with(success(channel))
    response = Realtime("k", base_url=faulty.url).with_raw_response.channel.get("a")
    assert response.json()["data"]["colour"] == "red"
    assert response.json()["metadata"] == METADATA
    assert response.parse() == Channel(channel_id="c", name="a", type="public")


def test_keeps_a_response_that_breaks_the_contract_until_it_is_parsed(faulty: FaultyServer) -> None:
    faulty.reply_with(Reply(200, b"<h1>Hello"))
    response = Realtime("k", base_url=faulty.url).with_raw_response.event.types()
    assert response.content == b"<h1>Hello"
    with pytest.raises(UnreadableResponseError):
        response.parse()


def test_takes_the_key_of_a_write_too(faulty: FaultyServer) -> None:
    faulty.reply_with(success({"channel": "a", "deleted": True, "status": "deleted"}))
    raw = Realtime("k", base_url=faulty.url).with_raw_response
    raw.channel.delete("a", idempotency_key="mine", extra_headers={"X-Tenant": "7"})
    headers = faulty.received[0].headers
    assert (headers["idempotency-key"], headers["x-tenant"]) == ("mine", "7")


def test_retries_and_fails_as_every_call_does(faulty: FaultyServer) -> None:
    limited = failure(429, "RATE_LIMIT_USER", Retry_After="0")
    faulty.reply_with(limited, success({"types": []}), limited)
    realtime = Realtime("k", base_url=faulty.url, max_retries=1)
    assert realtime.with_raw_response.event.types().parse().types == []
    with pytest.raises(RateLimitError) as caught:
        realtime.with_raw_response.event.types()
    assert caught.value.headers is not None
    assert caught.value.headers["retry-after"] == "0"
