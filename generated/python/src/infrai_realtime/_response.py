# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""Reads a response: the `data` in it, or the error that it reports."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ._behavior import CODE_INVALID_RESPONSE, CODE_UNREADABLE_RESPONSE
from ._fields import ContractMismatchError, Fields, mapping, optional, text
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
    envelope = _parse(response.content)
    succeeded = 200 <= response.status < 300  # noqa: PLR2004
    if envelope is not None and envelope.get("ok") is True and succeeded:
        try:
            data = read_data(envelope, "data")
        except ContractMismatchError as error:
            raise UnreadableResponseError(
                f"{capability} got a response that breaks the contract: {error}",
                capability=capability,
                code=CODE_INVALID_RESPONSE,
                status=response.status,
                request_id=_read_request_id(envelope),
            ) from error
        metadata = _read_metadata(envelope)
        if on_metadata is not None and metadata is not None:
            on_metadata(metadata)
        return data
    if envelope is not None and envelope.get("ok") is False and not succeeded:
        raise _create_failure(capability, response, envelope)
    raise _create_unreadable(capability, response)


def _create_failure(capability: str, response: HttpResponse, envelope: Fields) -> RealtimeError:
    try:
        detail = mapping(envelope, "error")
        return create_error(
            text(detail, "message"),
            capability=capability,
            code=text(detail, "code"),
            status=response.status,
            hint=optional(text, detail, "hint"),
            request_id=_read_request_id(envelope),
            retry_after=read_retry_after(response.headers.get("retry-after")),
        )
    except ContractMismatchError:
        return _create_unreadable(capability, response)


def _create_unreadable(capability: str, response: HttpResponse) -> RealtimeError:
    body = response.content.decode(errors="replace")
    start = f"it starts with {body[:_SHOWN_LENGTH]!r}" if body else "it is empty"
    content_type = response.headers.get("content-type", "no content type")
    return UnreadableResponseError(
        f"{capability} got a response that is not the API's envelope ({content_type}; {start}).",
        capability=capability,
        code=CODE_UNREADABLE_RESPONSE,
        status=response.status,
        retry_after=read_retry_after(response.headers.get("retry-after")),
        retryable=is_retryable(response.status),
    )


def _parse(content: bytes) -> Fields | None:
    try:
        return mapping({"response": json.loads(content)}, "response")
    except (ValueError, RecursionError):
        return None


def _read_request_id(envelope: Fields) -> str | None:
    try:
        return text(mapping(envelope, "metadata"), "request_id")
    except ContractMismatchError:
        return None


def _read_metadata(envelope: Fields) -> Metadata | None:
    """Read the metadata; a call that succeeded does not fail because of malformed metadata."""
    try:
        return read_metadata(envelope, "metadata")
    except ContractMismatchError:
        return None
