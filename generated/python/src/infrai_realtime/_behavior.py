# Made from scripts/targets/model/client-behavior.ts by `npm run generate`. Do not edit by hand.

"""What the clients of all languages do alike; times are in seconds."""

from __future__ import annotations

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
# How often a call is retried after the first attempt.
DEFAULT_MAX_RETRIES: Final = 2

# The longest wait before the first retry; it doubles with each retry.
FIRST_WAIT: Final = 0.5
# Where the wait stops growing.
LONGEST_WAIT: Final = 8.0

# A gateway gives these when it cannot reach the service; a retry may help.
GATEWAY_STATUSES: Final = frozenset({502, 504})
