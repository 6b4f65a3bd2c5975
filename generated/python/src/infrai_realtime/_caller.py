# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""Sends calls: again where a repeat helps and is safe, and never past the deadline."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TypeVar

import anyio
import httpx

from ._answer import Answer, read_answer
from ._fields import Fields
from ._request import Call, PreparedRequest, prepare
from ._retry import wait_before_repeat
from .errors import CallTimeoutError, ConnectionFailedError, RealtimeError
from .models import Metadata

Data = TypeVar("Data")


@dataclass(frozen=True)
class Options:
    """What can be said of calls, for a client as a whole or for a copy of it."""

    timeout: float
    max_retries: int
    deadline: float
    on_metadata: Callable[[Metadata], None] | None

    def __post_init__(self) -> None:
        for name in ("timeout", "deadline"):
            value = getattr(self, name)
            if not value > 0:
                message = f"{name} is {value!r}; it is a number of seconds above 0."
                raise ValueError(message)
        if self.max_retries < 0:
            message = f"max_retries is {self.max_retries!r}; it is 0 or more."
            raise ValueError(message)

    def but(
        self,
        timeout: float | None,
        max_retries: int | None,
        deadline: float | None,
        on_metadata: Callable[[Metadata], None] | None,
    ) -> Options:
        """Make other options of these; `None` keeps what is there."""
        return Options(
            timeout=self.timeout if timeout is None else timeout,
            max_retries=self.max_retries if max_retries is None else max_retries,
            deadline=self.deadline if deadline is None else deadline,
            on_metadata=on_metadata or self.on_metadata,
        )


class ProjectKey(httpx.Auth):
    """Puts the project key on a request and shows it to nobody else."""

    def __init__(self, api_key: str) -> None:
        self._api_key = api_key

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the header; httpx hides its value wherever it prints headers."""
        request.headers["Authorization"] = f"Bearer {self._api_key}"
        yield request


class _Attempts:
    """Counts the attempts of one call and its time."""

    def __init__(self, capability: str, options: Options) -> None:
        self._capability = capability
        self._options = options
        self._made = 0
        self._end = time.monotonic() + options.deadline

    def time_limit(self) -> float:
        """Tell how many seconds the next attempt may take."""
        return max(0.001, min(self._options.timeout, self._end - time.monotonic()))

    def pause_after(self, error: RealtimeError) -> float:
        """Tell how many seconds to wait before the next attempt.

        Raises:
            RealtimeError: The error itself, when there should be no next attempt.
        """
        pause = wait_before_repeat(self._made, error.retry_after)
        is_last = self._made >= self._options.max_retries
        if not error.retryable or is_last or time.monotonic() + pause >= self._end:
            raise error
        self._made += 1
        return pause

    def timed_out(self, limit: float) -> RealtimeError:
        """Make the error of an attempt that took too long."""
        return CallTimeoutError(
            f"{self._capability} was not answered within {limit:.3g} s.",
            capability=self._capability,
            code="timeout",
            retryable=True,
        )

    def lost(self, error: httpx.TransportError) -> RealtimeError:
        """Make the error of an attempt whose connection failed."""
        reason = str(error) or type(error).__name__
        return ConnectionFailedError(
            f"{self._capability} could not be sent or was not answered: {reason}",
            capability=self._capability,
            code="connection_failed",
            retryable=not isinstance(error, (httpx.UnsupportedProtocol, httpx.LocalProtocolError)),
        )


@dataclass(frozen=True)
class SyncCaller:
    """Sends calls and waits for their answers."""

    http: httpx.Client
    base_url: str
    key: ProjectKey
    options: Options

    def call(self, call: Call, read_data: Callable[[Fields, str], Data]) -> Data:
        """Make a call, with as many attempts as help."""
        request = prepare(self.base_url, call)
        attempts = _Attempts(call.capability, self.options)
        while True:
            try:
                answer = self._attempt(request, attempts)
                return read_answer(call.capability, answer, read_data, self.options.on_metadata)
            except RealtimeError as error:
                pause = attempts.pause_after(error)
            time.sleep(pause)

    def _attempt(self, request: PreparedRequest, attempts: _Attempts) -> Answer:
        limit = attempts.time_limit()
        end = time.monotonic() + limit
        sent = _build(self.http, request, limit)
        try:
            response = self.http.send(sent, auth=self.key, stream=True, follow_redirects=False)
            try:
                content = bytearray()
                # httpx limits the wait for each piece, so a slow drip of pieces is limited here.
                for piece in response.iter_bytes():
                    content += piece
                    if time.monotonic() > end:
                        raise attempts.timed_out(limit)
            finally:
                response.close()
        except httpx.TimeoutException as error:
            raise attempts.timed_out(limit) from error
        except httpx.TransportError as error:
            raise attempts.lost(error) from error
        return Answer(response.status_code, response.headers, bytes(content))


@dataclass(frozen=True)
class AsyncCaller:
    """Sends calls and lets other tasks run while it waits, on asyncio and on trio."""

    http: httpx.AsyncClient
    base_url: str
    key: ProjectKey
    options: Options

    async def call(self, call: Call, read_data: Callable[[Fields, str], Data]) -> Data:
        """Make a call, with as many attempts as help."""
        request = prepare(self.base_url, call)
        attempts = _Attempts(call.capability, self.options)
        while True:
            try:
                answer = await self._attempt(request, attempts)
                return read_answer(call.capability, answer, read_data, self.options.on_metadata)
            except RealtimeError as error:
                pause = attempts.pause_after(error)
            await anyio.sleep(pause)

    async def _attempt(self, request: PreparedRequest, attempts: _Attempts) -> Answer:
        limit = attempts.time_limit()
        sent = _build(self.http, request, limit)
        try:
            with anyio.fail_after(limit):
                response = await self.http.send(sent, auth=self.key, follow_redirects=False)
        except (httpx.TimeoutException, TimeoutError) as error:
            raise attempts.timed_out(limit) from error
        except httpx.TransportError as error:
            raise attempts.lost(error) from error
        return Answer(response.status_code, response.headers, response.content)


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
