"""What all results of calls can do."""

from __future__ import annotations

import copy
import dataclasses
import json
from collections.abc import Sequence
from typing import Any, TypeVar, cast

Kind = TypeVar("Kind", bound=type)


class Result:
    """A result of a call, which can be written as JSON."""

    def to_dict(self) -> dict[str, Any]:
        """Return the properties with the names of the API; those that are `None` are left out."""
        fields = dataclasses.fields(cast("Any", self))
        values = ((field.name, getattr(self, field.name)) for field in fields)
        return {name: _to_plain(value) for name, value in values if value is not None}

    def to_json(self) -> str:
        """Return the properties as JSON, with the names of the API."""
        return json.dumps(self.to_dict(), ensure_ascii=False)


def keeps_all(kind: Kind) -> Kind:
    """Let Pydantic keep properties that a type does not name, and so FastAPI send them on."""
    setattr(kind, "__pydantic_config__", {"extra": "allow"})  # noqa: B010
    return kind


def _to_plain(value: object) -> object:
    if isinstance(value, Result):
        return value.to_dict()
    if isinstance(value, list):
        return [_to_plain(item) for item in cast("Sequence[object]", value)]
    # What a vendor's SDK takes stays as it came.
    return copy.deepcopy(value)
