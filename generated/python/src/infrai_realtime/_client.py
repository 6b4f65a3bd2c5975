# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""What the clients have in common: their settings and their connections."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from types import TracebackType
from typing import TypeVar

import httpx

from ._behavior import (
    DEFAULT_DEADLINE,
    DEFAULT_MAX_RETRIES,
    DEFAULT_MAX_WAIT,
    DEFAULT_TIMEOUT,
)
from ._caller import AsyncCaller, SyncCaller
from ._catalogue import PRODUCTION_URL
from ._event_loop import EventLoopGuard
from ._key import read_key
from ._options import Options
from ._total_timeout import limit_total_time
from .models import Metadata

Sync = TypeVar("Sync", bound="SyncClient")
Async = TypeVar("Async", bound="AsyncClient")


class SyncClient:
    """A client whose calls block until the response is there. It is thread-safe."""

    def __init__(
        self,
        api_key: str | Callable[[], str] | None = None,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        max_retries: int = DEFAULT_MAX_RETRIES,
        max_wait: float = DEFAULT_MAX_WAIT,
        deadline: float = DEFAULT_DEADLINE,
        on_metadata: Callable[[Metadata], None] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        """Create a client.

        Args:
            api_key: The project key, or a function that returns it and is called before each
                attempt; by default, the environment variable `INFRAI_API_KEY`.
            base_url: The address of the service; by default, the environment variable
                `INFRAI_BASE_URL`, or the service itself. `/v1` at the end is dropped.
            timeout: The limit of one attempt, in seconds.
            max_retries: How often a call is retried, if a retry may help and is safe.
            max_wait: The longest wait that the service may ask for, in seconds; a longer
                `Retry-After` ends the call.
            deadline: The limit of a call with all its attempts and waits, in seconds.
            on_metadata: Called with the metadata of each call that succeeded.
            http_client: The httpx client to use, such as for a proxy or your own certificates.
                Closing it is up to you.

        Raises:
            ValueError: The key is missing, or an argument is invalid.
        """
        self._owns_http = http_client is None
        http = http_client or httpx.Client()
        limit_total_time(http)
        self._caller = SyncCaller(
            http,
            _check_url(base_url),
            read_key(api_key),
            Options(timeout, max_retries, max_wait, deadline, on_metadata),
        )

    def with_options(
        self: Sync,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        max_wait: float | None = None,
        deadline: float | None = None,
        on_metadata: Callable[[Metadata], None] | None = None,
    ) -> Sync:
        """Create a client with other options on the same connections, such as for one call."""
        options = self._caller.options.override(
            timeout, max_retries, max_wait, deadline, on_metadata
        )
        copy = type(self).__new__(type(self))
        copy._owns_http = False
        copy._caller = replace(self._caller, options=options)
        return copy

    def close(self) -> None:
        """Close the connections, unless they belong to your own `http_client`."""
        if self._owns_http:
            self._caller.http.close()

    def __enter__(self: Sync) -> Sync:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._caller.base_url!r})"


class AsyncClient:
    """A client whose calls are awaited, with asyncio or trio."""

    def __init__(
        self,
        api_key: str | Callable[[], str | Awaitable[str]] | None = None,
        *,
        base_url: str | httpx.URL | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        max_retries: int = DEFAULT_MAX_RETRIES,
        max_wait: float = DEFAULT_MAX_WAIT,
        deadline: float = DEFAULT_DEADLINE,
        on_metadata: Callable[[Metadata], None] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        """Create a client.

        Args:
            api_key: The project key, or a function that returns it, which may be async and is
                called before each attempt; by default, the environment variable `INFRAI_API_KEY`.
            base_url: The address of the service; by default, the environment variable
                `INFRAI_BASE_URL`, or the service itself. `/v1` at the end is dropped.
            timeout: The limit of one attempt, in seconds.
            max_retries: How often a call is retried, if a retry may help and is safe.
            max_wait: The longest wait that the service may ask for, in seconds; a longer
                `Retry-After` ends the call.
            deadline: The limit of a call with all its attempts and waits, in seconds.
            on_metadata: Called with the metadata of each call that succeeded.
            http_client: The httpx client to use, such as for a proxy or your own certificates.
                Closing it is up to you.

        Raises:
            ValueError: The key is missing, or an argument is invalid.
        """
        self._owns_http = http_client is None
        http = http_client or httpx.AsyncClient()
        self._caller = AsyncCaller(
            http,
            _check_url(base_url),
            read_key(api_key),
            Options(timeout, max_retries, max_wait, deadline, on_metadata),
            EventLoopGuard(http),
        )

    def with_options(
        self: Async,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        max_wait: float | None = None,
        deadline: float | None = None,
        on_metadata: Callable[[Metadata], None] | None = None,
    ) -> Async:
        """Create a client with other options on the same connections, such as for one call."""
        options = self._caller.options.override(
            timeout, max_retries, max_wait, deadline, on_metadata
        )
        copy = type(self).__new__(type(self))
        copy._owns_http = False
        copy._caller = replace(self._caller, options=options)
        return copy

    async def aclose(self) -> None:
        """Close the connections, unless they belong to your own `http_client`."""
        if self._owns_http:
            await self._caller.http.aclose()

    async def __aenter__(self: Async) -> Async:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._caller.base_url!r})"


def _check_url(given: str | httpx.URL | None) -> str:
    base_url = str(os.environ.get("INFRAI_BASE_URL") or PRODUCTION_URL if given is None else given)
    if not re.fullmatch(r"https?://[^\s?#]+", base_url) or not _can_parse(base_url):
        message = (
            f"base_url is {base_url!r}. It has to be an address such as {PRODUCTION_URL}, "
            "without a query or a fragment."
        )
        raise ValueError(message)
    return re.sub("(/v1)?/*$", "", base_url)


def _can_parse(url: str) -> bool:
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL:
        return False
    return parsed.host != "" and (parsed.port or 0) < 2**16
