# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""The options of calls."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from .models import Metadata


@dataclass(frozen=True)
class Options:
    """The options of calls, for a client or a copy of it."""

    timeout: float
    max_retries: int
    max_wait: float
    deadline: float
    on_metadata: Callable[[Metadata], None] | None

    def __post_init__(self) -> None:
        for name in ("timeout", "deadline"):
            if not (_is_number(self, name) and getattr(self, name) > 0):
                raise _refuse(self, name, "a number of seconds above 0")
        if not math.isfinite(self.timeout):
            raise _refuse(self, "timeout", "a finite number of seconds")
        for name in ("max_retries", "max_wait"):
            if not (_is_number(self, name) and getattr(self, name) >= 0):
                raise _refuse(self, name, "0 or more")

    def override(
        self,
        timeout: float | None,
        max_retries: int | None,
        max_wait: float | None,
        deadline: float | None,
        on_metadata: Callable[[Metadata], None] | None,
    ) -> Options:
        """Copy the options with some of them changed; `None` keeps an option."""
        return Options(
            timeout=self.timeout if timeout is None else timeout,
            max_retries=self.max_retries if max_retries is None else max_retries,
            max_wait=self.max_wait if max_wait is None else max_wait,
            deadline=self.deadline if deadline is None else deadline,
            on_metadata=on_metadata or self.on_metadata,
        )


def _is_number(options: Options, name: str) -> bool:
    return isinstance(getattr(options, name), (int, float))


def _refuse(options: Options, name: str, wanted: str) -> ValueError:
    return ValueError(f"{name} is {getattr(options, name)!r}. It has to be {wanted}.")
