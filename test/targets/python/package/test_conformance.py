"""The clients do what the table of behaviour says. The test run plays the cases and judges them."""

from __future__ import annotations

import json
import math
import os
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.request import Request, urlopen

import anyio
import pytest
from infrai_realtime import (
    AsyncRealtime,
    AuthenticationError,
    CallTimeoutError,
    ConflictError,
    ConnectionFailedError,
    CreditError,
    InvalidInputError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    Realtime,
    RealtimeError,
    UnavailableError,
    UnreadableResponseError,
)

from conftest import plain

KINDS: dict[type[RealtimeError], str] = {
    InvalidInputError: "invalid_input",
    AuthenticationError: "authentication",
    CreditError: "credit",
    PermissionDeniedError: "permission",
    NotFoundError: "not_found",
    ConflictError: "conflict",
    RateLimitError: "rate_limit",
    UnavailableError: "unavailable",
    ConnectionFailedError: "connection",
    CallTimeoutError: "timeout",
    UnreadableResponseError: "unreadable",
    RealtimeError: "other",
}
SETTINGS = {
    "timeout": "timeout",
    "deadline": "deadline",
    "maxRetries": "max_retries",
    "maxWait": "max_wait",
}


def fetch(url: str, body: Any = None) -> Any:
    """Get JSON, or send some."""
    content = None if body is None else json.dumps(body).encode()
    with urlopen(Request(url, content)) as response:
        return json.load(response)


def read_settings(case: dict[str, Any]) -> dict[str, Any]:
    """Translate the settings of a case, whose times are in milliseconds."""
    options = case["options"]
    found = {
        name: options[key] / 1000 if key != "maxRetries" else options[key]
        for key, name in SETTINGS.items()
        if key in options
    }
    return {"api_key": options["apiKey"], "base_url": options["baseUrl"], **found}


def read_arguments(case: dict[str, Any]) -> dict[str, Any]:
    """Translate the parameters of a call, and the options that belong to one."""
    arguments: dict[str, Any] = read_value(case["parameters"])
    options = case["options"]
    if "idempotencyKey" in options:
        arguments["idempotency_key"] = options["idempotencyKey"]
    if "headers" in options:
        arguments["extra_headers"] = options["headers"]
    return arguments


def read_value(value: Any) -> Any:
    """Turn `{"$number": "NaN"}` into the number."""
    if isinstance(value, list):
        return [read_value(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$number" in value:
        return float(value["$number"])
    return {name: read_value(item) for name, item in value.items()}


def find_call(client: Any, case: dict[str, Any]) -> Callable[..., Any]:
    """Find the method of a capability."""
    *groups, name = case["call"].split(".")[1:]
    for group in groups:
        client = getattr(client, group)
    return getattr(client, f"{name}_all" if case["allItems"] else name)  # type: ignore[no-any-return]


def describe_error(error: Exception) -> dict[str, Any]:
    """Tell about an error in the words of the table."""
    if not isinstance(error, RealtimeError):
        is_refusal = isinstance(error, (ValueError, TypeError))
        return {"kind": "refused" if is_refusal else repr(error), "message": str(error)}
    return {
        "kind": KINDS[type(error)],
        "code": error.code,
        "status": error.status,
        "hint": error.hint,
        "requestId": error.request_id,
        "retryAfter": error.retry_after,
        "retryable": error.retryable,
        "message": error.message,
    }


def observe(call: Callable[[], Any]) -> dict[str, Any]:
    """Make a call and report what came out."""
    start = time.monotonic()
    outcome: dict[str, Any] = {}
    shown = ""
    try:
        result = call()
        outcome["items" if isinstance(result, list) else "data"] = plain(result)
        shown = repr(result)
    except Exception as error:
        outcome["error"] = describe_error(error)
        # With the chain of causes, but without the test's own frames, which hold the key.
        shown = "".join(traceback.format_exception(error, limit=0)) + repr(
            {k: v for k, v in vars(error).items() if k != "_headers"}
        )
    took = round((time.monotonic() - start) * 1000)
    return {**outcome, "milliseconds": took, "shown": shown}


def call_sync(case: dict[str, Any]) -> Any:
    """Make the call with the client that blocks."""
    with Realtime(**read_settings(case)) as client:
        result = find_call(client, case)(**read_arguments(case))
        return [item.name for item in result] if case["allItems"] else result


def call_async(case: dict[str, Any]) -> Any:
    """Make the call with the client that is awaited."""

    async def main() -> Any:
        async with AsyncRealtime(**read_settings(case)) as client:
            result = find_call(client, case)(**read_arguments(case))
            if case["allItems"]:
                return [item.name async for item in result]
            return await result

    return anyio.run(main)


RUNNERS = {"CONFORMANCE_SYNC": call_sync, "CONFORMANCE_ASYNC": call_async}


@pytest.mark.parametrize("variable", RUNNERS)
def test_does_what_the_table_of_behaviour_says(variable: str) -> None:
    url = os.environ[variable]
    cases = fetch(url)

    def judge(case: dict[str, Any]) -> list[str]:
        outcome = observe(lambda: RUNNERS[variable](case))
        if math.isinf(outcome.get("error", {}).get("retryAfter") or 0):
            outcome["error"]["retryAfter"] = 1e300
        problems = fetch(f"{url}/{case['id']}", outcome)
        return [f"{case['id']}: {problem}" for problem in problems]

    with ThreadPoolExecutor(16) as pool:
        problems = [problem for found in pool.map(judge, cases) for problem in found]
    assert len(cases) > 120
    assert not problems, "\n".join(problems)
