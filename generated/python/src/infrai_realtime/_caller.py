# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""Makes calls, and retries them where that may help and is safe, up to the deadline."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TypeVar

import anyio
import httpx

from ._behavior import CODE_CONNECTION_FAILED, CODE_TIMEOUT
from ._fields import Fields
from ._request import Call, PreparedRequest, prepare
from ._response import HttpResponse, read_response
from ._retry import retry_delay
from ._total_timeout import total_timeout
from .errors import CallTimeoutError, ConnectionFailedError, RealtimeError
from .models import Metadata

Data = TypeVar("Data")


@dataclass(frozen=True)
class Options:
    """The options of calls, for a client or a copy of it."""

    timeout: float
    max_retries: int
    max_wait: float
    deadline: float
    on_metadata: Callable[[Metadata], None] | None

    def __post_init__(self) -> None:
        for name in ("timeout", "deadline"):
            value = getattr(self, name)
            if not value > 0:
                message = f"{name} is {value!r}. It has to be a number of seconds above 0."
                raise ValueError(message)
        for name in ("max_retries", "max_wait"):
            value = getattr(self, name)
            if not value >= 0:
                message = f"{name} is {value!r}. It has to be 0 or more."
                raise ValueError(message)

    def override(
        self,
        timeout: float | None,
        max_retries: int | None,
        max_wait: float | None,
        deadline: float | None,
        on_metadata: Callable[[Metadata], None] | None,
    ) -> Options:
        """Copy the options with some of them changed; `None` keeps an option."""
        return Options(
            timeout=self.timeout if timeout is None else timeout,
            max_retries=self.max_retries if max_retries is None else max_retries,
            max_wait=self.max_wait if max_wait is None else max_wait,
            deadline=self.deadline if deadline is None else deadline,
            on_metadata=on_metadata or self.on_metadata,
        )


class ProjectKey(httpx.Auth):
    """Adds the project key to requests, and shows it nowhere else."""

    def __init__(self, api_key: str) -> None:
        self._api_key = api_key

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the header; httpx hides its value wherever it prints headers."""
        request.headers["Authorization"] = f"Bearer {self._api_key}"
        yield request

    def hide(self, text: str) -> str:
        """Remove the key from a text: a proxy can echo the headers of a request."""
        return text.replace(self._api_key, "***")


class _Attempts:
    """Keeps count of the attempts and the time of one call."""

    def __init__(self, capability: str, options: Options) -> None:
        self._capability = capability
        self._options = options
        self._made = 0
        self._end = time.monotonic() + options.deadline

    def limit_next(self) -> float:
        """Return how many seconds the next attempt may take."""
        return max(0.001, min(self._options.timeout, self._end - time.monotonic()))

    def plan_retry(self, error: RealtimeError) -> float:
        """Return how many seconds to wait before the next attempt.

        Raises:
            RealtimeError: The error itself, if the call is not retried.
        """
        pause = retry_delay(self._made, error.retry_after)
        is_last = self._made >= self._options.max_retries
        is_long = (error.retry_after or 0) > self._options.max_wait
        if not error.retryable or is_last or is_long or time.monotonic() + pause >= self._end:
            raise error
        self._made += 1
        return pause

    def create_timeout(self, limit: float) -> RealtimeError:
        """Create the error of an attempt that took too long."""
        return CallTimeoutError(
            f"{self._capability} got no response within {limit:.3g} s.",
            capability=self._capability,
            code=CODE_TIMEOUT,
            retryable=True,
        )

    def create_failure(self, error: httpx.RequestError, key: ProjectKey) -> RealtimeError:
        """Create the error of an attempt whose connection failed, or whose body is broken."""
        reason = key.hide(str(error)) or type(error).__name__
        return ConnectionFailedError(
            f"{self._capability} got no response: {reason}",
            capability=self._capability,
            code=CODE_CONNECTION_FAILED,
            retryable=not isinstance(error, (httpx.UnsupportedProtocol, httpx.LocalProtocolError)),
        )


@dataclass(frozen=True)
class SyncCaller:
    """Makes calls and blocks until they end."""

    http: httpx.Client
    base_url: str
    key: ProjectKey
    options: Options

    def call(self, call: Call, read_data: Callable[[Fields, str], Data]) -> Data:
        """Make a call, with as many attempts as are allowed and may help."""
        request = prepare(self.base_url, call)
        attempts = _Attempts(call.capability, self.options)
        while True:
            try:
                response = self._attempt(request, attempts)
                return read_response(
                    call.capability, response, read_data, self.options.on_metadata, self.key.hide
                )
            except RealtimeError as error:
                pause = attempts.plan_retry(error)
            time.sleep(pause)

    def _attempt(self, request: PreparedRequest, attempts: _Attempts) -> HttpResponse:
        limit = attempts.limit_next()
        sent = _build(self.http, request, limit)
        try:
            with total_timeout(limit):
                response = self.http.send(sent, auth=self.key, follow_redirects=False)
        except httpx.TimeoutException as error:
            raise attempts.create_timeout(limit) from error
        except httpx.RequestError as error:
            raise attempts.create_failure(error, self.key) from error
        return HttpResponse(response.status_code, response.headers, response.content)


@dataclass(frozen=True)
class AsyncCaller:
    """Makes calls and lets other tasks run meanwhile, with asyncio or trio."""

    http: httpx.AsyncClient
    base_url: str
    key: ProjectKey
    options: Options

    async def call(self, call: Call, read_data: Callable[[Fields, str], Data]) -> Data:
        """Make a call, with as many attempts as are allowed and may help."""
        request = prepare(self.base_url, call)
        attempts = _Attempts(call.capability, self.options)
        while True:
            try:
                response = await self._attempt(request, attempts)
                return read_response(
                    call.capability, response, read_data, self.options.on_metadata, self.key.hide
                )
            except RealtimeError as error:
                pause = attempts.plan_retry(error)
            await anyio.sleep(pause)

    async def _attempt(self, request: PreparedRequest, attempts: _Attempts) -> HttpResponse:
        limit = attempts.limit_next()
        sent = _build(self.http, request, limit)
        try:
            with anyio.fail_after(limit):
                response = await self.http.send(sent, auth=self.key, follow_redirects=False)
        except (httpx.TimeoutException, TimeoutError) as error:
            raise attempts.create_timeout(limit) from error
        except httpx.RequestError as error:
            raise attempts.create_failure(error, self.key) from error
        return HttpResponse(response.status_code, response.headers, response.content)


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
