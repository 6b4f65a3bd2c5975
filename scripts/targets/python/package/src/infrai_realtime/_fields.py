"""Reads typed values out of parsed JSON. Unknown properties are ignored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

Value = TypeVar("Value")
Fields = Mapping[str, object]


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


def present(fields: Fields, name: str) -> object:
    """Read a value of any type but null."""
    value = fields.get(name)
    if value is None:
        raise _mismatch(name, "present", value)
    return value


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
