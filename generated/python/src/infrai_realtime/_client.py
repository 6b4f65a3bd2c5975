# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""What the clients have in common, whatever capabilities they offer."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import replace
from types import TracebackType
from typing import TypeVar

import httpx

from ._caller import AsyncCaller, Options, ProjectKey, SyncCaller
from ._catalogue import PRODUCTION_URL
from ._request import checked_key
from .models import Metadata

Sync = TypeVar("Sync", bound="SyncClient")
Async = TypeVar("Async", bound="AsyncClient")


class SyncClient:
    """A client whose calls return when the answer is there. Threads can share it."""

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str = PRODUCTION_URL,
        timeout: float = 30.0,
        max_retries: int = 2,
        deadline: float = 120.0,
        on_metadata: Callable[[Metadata], None] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        """Make a client.

        Args:
            api_key: The project key; the environment's `INFRAI_API_KEY` when it is left out.
            base_url: Where the service is, without a path.
            timeout: How long one attempt may take, in seconds.
            max_retries: How often a call is repeated, when a repeat can help and is safe.
            deadline: How long a call may take with all its attempts and waits, in seconds.
            on_metadata: Is told what the gateway noted about each call that succeeded.
            http_client: Sends the requests, for a proxy or certificates of your own. It is yours to
                close.

        Raises:
            ValueError: There is no key, or an argument makes no sense.
        """
        self._owns_http = http_client is None
        self._caller = SyncCaller(
            http_client or httpx.Client(),
            _checked_url(base_url),
            ProjectKey(checked_key(api_key or os.environ.get("INFRAI_API_KEY"))),
            Options(timeout, max_retries, deadline, on_metadata),
        )

    def with_options(
        self: Sync,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        deadline: float | None = None,
        on_metadata: Callable[[Metadata], None] | None = None,
    ) -> Sync:
        """Make a client with other options on the same connections, such as for one call."""
        options = self._caller.options.but(timeout, max_retries, deadline, on_metadata)
        copy = type(self).__new__(type(self))
        copy._owns_http = False
        copy._caller = replace(self._caller, options=options)
        return copy

    def close(self) -> None:
        """Close the connections, unless they are those of an `http_client` of yours."""
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
    """A client whose calls are awaited, on asyncio or trio."""

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str = PRODUCTION_URL,
        timeout: float = 30.0,
        max_retries: int = 2,
        deadline: float = 120.0,
        on_metadata: Callable[[Metadata], None] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        """Make a client.

        Args:
            api_key: The project key; the environment's `INFRAI_API_KEY` when it is left out.
            base_url: Where the service is, without a path.
            timeout: How long one attempt may take, in seconds.
            max_retries: How often a call is repeated, when a repeat can help and is safe.
            deadline: How long a call may take with all its attempts and waits, in seconds.
            on_metadata: Is told what the gateway noted about each call that succeeded.
            http_client: Sends the requests, for a proxy or certificates of your own. It is yours to
                close.

        Raises:
            ValueError: There is no key, or an argument makes no sense.
        """
        self._owns_http = http_client is None
        self._caller = AsyncCaller(
            http_client or httpx.AsyncClient(),
            _checked_url(base_url),
            ProjectKey(checked_key(api_key or os.environ.get("INFRAI_API_KEY"))),
            Options(timeout, max_retries, deadline, on_metadata),
        )

    def with_options(
        self: Async,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        deadline: float | None = None,
        on_metadata: Callable[[Metadata], None] | None = None,
    ) -> Async:
        """Make a client with other options on the same connections, such as for one call."""
        options = self._caller.options.but(timeout, max_retries, deadline, on_metadata)
        copy = type(self).__new__(type(self))
        copy._owns_http = False
        copy._caller = replace(self._caller, options=options)
        return copy

    async def aclose(self) -> None:
        """Close the connections, unless they are those of an `http_client` of yours."""
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


def _checked_url(base_url: str) -> str:
    if not re.fullmatch(r"https?://[^\s?#]+", base_url):
        message = f"base_url is {base_url!r}; it is an address such as {PRODUCTION_URL}."
        raise ValueError(message)
    return base_url.rstrip("/")
