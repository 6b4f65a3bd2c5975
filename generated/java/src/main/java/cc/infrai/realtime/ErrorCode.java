// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

/** The codes that the contract knows. New ones can appear at any time. */
public final class ErrorCode {
  /**
   * 401. The project key is missing or unknown. Send {@code Authorization: Bearer <project key>}
   * with a current key of your project.
   */
  public static final String UNAUTHORIZED = "UNAUTHORIZED";

  /**
   * 402. The account does not have enough credit for this call. Call {@code POST
   * /v1/account/topup}, open the {@code checkout_url} that it returns, then retry.
   */
  public static final String INSUFFICIENT_CREDIT = "INSUFFICIENT_CREDIT";

  /**
   * 402. The wallet has reached its balance cap. Spend the balance down, or upgrade the account.
   */
  public static final String WALLET_CAP_EXCEEDED = "WALLET_CAP_EXCEEDED";

  /** 402. The call requires a paid plan. Upgrade the account. */
  public static final String PRO_REQUIRED = "PRO_REQUIRED";

  /** 402. The account owner's identity is not verified. Complete the identity check, then retry. */
  public static final String KYC_REQUIRED = "KYC_REQUIRED";

  /**
   * 402. A top-up is waiting for a second factor. Confirm the top-up with your second factor, then
   * retry.
   */
  public static final String TOPUP_2FA_REQUIRED = "TOPUP_2FA_REQUIRED";

  /**
   * 402. The trial for your own vendor keys has ended. Choose a plan that includes your own vendor
   * keys, or remove them.
   */
  public static final String BYOK_TRIAL_EXPIRED = "BYOK_TRIAL_EXPIRED";

  /**
   * 403. The project key is valid but is not allowed to make this call. Use a key whose scopes
   * include the realtime module.
   */
  public static final String SCOPE_INSUFFICIENT = "SCOPE_INSUFFICIENT";

  /** 403. The project key was revoked. Replace it with a current key of the project. */
  public static final String KEY_REVOKED = "KEY_REVOKED";

  /**
   * 403. The realtime module is not offered in the account's region. Use a project in a region that
   * has it.
   */
  public static final String MODULE_NOT_AVAILABLE_IN_REGION = "MODULE_NOT_AVAILABLE_IN_REGION";

  /** 400. A parameter is missing or malformed. Correct the parameter that the message names. */
  public static final String INVALID_INPUT = "INVALID_INPUT";

  /**
   * 400. A call that creates something has no idempotency key. Send an {@code Idempotency-Key}
   * header.
   */
  public static final String IDEMPOTENCY_KEY_REQUIRED = "IDEMPOTENCY_KEY_REQUIRED";

  /**
   * 404. The account has no channel with this name. Check the spelling of the name, or create the
   * channel.
   */
  public static final String CHANNEL_NOT_FOUND = "CHANNEL_NOT_FOUND";

  /**
   * 409. The idempotency key was used before with other parameters. Use a new key for a new call,
   * and the same key only to retry the same call.
   */
  public static final String IDEMPOTENCY_CONFLICT = "IDEMPOTENCY_CONFLICT";

  /**
   * 409. A channel with this name exists and has another type. Choose another name, or delete the
   * channel first.
   */
  public static final String CHANNEL_CONFLICT = "CHANNEL_CONFLICT";

  /**
   * 429. The account sends too many requests. Wait as long as {@code Retry-After} says, then retry.
   */
  public static final String RATE_LIMIT_USER = "RATE_LIMIT_USER";

  /**
   * 429. This IP address sends too many requests. Wait as long as {@code Retry-After} says, then
   * retry.
   */
  public static final String RATE_LIMIT_IP = "RATE_LIMIT_IP";

  /**
   * 429. The vendor has reached its quota. Wait as long as {@code Retry-After} says, then retry.
   */
  public static final String VENDOR_QUOTA_EXCEEDED = "VENDOR_QUOTA_EXCEEDED";

  /**
   * 500. An error whose code an older client does not know, or an unexpected error in the service.
   * Handle it by its HTTP status, and report the {@code request_id}. The call may have taken
   * effect, so retry a write only with its idempotency key.
   */
  public static final String UNKNOWN_ERROR = "UNKNOWN_ERROR";

  /** 503. The vendor is not reachable. Wait as long as {@code Retry-After} says, then retry. */
  public static final String VENDOR_DOWN = "VENDOR_DOWN";

  /**
   * 503. The vendor did not respond in time. Retry, with the idempotency key if the call writes.
   */
  public static final String VENDOR_TIMEOUT = "VENDOR_TIMEOUT";

  /**
   * 503. The service is down for maintenance. Wait as long as {@code Retry-After} says, then retry.
   */
  public static final String MAINTENANCE = "MAINTENANCE";

  private ErrorCode() {}
}
