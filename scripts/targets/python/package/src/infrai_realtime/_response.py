"""Reads a response: the `data` in it, or the error that it reports."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from ._behavior import (
    CODE_INVALID_RESPONSE,
    CODE_UNREADABLE_RESPONSE,
    MISSING_MESSAGE,
    REQUEST_ID_HEADER,
)
from ._fields import ContractMismatchError, Fields, mapping
from ._readers import read_metadata
from ._retry import is_retryable, read_retry_after
from .errors import RealtimeError, UnreadableResponseError, create_error
from .models import Metadata

Data = TypeVar("Data")

_SHOWN_LENGTH = 80


@dataclass(frozen=True)
class HttpResponse:
    """What came back, before anything is known about its content."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    hide: Callable[[str], str]
    """Removes the project key from a text."""


def is_success(status: int) -> bool:
    """Tell whether a status means that the call succeeded."""
    return 200 <= status < 300  # noqa: PLR2004


def read_response(
    capability: str,
    response: HttpResponse,
    read_data: Callable[[Fields, str], Data],
    on_metadata: Callable[[Metadata], None] | None,
) -> Data:
    """Take `data` out of the envelope.

    Raises:
        RealtimeError: The response is a failure, or breaks the contract.
    """
    body = response.content.decode("utf-8-sig", errors="replace")
    envelope = _parse(body)
    hide = response.hide
    details = _Details(capability, response, envelope or {})
    succeeded = is_success(response.status)
    if envelope is not None and envelope.get("ok") is True and succeeded:
        try:
            data = read_data(envelope, "data")
        except ContractMismatchError as error:
            message = f"{capability} got a response that breaks the contract: {hide(str(error))}"
            raise details.create_unreadable(message, CODE_INVALID_RESPONSE) from error
        metadata = _read_metadata(envelope)
        if on_metadata is not None and metadata is not None:
            on_metadata(metadata)
        return data
    if envelope is not None and envelope.get("ok") is not True and not succeeded:
        failure = details.create_failure()
        if failure is not None:
            raise failure
    start = f"it starts with {hide(body)[:_SHOWN_LENGTH]!r}" if body else "it is empty"
    headers = response.headers
    kind = hide(headers.get("location") or headers.get("content-type") or "no content type")
    raise details.create_unreadable(
        f"{capability} got a response that is not the API's envelope ({kind}; {start}).",
        CODE_UNREADABLE_RESPONSE,
        retryable=not succeeded and is_retryable(response.status),
    )


@dataclass(frozen=True)
class _Details:
    """What errors tell about a response, without the project key."""

    capability: str
    response: HttpResponse
    envelope: Fields

    def create_failure(self) -> RealtimeError | None:
        """Create the error that the response reports; `None` when it reports no code."""
        detail = self.envelope.get("error")
        code = self._read(detail, "code")
        if not code:
            return None
        return create_error(
            self._read(detail, "message") or MISSING_MESSAGE,
            capability=self.capability,
            code=code,
            status=self.response.status,
            hint=self._read(detail, "hint"),
            request_id=self._request_id(),
            retry_after=self._retry_after(),
            headers=self.response.headers,
        )

    def create_unreadable(
        self, message: str, code: str, *, retryable: bool = False
    ) -> RealtimeError:
        """Create the error of a response that is not what the contract says."""
        return UnreadableResponseError(
            message,
            capability=self.capability,
            code=code,
            status=self.response.status,
            request_id=self._request_id(),
            retry_after=self._retry_after(),
            retryable=retryable,
            headers=self.response.headers,
        )

    def _request_id(self) -> str | None:
        own = self._read(self.envelope.get("metadata"), "request_id")
        return self._read(self.response.headers, REQUEST_ID_HEADER) if own is None else own

    def _retry_after(self) -> float | None:
        return read_retry_after(self.response.headers.get("retry-after"))

    def _read(self, fields: object, name: str) -> str | None:
        if not isinstance(fields, Mapping):
            return None
        value = cast("Mapping[str, object]", fields).get(name)
        return self.response.hide(value) if isinstance(value, str) else None


def _parse(body: str) -> Fields | None:
    try:
        return mapping({"response": json.loads(body, parse_constant=_refuse)}, "response")
    except (ValueError, RecursionError):
        return None


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _read_metadata(envelope: Fields) -> Metadata | None:
    """Read the metadata; a call that succeeded does not fail because of malformed metadata."""
    try:
        return read_metadata(envelope, "metadata")
    except ContractMismatchError:
        return None
