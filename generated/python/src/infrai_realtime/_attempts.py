# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""Keeps count of the attempts and the time of a call, decides on retries, and logs both."""

from __future__ import annotations

import logging
import time

import httpx

from ._behavior import CODE_CONNECTION_FAILED, CODE_TIMEOUT, REQUEST_ID_HEADER
from ._key import ProjectKey
from ._options import Options
from ._retry import retry_delay
from .errors import CallTimeoutError, ConnectionFailedError, RealtimeError

# No record has a header, a parameter or anything else that a person would keep to themselves.
_log = logging.getLogger("infrai_realtime")

# Everything that httpx raises, some of which is not an HTTPError.
HTTPX_ERRORS = (httpx.HTTPError, httpx.InvalidURL, httpx.CookieConflict, httpx.StreamError)

_HOPELESS = (
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.InvalidURL,
    httpx.CookieConflict,
    httpx.StreamError,
)


class Attempts:
    """The attempts of one call."""

    def __init__(self, capability: str, options: Options) -> None:
        self._capability = capability
        self._options = options
        self._failed = 0
        self._began = time.monotonic()
        self._end = self._began + options.deadline
        self._limit = options.timeout

    def begin(self) -> None:
        """Begin the next attempt."""
        self._began = time.monotonic()
        self._limit = min(self._options.timeout, self._end - self._began)
        _log.debug("%s: attempt %d", self._capability, self._failed + 1)

    def count_left(self) -> float:
        """Return how many seconds are left for the attempt."""
        return max(0.001, self._began + self._limit - time.monotonic())

    def note_response(self, response: httpx.Response, key: ProjectKey) -> None:
        """Log that a response came."""
        _log.debug(
            "%s: status %d after %.0f ms, request %s",
            self._capability,
            response.status_code,
            (time.monotonic() - self._began) * 1000,
            key.hide(response.headers.get(REQUEST_ID_HEADER, "without an id")),
        )

    def plan_retry(self, error: RealtimeError) -> float:
        """Return how many seconds to wait before the next attempt.

        Raises:
            RealtimeError: The error itself, if the call is not retried.
        """
        pause = retry_delay(self._failed, error.retry_after)
        is_last = self._failed >= self._options.max_retries
        is_long = (error.retry_after or 0) > self._options.max_wait
        if not error.retryable or is_last or is_long or time.monotonic() + pause >= self._end:
            _log.debug("%s: failed with %s", self._capability, error.code)
            raise error
        self._failed += 1
        _log.warning("%s: retry in %.2f s after %s", self._capability, pause, error.code)
        return pause

    def create_timeout(self) -> RealtimeError:
        """Create the error of an attempt that took too long."""
        return CallTimeoutError(
            f"{self._capability} got no response within {self._limit:.3g} s.",
            capability=self._capability,
            code=CODE_TIMEOUT,
            retryable=True,
        )

    def create_failure(self, error: Exception, key: ProjectKey) -> RealtimeError:
        """Create the error of an attempt whose connection failed, or whose body is broken."""
        reason = key.hide(str(error)) or type(error).__name__
        return ConnectionFailedError(
            f"{self._capability} got no response: {reason}",
            capability=self._capability,
            code=CODE_CONNECTION_FAILED,
            retryable=not isinstance(error, _HOPELESS),
        )
