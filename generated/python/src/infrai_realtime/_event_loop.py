# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""Tells when connections of one event loop are used in another, where they cannot work."""

from __future__ import annotations

import anyio.lowlevel
import httpx


class EventLoopGuard:
    """Remembers the event loop of a client's first call."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        # A transport without connections, such as one for tests, works in any loop.
        self._applies = isinstance(getattr(http, "_transport", None), httpx.AsyncHTTPTransport)
        self._first: object = None

    def check(self) -> None:
        """Compare the running event loop with the first one.

        Raises:
            RuntimeError: It is another one.
        """
        if not self._applies:
            return
        current: object = anyio.lowlevel.current_token()
        self._first = self._first or current
        if self._first != current:
            message = (
                "This AsyncRealtime was used in another event loop before, and its connections "
                "belong to that loop. Create a client in each event loop, such as inside the "
                "function that you pass to asyncio.run, or call asyncio.run only once."
            )
            raise RuntimeError(message)
