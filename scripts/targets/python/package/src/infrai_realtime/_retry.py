"""When a call is retried, and after how long."""

from __future__ import annotations

import random
import re
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

from ._behavior import FIRST_WAIT, LONGEST_WAIT, RETRYABLE_STATUSES
from ._catalogue import RETRY_BY_CODE


def is_retryable(status: int, code: str | None = None) -> bool:
    """Tell whether a retry may help, by the contract's catalogue.

    A code that is newer than this package, or missing, is handled by its status.
    """
    if code in RETRY_BY_CODE:
        return RETRY_BY_CODE[code]
    return status in RETRYABLE_STATUSES


def retry_delay(attempt: int, retry_after: float | None) -> float:
    """Return how many seconds to wait: what the service asks for, or else a random time.

    It is a random part of a growing span, so that clients that failed together do not come back
    together.

    Args:
        attempt: How many attempts were made before the one that failed.
        retry_after: What the service asked for, in seconds.
    """
    if retry_after is not None:
        return retry_after
    return random.uniform(0, min(LONGEST_WAIT, FIRST_WAIT * 2**attempt))


def read_retry_after(header: str | None) -> float | None:
    """Read a `Retry-After` header, which is a number of seconds or a date.

    Returns:
        Seconds from now, never below 0; `None` when the header is missing or malformed.
    """
    if header is None:
        return None
    if re.fullmatch(r"\s*\d+(\.\d+)?\s*", header):
        return float(header)
    try:
        date = parsedate_to_datetime(header)
    except ValueError:
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=timezone.utc)
    return max(0.0, (date - datetime.now(timezone.utc)).total_seconds())
