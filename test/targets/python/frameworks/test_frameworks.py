"""Pydantic and FastAPI take every exported type, as the body of a request and as the response."""

from __future__ import annotations

import inspect
import json
from typing import Annotated, Any

import infrai_realtime
import pytest
from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from infrai_realtime import (
    AblyTokenResult,
    Channel,
    ChannelListResult,
    PublishBatchMessage,
    PusherTokenResult,
    UnknownVendorTokenResult,
    VendorTokenResult,
)
from pydantic import BaseModel, TypeAdapter

NO_DATA = {"Realtime", "AsyncRealtime", "RawResponse", "__version__"}
TYPES = sorted(
    name
    for name in set(infrai_realtime.__all__) - NO_DATA
    if not (
        inspect.isclass(exported := getattr(infrai_realtime, name))
        and issubclass(exported, Exception)
    )
)

ABLY = {"keyName": "a.b", "nonce": "n", "timestamp": 1, "mac": "m"}
CHANNEL = {"channel_id": "ch_1", "name": "room-42", "type": "secret"}
VALUES: list[tuple[Any, type | None, Any]] = [
    (Channel, Channel, CHANNEL),
    (ChannelListResult, ChannelListResult, {"channels": [CHANNEL], "next_cursor": "c"}),
    (
        PublishBatchMessage,
        None,
        {"channel": "c", "event": "e", "data": {"a": [1, None, "x"]}},
    ),
    (
        VendorTokenResult,
        PusherTokenResult,
        {"vendor": "pusher", "token": {"auth": "a:b"}},
    ),
    (
        VendorTokenResult,
        PusherTokenResult,
        {"vendor": "pusher", "token": {"auth": "a:b", "shared_secret": "s"}},
    ),
    (VendorTokenResult, AblyTokenResult, {"vendor": "ably", "token": ABLY}),
    (
        VendorTokenResult,
        UnknownVendorTokenResult,
        {"vendor": "pigeon", "token": {"ring": 7}},
    ),
    (
        VendorTokenResult,
        UnknownVendorTokenResult,
        {"vendor": "pusher", "token": "a string"},
    ),
]


def serve(kind: Any, given: Any = None) -> TestClient:
    """Serve a route that takes the type and returns what it got, or what it is given."""
    app = FastAPI()

    def route(body: Any) -> Any:
        return body if given is None else given

    route.__annotations__["body"] = Annotated[kind, Body()]
    app.add_api_route(
        "/",
        route,
        methods=["POST"],
        response_model=kind,
        response_model_exclude_none=True,
    )
    return TestClient(app)


@pytest.mark.parametrize("name", TYPES)
def test_describes_each_type_in_a_routes_openapi(name: str) -> None:
    kind = getattr(infrai_realtime, name)
    assert TypeAdapter(kind).json_schema()
    operation = serve(kind).get("/openapi.json").json()["paths"]["/"]["post"]
    for content in (operation["requestBody"], operation["responses"]["200"]):
        assert "schema" in content["content"]["application/json"]


@pytest.mark.parametrize(("kind", "read_as", "value"), VALUES)
def test_takes_and_returns_all_of_a_value(
    kind: Any, read_as: type | None, value: Any
) -> None:
    read = TypeAdapter(kind).validate_python(value)
    if read_as is not None:
        assert type(read) is read_as
        assert read.to_dict() == value
        assert json.loads(read.to_json()) == value
    for given in (None, read):
        response = serve(kind, given).post("/", json=value)
        assert (response.status_code, response.json()) == (200, value)


def test_is_part_of_a_model() -> None:
    class Page(BaseModel):
        channels: list[Channel]
        signed: VendorTokenResult

    page = Page.model_validate(
        {
            "channels": [CHANNEL],
            "signed": {"vendor": "pusher", "token": {"auth": "a:b"}},
        }
    )
    assert page.channels[0].name == "room-42"
    assert isinstance(page.signed, PusherTokenResult)


def test_refuses_a_malformed_body() -> None:
    assert serve(Channel).post("/", json={"channel_id": 7}).status_code == 422
