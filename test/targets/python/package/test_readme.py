"""The programs in the package's README run as they are and in order, on the live mock."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

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
