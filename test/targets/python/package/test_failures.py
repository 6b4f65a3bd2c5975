"""Failures become errors that say what happened."""

from __future__ import annotations

import pickle

import infrai_realtime
import pytest
from infrai_realtime import (
    CallTimeoutError,
    ConnectionFailedError,
    InvalidInputError,
    RateLimitError,
    Realtime,
    RealtimeError,
    UnreadableResponseError,
)

from conftest import CONTRACT
from faulty_server import METADATA, FaultyServer, Reply, failure, success


def client(server: FaultyServer, **options: float) -> Realtime:
    return Realtime("secret-key", base_url=server.url, max_retries=0).with_options(
        timeout=options.get("timeout")
    )


def test_raises_the_error_that_the_mock_reports(realtime: Realtime) -> None:
    with pytest.raises(InvalidInputError) as caught:
        realtime.channel.create(name="")
    assert caught.value.code == "INVALID_INPUT"
    assert caught.value.status == 400
    assert caught.value.capability == "realtime.channel.create"
    assert caught.value.request_id is not None
    assert not caught.value.retryable


def test_has_all_details_that_the_service_gave(faulty: FaultyServer) -> None:
    faulty.reply_with(failure(429, "RATE_LIMIT_USER", Retry_After="7"))
    with pytest.raises(RateLimitError) as caught:
        client(faulty).event.types()
    error = caught.value
    assert (error.message, error.hint) == ("It went wrong.", "Do it better.")
    assert error.request_id == METADATA["request_id"]
    assert error.retry_after == 7
    assert error.retryable
    assert str(METADATA["request_id"]) in str(error)


@pytest.mark.parametrize("code", CONTRACT["x-infrai-errors"])
def test_has_a_class_for_every_code_of_the_contract(code: str, faulty: FaultyServer) -> None:
    entry = CONTRACT["x-infrai-errors"][code]
    faulty.reply_with(failure(entry["status"], code))
    with pytest.raises(RealtimeError) as caught:
        client(faulty).event.types()
    assert caught.value.code == code
    assert caught.value.retryable == entry.get("retry", False)
    assert (type(caught.value) is RealtimeError) == (entry["status"] == 500)


def test_handles_an_unknown_code_by_its_status(faulty: FaultyServer) -> None:
    faulty.reply_with(failure(503, "MOON_IN_THE_WAY"))
    with pytest.raises(infrai_realtime.UnavailableError) as caught:
        client(faulty).event.types()
    assert caught.value.code == "MOON_IN_THE_WAY"
    assert caught.value.retryable


def test_ignores_unknown_properties_and_keeps_unknown_values(faulty: FaultyServer) -> None:
    faulty.reply_with(
        success({"channel_id": "ch_1", "name": "a", "type": "secret", "colour": "red"})
    )
    assert client(faulty).channel.create(name="a").type == "secret"


def test_keeps_an_unknown_vendor_and_all_of_a_token(faulty: FaultyServer) -> None:
    faulty.reply_with(success({"vendor": "pigeon", "token": {"ring": 7}}))
    signed = client(faulty).auth.sign(client_id="u", channels=[])
    assert isinstance(signed, infrai_realtime.UnknownVendorTokenResult)
    assert (signed.vendor, signed.token) == ("pigeon", {"ring": 7})

    faulty.reply_with(success({"vendor": "pusher", "token": {"auth": "a:b", "shared_secret": "s"}}))
    signed = client(faulty).auth.sign(client_id="u", channels=[])
    assert signed.token == {"auth": "a:b", "shared_secret": "s"}


