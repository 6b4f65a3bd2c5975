// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A signature for one vendor. {@code vendor} says which one, and so what shape {@code token} has.
 * Pass {@code token} to the vendor's client SDK unchanged.
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
