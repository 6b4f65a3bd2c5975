// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

/** The error codes that the contract knows, each with the HTTP status that it comes with. */
export interface ErrorStatusByCode {
  /** 401. The project key is missing or unknown. Send `Authorization: Bearer <project key>` with a current key of your project. */
  UNAUTHORIZED: 401;
  /** 402. The account does not have enough credit for this call. Call `POST /v1/account/topup`, open the `checkout_url` that it returns, then retry. */
  INSUFFICIENT_CREDIT: 402;
  /** 402. The wallet has reached its balance cap. Spend the balance down, or upgrade the account. */
  WALLET_CAP_EXCEEDED: 402;
  /** 402. The call requires a paid plan. Upgrade the account. */
  PRO_REQUIRED: 402;
  /** 402. The account owner's identity is not verified. Complete the identity check, then retry. */
  KYC_REQUIRED: 402;
  /** 402. A top-up is waiting for a second factor. Confirm the top-up with your second factor, then retry. */
  TOPUP_2FA_REQUIRED: 402;
  /** 402. The trial for your own vendor keys has ended. Choose a plan that includes your own vendor keys, or remove them. */
  BYOK_TRIAL_EXPIRED: 402;
  /** 403. The project key is valid but is not allowed to make this call. Use a key whose scopes include the realtime module. */
  SCOPE_INSUFFICIENT: 403;
  /** 403. The project key was revoked. Replace it with a current key of the project. */
  KEY_REVOKED: 403;
  /** 403. The realtime module is not offered in the account's region. Use a project in a region that has it. */
  MODULE_NOT_AVAILABLE_IN_REGION: 403;
  /** 400. A parameter is missing or malformed. Correct the parameter that the message names. */
  INVALID_INPUT: 400;
  /** 400. A call that creates something has no idempotency key. Send an `Idempotency-Key` header. */
  IDEMPOTENCY_KEY_REQUIRED: 400;
  /** 404. The account has no channel with this name. Check the spelling of the name, or create the channel. */
  CHANNEL_NOT_FOUND: 404;
  /** 409. The idempotency key was used before with other parameters. Use a new key for a new call, and the same key only to retry the same call. */
  IDEMPOTENCY_CONFLICT: 409;
  /** 409. A channel with this name exists and has another type. Choose another name, or delete the channel first. */
  CHANNEL_CONFLICT: 409;
  /** 429. The account sends too many requests. Wait as long as `Retry-After` says, then retry. */
  RATE_LIMIT_USER: 429;
  /** 429. This IP address sends too many requests. Wait as long as `Retry-After` says, then retry. */
  RATE_LIMIT_IP: 429;
  /** 429. The vendor has reached its quota. Wait as long as `Retry-After` says, then retry. */
  VENDOR_QUOTA_EXCEEDED: 429;
  /** 500. An error whose code an older client does not know, or an unexpected error in the service. Handle it by its HTTP status, and report the `request_id`. The call may have taken effect, so retry a write only
with its idempotency key.
 */
  UNKNOWN_ERROR: 500;
  /** 503. The vendor is not reachable. Wait as long as `Retry-After` says, then retry. */
  VENDOR_DOWN: 503;
  /** 503. The vendor did not respond in time. Retry, with the idempotency key if the call writes. */
  VENDOR_TIMEOUT: 503;
  /** 503. The service is down for maintenance. Wait as long as `Retry-After` says, then retry. */
  MAINTENANCE: 503;
}

/** An error code that the contract knows. */
export type KnownErrorCode = keyof ErrorStatusByCode;

/** The codes that a program may retry by itself. */
export const retriedCodes = /* @__PURE__ */ 'RATE_LIMIT_USER RATE_LIMIT_IP VENDOR_QUOTA_EXCEEDED VENDOR_DOWN VENDOR_TIMEOUT MAINTENANCE'.split(' ');

/** The codes that it may not retry. */
export const finalCodes = /* @__PURE__ */ 'UNAUTHORIZED INSUFFICIENT_CREDIT WALLET_CAP_EXCEEDED PRO_REQUIRED KYC_REQUIRED TOPUP_2FA_REQUIRED BYOK_TRIAL_EXPIRED SCOPE_INSUFFICIENT KEY_REVOKED MODULE_NOT_AVAILABLE_IN_REGION INVALID_INPUT IDEMPOTENCY_KEY_REQUIRED CHANNEL_NOT_FOUND IDEMPOTENCY_CONFLICT CHANNEL_CONFLICT UNKNOWN_ERROR'.split(' ');
