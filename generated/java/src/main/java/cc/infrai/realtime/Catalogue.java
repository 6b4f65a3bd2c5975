// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.Set;

/** What the contract says of errors and of the service. */
final class Catalogue {
  static final String VERSION = "2.0.0";
  static final String PRODUCTION_URL = "https://api.infrai.cc";

  private static final Set<String> KNOWN =
      Set.of(
          ErrorCode.UNAUTHORIZED,
          ErrorCode.INSUFFICIENT_CREDIT,
          ErrorCode.WALLET_CAP_EXCEEDED,
          ErrorCode.PRO_REQUIRED,
          ErrorCode.KYC_REQUIRED,
          ErrorCode.TOPUP_2FA_REQUIRED,
          ErrorCode.BYOK_TRIAL_EXPIRED,
          ErrorCode.SCOPE_INSUFFICIENT,
          ErrorCode.KEY_REVOKED,
          ErrorCode.MODULE_NOT_AVAILABLE_IN_REGION,
          ErrorCode.INVALID_INPUT,
          ErrorCode.IDEMPOTENCY_KEY_REQUIRED,
          ErrorCode.CHANNEL_NOT_FOUND,
          ErrorCode.IDEMPOTENCY_CONFLICT,
          ErrorCode.CHANNEL_CONFLICT,
          ErrorCode.RATE_LIMIT_USER,
          ErrorCode.RATE_LIMIT_IP,
          ErrorCode.VENDOR_QUOTA_EXCEEDED,
          ErrorCode.UNKNOWN_ERROR,
          ErrorCode.VENDOR_DOWN,
          ErrorCode.VENDOR_TIMEOUT,
          ErrorCode.MAINTENANCE);
  private static final Set<String> RETRYABLE =
      Set.of(
          ErrorCode.RATE_LIMIT_USER,
          ErrorCode.RATE_LIMIT_IP,
          ErrorCode.VENDOR_QUOTA_EXCEEDED,
          ErrorCode.VENDOR_DOWN,
          ErrorCode.VENDOR_TIMEOUT,
          ErrorCode.MAINTENANCE);

  private Catalogue() {}

  /** A code that is newer than this package is handled by its status. */
  static boolean isRetryable(String code, int status) {
    return KNOWN.contains(code)
        ? RETRYABLE.contains(code)
        : ClientBehavior.RETRYABLE_STATUSES.contains(status);
  }
}
