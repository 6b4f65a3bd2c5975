# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""Holds the project key, adds it to requests, and shows it nowhere else."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator
from typing import TypeVar

import httpx

Given = TypeVar("Given")


class ProjectKey(httpx.Auth):
    """The project key of one attempt."""

    def __init__(self, api_key: str) -> None:
        self._api_key = api_key

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the header; httpx hides its value wherever it prints headers."""
        request.headers["Authorization"] = f"Bearer {self._api_key}"
        yield request

    def hide(self, text: str) -> str:
        """Remove the key from a text: a proxy can echo the headers of a request."""
        return text.replace(self._api_key, "***")


def read_key(api_key: str | Callable[[], Given] | None) -> Callable[[], Given | str]:
    """Make a function that gives the key; without one, the key comes from the environment.

    Raises:
        ValueError: The key is missing, or has characters that no key has.
    """
    if callable(api_key):
        return api_key
    key = check_key(os.environ.get("INFRAI_API_KEY") if api_key is None else api_key)
    return lambda: key


def check_key(api_key: object) -> str:
    """Check that the project key can go into a header. No message shows the key.

    Raises:
        TypeError: The key is not a string.
        ValueError: The key is missing, or has characters that no key has.
    """
    if api_key is not None and not isinstance(api_key, str):
        message = f"The project key has to be a string, not of type {type(api_key).__name__}."
        raise TypeError(message)
    api_key = (api_key or "").strip()
    if not api_key:
        message = "The project key is missing. Pass api_key, or set INFRAI_API_KEY."
        raise ValueError(message)
    if not re.fullmatch(r"[\x21-\x7e]+", api_key):
        message = (
            "The project key contains a space, a line break or another invalid character. "
            "Check how it was copied or read."
        )
        raise ValueError(message)
    return api_key
