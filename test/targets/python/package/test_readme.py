"""The programs in the package's README run as they are and in order, on the live mock."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from infrai_realtime import AsyncRealtime, Realtime

README = Path(os.environ["PACKAGE_FOLDER"], "README.md").read_text(encoding="utf-8")
LIVE_MOCK = os.environ["LIVE_MOCK_URL"]
PROGRAMS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("program", PROGRAMS)
def test_runs(program: str) -> None:
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", program.replace("http://127.0.0.1:4010", LIVE_MOCK)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    expected = re.findall(r"# prints (.*)", program)
    assert expected
    assert run.stdout.splitlines() == expected


@pytest.mark.parametrize("client", [Realtime, AsyncRealtime])
def test_has_the_defaults_that_it_tells(client: type[object]) -> None:
    told = {
        "timeout": r"limits an attempt, by default to (\d+) seconds",
        "deadline": r"attempts and waits, by default to (\d+) seconds",
        "max_wait": r"service may ask for, by default (\d+) seconds",
        "max_retries": r"retried up to (\d+) times",
    }
    parameters = inspect.signature(client).parameters
    for name, pattern in told.items():
        (number,) = re.findall(pattern, README)
        assert parameters[name].default == float(number), name
