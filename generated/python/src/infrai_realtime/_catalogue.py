# Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

"""What the contract says of errors and of the service's address."""

from __future__ import annotations

from typing import Literal, TypeAlias

PRODUCTION_URL = "https://api.infrai.cc"

# New codes can appear at any time.
KnownErrorCode: TypeAlias = Literal[
    # 401. The request carries no project key, or one that the service does not know. Send
    # `Authorization: Bearer <project key>` with a current key of your project.
    "UNAUTHORIZED",
    # 402. The account has too little credit for this call. Call `POST /v1/account/topup`, open the
    # `checkout_url` that it returns, then retry the call.
    "INSUFFICIENT_CREDIT",
    # 402. The call would take the account past its spending cap. Raise the cap, or wait until it
    # resets.
    "WALLET_CAP_EXCEEDED",
    # 402. The call belongs to a paid plan that the account does not have. Upgrade the account.
    "PRO_REQUIRED",
    # 402. The account owner's identity has to be verified first. Complete the identity check, then
    # retry the call.
    "KYC_REQUIRED",
    # 402. A top-up waits for a second factor. Confirm the top-up with your second factor, then
    # retry the call.
    "TOPUP_2FA_REQUIRED",
    # 402. The trial of bringing your own vendor key is over. Choose a plan that includes your own
    # vendor keys, or remove them.
    "BYOK_TRIAL_EXPIRED",
    # 403. The project key is valid but is not allowed to make this call. Use a key whose scopes
    # include the realtime module.
    "SCOPE_INSUFFICIENT",
    # 403. The project key was revoked. Replace it with a current key of the project.
    "KEY_REVOKED",
    # 403. The realtime module is not offered in the account's region. Use a project in a region
    # that has it.
    "MODULE_NOT_AVAILABLE_IN_REGION",
    # 400. A parameter is missing or malformed. Correct the parameter that the message names.
    "INVALID_INPUT",
    # 400. The call demands an idempotency key. In the realtime module keys are optional, so no call
    # here asks for one today. Send an `Idempotency-Key` header.
    "IDEMPOTENCY_KEY_REQUIRED",
    # 404. The account has no channel of this name. Check the spelling and the percent-encoding of
    # the name, or create the channel.
    "CHANNEL_NOT_FOUND",
    # 409. The idempotency key was used before with other parameters. Use a new key for a new call,
    # and the old one only for an exact retry.
    "IDEMPOTENCY_CONFLICT",
    # 409. A channel of this name exists with another type. Choose another name, or delete the
    # channel first.
    "CHANNEL_CONFLICT",
    # 429. The account sends requests too fast. Wait as long as `Retry-After` asks, then retry the
    # call.
    "RATE_LIMIT_USER",
    # 429. This network address sends requests too fast. Wait as long as `Retry-After` asks, then
    # retry the call.
    "RATE_LIMIT_IP",
    # 429. The vendor behind the call has reached its quota. Wait as long as `Retry-After` asks,
    # then retry the call.
    "VENDOR_QUOTA_EXCEEDED",
    # 500. Something unexpected failed on the service's side. Report the `request_id`. Whether the
    # call took effect is unknown, so retry a write only with its idempotency key.
    "UNKNOWN_ERROR",
    # 503. The vendor behind the call is not reachable. Wait as long as `Retry-After` asks, then
    # retry the call.
    "VENDOR_DOWN",
    # 503. The vendor behind the call did not respond in time. Retry the call, with its idempotency
    # key if it writes.
    "VENDOR_TIMEOUT",
    # 503. The service is down for planned work. Wait as long as `Retry-After` asks, then retry the
    # call.
    "MAINTENANCE",
]

# Whether a program may retry a call that failed with the code.
RETRY_BY_CODE: dict[str, bool] = {
    "UNAUTHORIZED": False,
    "INSUFFICIENT_CREDIT": False,
    "WALLET_CAP_EXCEEDED": False,
    "PRO_REQUIRED": False,
    "KYC_REQUIRED": False,
    "TOPUP_2FA_REQUIRED": False,
    "BYOK_TRIAL_EXPIRED": False,
    "SCOPE_INSUFFICIENT": False,
    "KEY_REVOKED": False,
    "MODULE_NOT_AVAILABLE_IN_REGION": False,
    "INVALID_INPUT": False,
    "IDEMPOTENCY_KEY_REQUIRED": False,
    "CHANNEL_NOT_FOUND": False,
    "IDEMPOTENCY_CONFLICT": False,
    "CHANNEL_CONFLICT": False,
    "RATE_LIMIT_USER": True,
    "RATE_LIMIT_IP": True,
    "VENDOR_QUOTA_EXCEEDED": True,
    "UNKNOWN_ERROR": False,
    "VENDOR_DOWN": True,
    "VENDOR_TIMEOUT": True,
    "MAINTENANCE": True,
}

# The statuses whose codes a program may retry.
RETRYABLE_STATUSES = frozenset({429, 503})
