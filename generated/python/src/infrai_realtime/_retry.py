# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""When a call is retried, and after how long."""

from __future__ import annotations

import random
import re
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

from ._behavior import FIRST_WAIT, HTTP_DATE, LONGEST_WAIT, RETRYABLE_STATUSES, SHORTEST_WAIT
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

    It is a random part of a growing span, and a random moment comes on top, so that clients that
    failed together do not come back together.

    Args:
        attempt: How many attempts were made before the one that failed.
        retry_after: What the service asked for, in seconds.
    """
    moment = random.uniform(SHORTEST_WAIT / 2, SHORTEST_WAIT)
    if retry_after is not None:
        return retry_after + moment
    return random.uniform(0, min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(attempt, 20))) + moment


def read_retry_after(header: str | None) -> float | None:
    """Read a `Retry-After` header as HTTP defines it: whole seconds, or a date in three forms.

    Returns:
        Seconds from now; `None` when the header is missing, malformed or in the past.
    """
    if header is None:
        return None
    if re.fullmatch("[0-9]+", header):
        return float(header)
    if not HTTP_DATE.fullmatch(header):
        return None
    try:
        date = parsedate_to_datetime(header)
    except (ValueError, OverflowError):
        return None
    # The form of C names no zone, though it means GMT.
    seconds = (date.replace(tzinfo=timezone.utc) - datetime.now(timezone.utc)).total_seconds()
    return seconds if seconds > 0 else None
