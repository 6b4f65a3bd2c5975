"""Fixtures and helpers for all tests of the Python client."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from infrai_realtime import Realtime

from faulty_server import FaultyServer

CONTRACT = json.loads(Path(os.environ["CONTRACT_FILE"]).read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def mock_url() -> str:
    """Return the address of the Prism mock."""
    return os.environ["MOCK_URL"]


@pytest.fixture
def realtime(mock_url: str) -> Iterator[Realtime]:
    """Return a client of the Prism mock."""
    with Realtime("any-key", base_url=mock_url) as client:
        yield client


@pytest.fixture
def faulty() -> Iterator[FaultyServer]:
    """Return a server whose responses the test chooses."""
    with FaultyServer() as server:
        yield server


@pytest.fixture
def evidence() -> Callable[[str], None]:
    """Return a function that records that a capability works."""

    def note(capability: str) -> None:
        if file := os.environ.get("EVIDENCE_FILE"):
            line = json.dumps({"target": "python", "capability": capability})
            with Path(file).open("a", encoding="utf-8") as lines:
                lines.write(f"{line}\n")

    return note


def example_data(capability: str, name: str) -> Any:
    """Look up the `data` in the contract's response example of this name."""
    for methods in CONTRACT["paths"].values():
        for operation in methods.values():
            if operation["x-infrai-capability"] == capability:
                content = operation["responses"]["200"]["content"]["application/json"]
                return content["examples"][name]["value"]["data"]
    message = f"The contract has no {capability}."
    raise LookupError(message)


def plain(value: Any) -> Any:
    """Convert a result to the JSON that it was read from."""
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items() if item is not None}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value
