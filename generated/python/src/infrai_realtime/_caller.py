# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""Makes calls, and retries them where that may help and is safe, up to the deadline."""

from __future__ import annotations

import inspect
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

import anyio
import httpx

from ._attempts import HTTPX_ERRORS, Attempts
from ._event_loop import EventLoopGuard
from ._fields import Fields
from ._key import ProjectKey, check_key
from ._options import Options
from ._raw_response import RawResponse, read_raw
from ._request import Call, PreparedRequest, prepare
from ._response import HttpResponse, read_response
from ._total_timeout import total_timeout
from .errors import RealtimeError

Data = TypeVar("Data")
Result = TypeVar("Result")

_CLOSED = "The client is closed. Create another one, or close it after its last call."


@dataclass(frozen=True)
class SyncCaller:
    """Makes calls and blocks until they end."""

    http: httpx.Client
    base_url: str
    get_key: Callable[[], str]
    options: Options

    def call(self, call: Call, read_data: Callable[[Fields, str], Data]) -> Data:
        """Make a call and return its data."""
        on_metadata = self.options.on_metadata
        return self._run(
            call, lambda response: read_response(call.capability, response, read_data, on_metadata)
        )

    def call_raw(self, call: Call, read_data: Callable[[Fields, str], Data]) -> RawResponse[Data]:
        """Make a call and return its response as it came."""
        on_metadata = self.options.on_metadata
        return self._run(
            call, lambda response: read_raw(call.capability, response, read_data, on_metadata)
        )

    def _run(self, call: Call, read: Callable[[HttpResponse], Result]) -> Result:
        """Make a call, with as many attempts as are allowed and may help."""
        request = prepare(self.base_url, call)
        if self.http.is_closed:
            raise RuntimeError(_CLOSED)
        attempts = Attempts(call.capability, self.options)
        while True:
            try:
                return read(self._attempt(request, attempts))
            except RealtimeError as error:
                pause = attempts.plan_retry(error)
            time.sleep(pause)

    def _attempt(self, request: PreparedRequest, attempts: Attempts) -> HttpResponse:
        attempts.begin()
        key = ProjectKey(check_key(self.get_key()))
        limit = attempts.count_left()
        try:
            sent = _build(self.http, request, limit)
            with total_timeout(limit):
                response = self.http.send(sent, auth=key, follow_redirects=False)
        except httpx.TimeoutException as error:
            raise attempts.create_timeout() from error
        except HTTPX_ERRORS as error:
            raise attempts.create_failure(error, key) from error
        attempts.note_response(response, key)
        return HttpResponse(response.status_code, response.headers, response.content, key.hide)


@dataclass(frozen=True)
class AsyncCaller:
    """Makes calls and lets other tasks run meanwhile, with asyncio or trio."""

    http: httpx.AsyncClient
    base_url: str
    get_key: Callable[[], str | Awaitable[str]]
    options: Options
    event_loop: EventLoopGuard

    async def call(self, call: Call, read_data: Callable[[Fields, str], Data]) -> Data:
        """Make a call and return its data."""
        on_metadata = self.options.on_metadata
        return await self._run(
            call, lambda response: read_response(call.capability, response, read_data, on_metadata)
        )

    async def call_raw(
        self, call: Call, read_data: Callable[[Fields, str], Data]
    ) -> RawResponse[Data]:
        """Make a call and return its response as it came."""
        on_metadata = self.options.on_metadata
        return await self._run(
            call, lambda response: read_raw(call.capability, response, read_data, on_metadata)
        )

    async def _run(self, call: Call, read: Callable[[HttpResponse], Result]) -> Result:
        """Make a call, with as many attempts as are allowed and may help."""
        request = prepare(self.base_url, call)
        if self.http.is_closed:
            raise RuntimeError(_CLOSED)
        self.event_loop.check()
        attempts = Attempts(call.capability, self.options)
        while True:
            try:
                return read(await self._attempt(request, attempts))
            except RealtimeError as error:
                pause = attempts.plan_retry(error)
            await anyio.sleep(pause)

    async def _attempt(self, request: PreparedRequest, attempts: Attempts) -> HttpResponse:
        attempts.begin()
        key = ProjectKey(check_key(await self._wait_for_key(attempts)))
        limit = attempts.count_left()
        try:
            sent = _build(self.http, request, limit)
            with anyio.fail_after(limit):
                response = await self.http.send(sent, auth=key, follow_redirects=False)
        except (httpx.TimeoutException, TimeoutError) as error:
            raise attempts.create_timeout() from error
        except HTTPX_ERRORS as error:
            raise attempts.create_failure(error, key) from error
        attempts.note_response(response, key)
        return HttpResponse(response.status_code, response.headers, response.content, key.hide)

    async def _wait_for_key(self, attempts: Attempts) -> str:
        given = self.get_key()
        if not inspect.isawaitable(given):
            return given
        with anyio.move_on_after(attempts.count_left()):
            return await given
        raise attempts.create_timeout()


def _build(
    http: httpx.Client | httpx.AsyncClient, request: PreparedRequest, limit: float
) -> httpx.Request:
    return http.build_request(
        request.method,
        request.url,
        params=request.query or None,
        headers=request.headers,
        content=request.content,
        timeout=limit,
    )
