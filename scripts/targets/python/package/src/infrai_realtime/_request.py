"""Makes the request of a call from its parameters."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, overload
from urllib.parse import quote

from ._version import __version__

Item = TypeVar("Item")


@dataclass(frozen=True)
class Call:
    """A capability and the parameters it is called with."""

    capability: str
    method: str
    path: str
    path_parameters: Mapping[str, str] = field(default_factory=dict[str, str])
    query: Mapping[str, Any] = field(default_factory=dict[str, Any])
    body: Mapping[str, Any] | None = None
    idempotency_key: str | None = None
    extra_headers: Mapping[str, str] | None = None


@dataclass(frozen=True)
class PreparedRequest:
    """A request without the project key. Every attempt of a call sends the same one."""

    method: str
    url: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    content: bytes | None


def prepare(base_url: str, call: Call) -> PreparedRequest:
    """Make the request of a call.

    Raises:
        ValueError: A parameter cannot be sent; the message names it.
        TypeError: A parameter cannot be written as JSON.
    """
    headers = {
        "Accept": "application/json",
        "User-Agent": f"infrai-realtime-python/{__version__}",
    }
    content = None
    if call.body is not None:
        headers["Content-Type"] = "application/json"
        content = _encode_json(call)
    if call.method != "GET":
        # One key for all attempts, so that a retry has no second effect.
        headers["Idempotency-Key"] = _check_header(
            "idempotency_key", call.idempotency_key or str(uuid.uuid4())
        )
    for name, value in (call.extra_headers or {}).items():
        if not re.fullmatch(r"[\w!#$%&'*+.^`|~-]+", name, re.ASCII):
            message = f"extra_headers has the name {name!r}, which no header can have."
            raise ValueError(message)
        headers[name] = _check_header(f"extra_headers[{name!r}]", value)
    path = re.sub(
        r"\{(\w+)\}",
        lambda match: _encode_segment(match[1], call.path_parameters[match[1]]),
        call.path,
    )
    query = {name: _check_text(name, str(value)) for name, value in call.query.items()}
    return PreparedRequest(call.method, base_url + path, query, headers, content)


def given(**parameters: Any) -> dict[str, Any]:
    """Leave out parameters that are `None`."""
    return {name: value for name, value in parameters.items() if value is not None}


@overload
def listed(name: str, values: None) -> None: ...
@overload
def listed(name: str, values: Iterable[Item]) -> list[Item]: ...
def listed(name: str, values: Iterable[Item] | None) -> list[Item] | None:
    """Make a list from a parameter that takes an iterable.

    Raises:
        TypeError: The parameter is a single string, whose characters would become the list.
    """
    if isinstance(values, (str, bytes)):
        message = f"{name} has to be a list, not a single string. Write {name}=[{values!r}]."
        raise TypeError(message)
    return None if values is None else list(values)


def _encode_json(call: Call) -> bytes:
    try:
        text = json.dumps(call.body, ensure_ascii=False, allow_nan=False)
        return text.encode()
    except (TypeError, ValueError) as error:
        # UnicodeEncodeError is a ValueError that cannot be made from a message alone.
        error_class = TypeError if isinstance(error, TypeError) else ValueError
        message = f"{call.capability}: the parameters cannot be written as JSON: {error}"
        raise error_class(message) from error


def _check_text(name: str, value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        message = f"{name} is {value!r}, which has a lone surrogate."
        raise ValueError(message) from error
    return value


def _encode_segment(name: str, value: str) -> str:
    if value in {"", ".", ".."}:
        message = f"{name} is {value!r}, which cannot be part of a path. Pass the name of a {name}."
        raise ValueError(message)
    return quote(_check_text(name, value), safe="")


def _check_header(name: str, value: object) -> str:
    if not isinstance(value, str):
        message = f"{name} has to be a string, not of type {type(value).__name__}."
        raise TypeError(message)
    if not re.fullmatch(r"[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?", value):
        message = (
            f"{name} is {value!r}. It is sent as a header, so it has to be printable ASCII "
            "without spaces at its ends."
        )
        raise ValueError(message)
    return value
