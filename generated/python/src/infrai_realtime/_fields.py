# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""Reads typed values out of parsed JSON. Unknown properties are ignored."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from typing import TypeVar, cast

Value = TypeVar("Value")
Fields = Mapping[str, object]

_RFC_3339 = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))"
)


class ContractMismatchError(ValueError):
    """A response that breaks the contract; the message names the property."""


def mapping(fields: Fields, name: str) -> dict[str, object]:
    """Read an object."""
    value = fields.get(name)
    if not isinstance(value, dict):
        raise _mismatch(name, "an object", value)
    return cast("dict[str, object]", value)


def text(fields: Fields, name: str) -> str:
    """Read a string."""
    value = fields.get(name)
    if not isinstance(value, str):
        raise _mismatch(name, "a string", value)
    return value


def integer(fields: Fields, name: str) -> int:
    """Read an integer, which JSON may write as 2 or 2.0."""
    value = fields.get(name)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise _mismatch(name, "an integer", value)
    return value


def number(fields: Fields, name: str) -> float:
    """Read a number."""
    value = fields.get(name)
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise _mismatch(name, "a number", value)
    return float(value)


def boolean(fields: Fields, name: str) -> bool:
    """Read a boolean."""
    value = fields.get(name)
    if not isinstance(value, bool):
        raise _mismatch(name, "a boolean", value)
    return value


def moment(fields: Fields, name: str) -> datetime:
    """Read an RFC 3339 time with its zone, truncated to microseconds."""
    value = fields.get(name)
    match = _RFC_3339.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise _mismatch(name, "an RFC 3339 time", value)
    *parts, fraction, sign, hours, minutes = match.groups()
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    try:
        year, month, day, hour, minute, second = (int(part) for part in parts)
        zone = timezone(-offset if sign == "-" else offset)
        microsecond = int((fraction or "0").ljust(6, "0")[:6])
        return datetime(year, month, day, hour, minute, second, microsecond, zone)
    except ValueError as error:
        raise _mismatch(name, "an RFC 3339 time", value) from error


def items(fields: Fields, name: str, read: Callable[[Fields, str], Value]) -> list[Value]:
    """Read a list, each item with the given reader."""
    value = fields.get(name)
    if not isinstance(value, list):
        raise _mismatch(name, "a list", value)
    values = cast("list[object]", value)
    return [read({f"{name}[{at}]": item}, f"{name}[{at}]") for at, item in enumerate(values)]


def optional(read: Callable[[Fields, str], Value], fields: Fields, name: str) -> Value | None:
    """Read a property that may be missing or null."""
    return None if fields.get(name) is None else read(fields, name)


def _mismatch(name: str, expected: str, value: object) -> ContractMismatchError:
    found = "missing or null" if value is None else f"of type {type(value).__name__}"
    return ContractMismatchError(f"`{name}` should be {expected}, but is {found}.")
