// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A signature for one vendor. {@code vendor} tells which, and with it the shape of {@code token}.
 * Hand {@code token} to the vendor's client SDK unchanged.
 */
public sealed interface VendorTokenResult
    permits PusherTokenResult, AblyTokenResult, LiveblocksTokenResult, UnknownVendorTokenResult {
  /**
   * Tells the variant.
   *
   * @return the text of {@code vendor}
   */
  String vendor();

  /**
   * Gives {@code token} as it came.
   *
   * @return what the SDK takes
   */
  JsonNode tokenJson();
}