@pytest.mark.parametrize("vendor", ["pusher", "ably", "liveblocks"])
def test_takes_a_token_that_lacks_something_as_one_of_another_shape(
    vendor: str, faulty: FaultyServer
) -> None:
    schema = CONTRACT["components"]["schemas"][f"{vendor.capitalize()}Token"]
    properties = schema["properties"]
    token = {name: properties[name]["examples"][0] for name in schema["required"]}
    for name in schema["required"]:
        rest = {other: value for other, value in token.items() if other != name}
        faulty.reply_with(success({"vendor": vendor, "token": rest}))
        signed = client(faulty).auth.sign(client_id="u", channels=[])
        assert isinstance(signed, infrai_realtime.UnknownVendorTokenResult), name
        assert signed.token == rest
    faulty.reply_with(success({"vendor": vendor, "token": token}))
    signed = client(faulty).auth.sign(client_id="u", channels=[])
    assert type(signed).__name__ == f"{vendor.capitalize()}TokenResult"


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({"channels": [{"channel_id": 7}]}, "channel_id"),
        ({"channels": [None]}, "channels[0]"),
        ({"channels": {}}, "channels"),
        (None, "data"),
    ],
)
def test_names_the_property_that_breaks_the_contract(
    data: object, named: str, faulty: FaultyServer
) -> None:
    faulty.reply_with(success(data))
    with pytest.raises(UnreadableResponseError) as caught:
        client(faulty).channel.list()
    assert f"`{named}`" in caught.value.message
    assert caught.value.code == "invalid_response"
    assert caught.value.request_id == METADATA["request_id"]


@pytest.mark.parametrize("body", [b"", b"<html>hello</html>", b"[1]", b"null", b"\xff\xfe"])
def test_shows_the_start_of_a_response_that_is_not_an_envelope(
    body: bytes, faulty: FaultyServer
) -> None:
    faulty.reply_with(Reply(200, body, {"Content-Type": "text/html"}))
    with pytest.raises(UnreadableResponseError, match="text/html") as caught:
        client(faulty).event.types()
    assert caught.value.code == "unreadable_response"
    assert not caught.value.retryable


def test_does_not_send_the_key_to_the_target_of_a_redirect(faulty: FaultyServer) -> None:
    faulty.reply_with(Reply(307, b"", {"Location": f"{faulty.url}/elsewhere"}))
    with pytest.raises(UnreadableResponseError):
        client(faulty).event.types()
    assert len(faulty.received) == 1


def test_reports_a_server_that_cannot_be_reached() -> None:
    with pytest.raises(ConnectionFailedError) as caught:
        Realtime("k", base_url="http://127.0.0.1:9", max_retries=0).event.types()
    assert caught.value.code == "connection_failed"
    assert caught.value.status is None
    assert caught.value.retryable


@pytest.mark.parametrize("slow", [{"delay": 5.0}, {"pause_between_bytes": 0.05}])
def test_ends_an_attempt_that_takes_too_long(slow: dict[str, float], faulty: FaultyServer) -> None:
    faulty.reply_with(Reply(200, b"x" * 1000, **slow))  # type: ignore[arg-type]
    with pytest.raises(CallTimeoutError, match=r"0\.2 s") as caught:
        client(faulty, timeout=0.2).event.types()
    assert caught.value.code == "timeout"


def test_never_shows_the_key(faulty: FaultyServer) -> None:
    faulty.reply_with(failure(401, "UNAUTHORIZED"))
    realtime = client(faulty)
    with pytest.raises(RealtimeError) as caught:
        realtime.event.types()
    assert faulty.received[0].headers["authorization"] == "Bearer secret-key"
    for text in (repr(realtime), repr(caught.value), str(caught.value), repr(realtime.channel)):
        assert "secret-key" not in text


@pytest.mark.parametrize("key", ["hush hush", "h\nush", "höush", " "])
def test_rejects_a_key_that_cannot_be_a_header_without_showing_it(key: str) -> None:
    with pytest.raises(ValueError, match="project key") as caught:
        Realtime(key)
    assert "ush" not in str(caught.value)


def test_survives_a_job_queue(faulty: FaultyServer) -> None:
    faulty.reply_with(failure(429, "RATE_LIMIT_USER", Retry_After="7"))
    with pytest.raises(RateLimitError) as caught:
        client(faulty).event.types()
    copy = pickle.loads(pickle.dumps(caught.value))
    assert type(copy) is RateLimitError
    assert str(copy) == str(caught.value)
    assert copy.retry_after == 7
