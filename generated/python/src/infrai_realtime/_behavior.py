# Made from scripts/targets/model/client-behavior.ts by `npm run generate`. Do not edit by hand.

"""What the clients of all languages do alike; times are in seconds."""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

# The client's own codes, for an error that the service gave no code for.
ClientErrorCode: TypeAlias = Literal[
    # The connection could not be made, or broke.
    "connection_failed",
    # No response came in time.
    "timeout",
    # The response is not the API's envelope.
    "unreadable_response",
    # The response is the API's envelope, but breaks the contract.
    "invalid_response",
    # A page of a list pointed back to an earlier page.
    "repeated_cursor",
]

CODE_CONNECTION_FAILED: Final = "connection_failed"
CODE_TIMEOUT: Final = "timeout"
CODE_UNREADABLE_RESPONSE: Final = "unreadable_response"
CODE_INVALID_RESPONSE: Final = "invalid_response"
CODE_REPEATED_CURSOR: Final = "repeated_cursor"

# The limit of one attempt.
DEFAULT_TIMEOUT: Final = 30.0
# The limit of a call with all its attempts and waits.
DEFAULT_DEADLINE: Final = 120.0
# The longest wait that the service may ask for.
DEFAULT_MAX_WAIT: Final = 60.0
# How often a call is retried after the first attempt.
DEFAULT_MAX_RETRIES: Final = 2

# The longest wait before the first retry; it doubles with each retry.
FIRST_WAIT: Final = 0.5
# Where the wait stops growing.
LONGEST_WAIT: Final = 8.0

# Half of it and a random part of the rest come on top of every wait.
SHORTEST_WAIT: Final = 0.1

# The statuses that are retried when the catalogue does not know the code.
RETRYABLE_STATUSES: Final = frozenset(
    {408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 528, 529}
)

# The forms that a date has in HTTP.
HTTP_DATE: Final = re.compile(
    r"^\w+(, \d\d( \w{3} \d\d|-\w{3}-)\d\d| \w{3} [ \d]\d) \d\d(:[0-5]\d){2}( GMT| \d{4})$"
)

# The header that has the id of a request when the body has none.
REQUEST_ID_HEADER: Final = "x-request-id"
# What an error says when the service gave it no message.
MISSING_MESSAGE: Final = "The service gave no message."
