# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""What a call raises when it fails."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._retry import is_retryable


class RealtimeError(Exception):
    """A call that failed. There is a class for each kind that callers handle differently.

    Attributes:
        message: What went wrong, for people.
        capability: The capability that was called, such as `realtime.publish`.
        code: The service's stable code, or one of this package's own in lower case, such as
            `timeout`. New codes can appear at any time.
        status: The HTTP status; `None` when no response came.
        hint: What to do next, if the service knows.
        request_id: The id of the request, to quote when asking for help.
        retry_after: How long the service asks to wait before a retry, in seconds.
        retryable: Whether the same call may succeed later.
    """

    def __init__(
        self,
        message: str,
        *,
        capability: str,
        code: str,
        status: int | None = None,
        hint: str | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        retryable: bool = False,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.capability = capability
        self.code = code
        self.status = status
        self.hint = hint
        self.request_id = request_id
        self.retry_after = retry_after
        self.retryable = retryable
        # Logs that print all attributes leave the headers out, which can echo the project key.
        self._headers = None if headers is None else dict(headers)

    @property
    def headers(self) -> Mapping[str, str] | None:
        """The headers of the response, by names in lower case; `None` when no response came."""
        return self._headers

    def __str__(self) -> str:
        facts = [self.code]
        if self.status is not None:
            facts.append(f"status {self.status}")
        if self.request_id is not None:
            facts.append(f"request {self.request_id}")
        hint = "" if self.hint is None else f" {self.hint}"
        return f"{self.message}{hint} [{self.capability}: {', '.join(facts)}]"

    def __reduce__(self) -> tuple[Any, ...]:
        # Job queues pickle errors, and Exception alone would lose everything but the message.
        return _rebuild, (type(self), self.message, self.__dict__)


class InvalidInputError(RealtimeError):
    """400: a parameter is missing or malformed; the message names it."""


class AuthenticationError(RealtimeError):
    """401: the project key is missing or wrong."""


class CreditError(RealtimeError):
    """402: the account needs credit, a plan or a verification first."""


class PermissionDeniedError(RealtimeError):
    """403: the project key is not allowed to do this."""


class NotFoundError(RealtimeError):
    """404: the channel does not exist."""


class ConflictError(RealtimeError):
    """409: the name or the idempotency key is taken by something else."""


class RateLimitError(RealtimeError):
    """429: too many requests."""


class UnavailableError(RealtimeError):
    """503: the service or its vendor is temporarily down."""


class ConnectionFailedError(RealtimeError):
    """No response came: the connection could not be made, or broke."""


class CallTimeoutError(RealtimeError):
    """No response came in time."""


class UnreadableResponseError(RealtimeError):
    """The response breaks the contract; the message says how."""


_CLASS_BY_STATUS: dict[int, type[RealtimeError]] = {
    400: InvalidInputError,
    401: AuthenticationError,
    402: CreditError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    429: RateLimitError,
    503: UnavailableError,
}


def create_error(
    message: str,
    *,
    capability: str,
    code: str,
    status: int,
    hint: str | None,
    request_id: str | None,
    retry_after: float | None,
    headers: Mapping[str, str],
) -> RealtimeError:
    """Create the error that a response reports, of the class for its status."""
    error_class = _CLASS_BY_STATUS.get(status, RealtimeError)
    return error_class(
        message,
        capability=capability,
        code=code,
        status=status,
        hint=hint,
        request_id=request_id,
        retry_after=retry_after,
        retryable=is_retryable(status, code),
        headers=headers,
    )


def _rebuild(cls: type[RealtimeError], message: str, details: dict[str, Any]) -> RealtimeError:
    error = cls.__new__(cls, message)
    error.__dict__.update(details)
    return error
