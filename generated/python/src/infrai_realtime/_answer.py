# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""From an answer to the `data` in it, or to the error that it tells of."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ._fields import ContractMismatchError, Fields, mapping, optional, text
from ._readers import read_metadata
from ._retry import read_retry_after
from .errors import RealtimeError, UnreadableResponseError, error_of_status
from .models import Metadata

Data = TypeVar("Data")

_GATEWAY_STATUSES = frozenset({429, 502, 503, 504})
_SHOWN_LENGTH = 80


@dataclass(frozen=True)
class Answer:
    """What came back, whatever it is."""

    status: int
    headers: Mapping[str, str]
    content: bytes


def read_answer(
    capability: str,
    answer: Answer,
    read_data: Callable[[Fields, str], Data],
    on_metadata: Callable[[Metadata], None] | None,
) -> Data:
    """Take `data` out of the envelope.

    Raises:
        RealtimeError: The answer is a failure, or not what the contract says.
    """
    envelope = _parse(answer.content)
    succeeded = 200 <= answer.status < 300  # noqa: PLR2004
    if envelope is not None and envelope.get("ok") is True and succeeded:
        try:
            data = read_data(envelope, "data")
        except ContractMismatchError as error:
            message = f"{capability} was answered with something else than the contract says:"
            raise UnreadableResponseError(
                f"{message} {error}",
                capability=capability,
                code="unreadable_response",
                status=answer.status,
                request_id=_request_id(envelope),
            ) from error
        metadata = _metadata(envelope)
        if on_metadata is not None and metadata is not None:
            on_metadata(metadata)
        return data
    if envelope is not None and envelope.get("ok") is False and not succeeded:
        raise _failure(capability, answer, envelope)
    raise _unreadable(capability, answer)


def _failure(capability: str, answer: Answer, envelope: Fields) -> RealtimeError:
    try:
        detail = mapping(envelope, "error")
        return error_of_status(
            text(detail, "message"),
            capability=capability,
            code=text(detail, "code"),
            status=answer.status,
            hint=optional(text, detail, "hint"),
            request_id=_request_id(envelope),
            retry_after=read_retry_after(answer.headers.get("retry-after")),
        )
    except ContractMismatchError:
        return _unreadable(capability, answer)


def _unreadable(capability: str, answer: Answer) -> RealtimeError:
    body = answer.content.decode(errors="replace")
    start = f"it starts with {body[:_SHOWN_LENGTH]!r}" if body else "it is empty"
    content_type = answer.headers.get("content-type", "no content type")
    return UnreadableResponseError(
        f"{capability} was answered without the contract's envelope ({content_type}; {start}).",
        capability=capability,
        code="unreadable_response",
        status=answer.status,
        retry_after=read_retry_after(answer.headers.get("retry-after")),
        # A proxy on the way says these with a page of its own.
        retryable=answer.status in _GATEWAY_STATUSES,
    )


def _parse(content: bytes) -> Fields | None:
    try:
        return mapping({"answer": json.loads(content)}, "answer")
    except (ValueError, RecursionError):
        return None


def _request_id(envelope: Fields) -> str | None:
    try:
        return text(mapping(envelope, "metadata"), "request_id")
    except ContractMismatchError:
        return None


def _metadata(envelope: Fields) -> Metadata | None:
    """Read the metadata; a call that succeeded does not fail for the want of it."""
    try:
        return read_metadata(envelope, "metadata")
    except ContractMismatchError:
        return None
