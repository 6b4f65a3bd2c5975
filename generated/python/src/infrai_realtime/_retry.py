# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""When, and after how long, a call is repeated."""

from __future__ import annotations

import random
import re
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

_FIRST_WAIT = 0.5
_LONGEST_WAIT = 8.0


def wait_before_repeat(attempt: int, retry_after: float | None) -> float:
    """Tell how many seconds to wait: what the service asks, else a random part of a growing span.

    Many clients that failed at the same moment so do not come back at the same moment.

    Args:
        attempt: How many attempts were made before the one that failed.
        retry_after: What the service asked, in seconds.
    """
    if retry_after is not None:
        return retry_after
    return random.uniform(0, min(_LONGEST_WAIT, _FIRST_WAIT * 2**attempt))


def read_retry_after(header: str | None) -> float | None:
    """Read a `Retry-After` header, which is a number of seconds or a date.

    Returns:
        Seconds from now, never below 0; `None` when the header is absent or makes no sense.
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
