"""What all tests of the Python client share."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from infrai_realtime import Realtime

from faulty_server import FaultyServer

CONTRACT = json.loads(Path(os.environ["CONTRACT_FILE"]).read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def mock_url() -> str:
    """Where the mock listens."""
    return os.environ["MOCK_URL"]


@pytest.fixture
def realtime(mock_url: str) -> Iterator[Realtime]:
    """Give a client of the mock."""
    with Realtime("any-key", base_url=mock_url) as client:
        yield client


@pytest.fixture
def faulty() -> Iterator[FaultyServer]:
    """Give a server that answers as it is told."""
    with FaultyServer() as server:
        yield server


@pytest.fixture
def evidence() -> Callable[[str], None]:
    """Give a function that notes that a capability was seen to work."""

    def note(capability: str) -> None:
        if file := os.environ.get("EVIDENCE_FILE"):
            line = json.dumps({"target": "python", "capability": capability})
            with Path(file).open("a", encoding="utf-8") as lines:
                lines.write(f"{line}\n")

    return note


def example_data(capability: str, name: str) -> Any:
    """Look up the `data` that the contract's example of this name answers with."""
    for methods in CONTRACT["paths"].values():
        for operation in methods.values():
            if operation["x-infrai-capability"] == capability:
                content = operation["responses"]["200"]["content"]["application/json"]
                return content["examples"][name]["value"]["data"]
    message = f"The contract has no {capability}."
    raise LookupError(message)


def plain(value: Any) -> Any:
    """Write a result as the JSON that it came from."""
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items() if item is not None}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return value
