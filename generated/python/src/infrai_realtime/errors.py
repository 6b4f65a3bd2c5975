# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""What a call raises when it fails."""

from __future__ import annotations

from typing import Any

from ._catalogue import RETRY_BY_CODE, RETRYABLE_STATUSES


class RealtimeError(Exception):
    """A call that failed. Its class tells the kinds apart that a caller handles differently.

    Attributes:
        message: What went wrong, for people.
        capability: The capability that was called, such as `realtime.publish`.
        code: The stable code of the service, or one of this package's own in lower case, such as
            `timeout`. New codes can appear at any time.
        status: The HTTP status; `None` when no answer came.
        hint: What to do next, where the service knows.
        request_id: The id of the call, to quote when asking for help.
        retry_after: How long the service asks to wait before a repeat, in seconds.
        retryable: Whether the same call may succeed when it is repeated later.
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

    def __str__(self) -> str:
        facts = [self.code]
        if self.status is not None:
            facts.append(f"status {self.status}")
        if self.request_id is not None:
            facts.append(f"request {self.request_id}")
        hint = "" if self.hint is None else f" {self.hint}"
        return f"{self.message}{hint} [{self.capability}: {', '.join(facts)}]"

    def __reduce__(self) -> tuple[Any, ...]:
        # Job queues pickle errors, and Exception alone would lose what is not its message.
        return _rebuild, (type(self), self.message, self.__dict__)


class InvalidInputError(RealtimeError):
    """400: a parameter is missing or malformed; the message names it."""


class AuthenticationError(RealtimeError):
    """401: the project key is missing or wrong."""


class CreditError(RealtimeError):
    """402: the account has to pay, or to be verified, before it can go on."""


class PermissionDeniedError(RealtimeError):
    """403: the project key may not do this."""


class NotFoundError(RealtimeError):
    """404: there is no such channel."""


class ConflictError(RealtimeError):
    """409: the name or the idempotency key was used for something else."""


class RateLimitError(RealtimeError):
    """429: too many calls."""


class UnavailableError(RealtimeError):
    """503: the service or its vendor is down for a while."""


class ConnectionFailedError(RealtimeError):
    """No answer came: the connection could not be made, or broke."""


class CallTimeoutError(RealtimeError):
    """No answer came in time."""


class UnreadableResponseError(RealtimeError):
    """Something came back that is not what the contract says; the message tells what."""


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


def error_of_status(
    message: str,
    *,
    capability: str,
    code: str,
    status: int,
    hint: str | None,
    request_id: str | None,
    retry_after: float | None,
) -> RealtimeError:
    """Make the error of an answer, of the class that its status asks for."""
    error_class = _CLASS_BY_STATUS.get(status, RealtimeError)
    return error_class(
        message,
        capability=capability,
        code=code,
        status=status,
        hint=hint,
        request_id=request_id,
        retry_after=retry_after,
        # A code that is newer than this package is handled by its status.
        retryable=RETRY_BY_CODE.get(code, status in RETRYABLE_STATUSES),
    )


def _rebuild(cls: type[RealtimeError], message: str, details: dict[str, Any]) -> RealtimeError:
    error = cls.__new__(cls, message)
    error.__dict__.update(details)
    return error
