"""A response as it came."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ._fields import Fields
from ._response import HttpResponse, is_success, read_response
from .models import Metadata

Data = TypeVar("Data")


@dataclass(frozen=True)
class RawResponse(Generic[Data]):
    """The response of a call that succeeded, as it came.

    Attributes:
        status: The HTTP status.
        headers: The headers, whose names are found in upper and lower case.
        content: The body, decompressed.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes = field(repr=False)
    _read: Callable[[], Data] = field(repr=False)

    def parse(self) -> Data:
        """Return what the call returns without `with_raw_response`.

        Raises:
            RealtimeError: The response breaks the contract.
        """
        return self._read()

    def json(self) -> Any:
        """Return the whole body: the envelope, with properties that are newer than this package.

        Raises:
            ValueError: The body is not JSON.
        """
        return json.loads(self.content)


def read_raw(
    capability: str,
    response: HttpResponse,
    read_data: Callable[[Fields, str], Data],
    on_metadata: Callable[[Metadata], None] | None,
) -> RawResponse[Data]:
    """Keep a response as it came.

    Raises:
        RealtimeError: The response is a failure.
    """

    def read() -> Data:
        return read_response(capability, response, read_data, on_metadata)

    if not is_success(response.status):
        read()
    return RawResponse(response.status, response.headers, response.content, read)
