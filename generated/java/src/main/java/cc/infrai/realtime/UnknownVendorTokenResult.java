// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A VendorTokenResult that this package does not know, or in another shape than it knows.
 *
 * @param vendor the text that tells the variant
 * @param tokenJson {@code token} as it came
 */
public record UnknownVendorTokenResult(String vendor, JsonNode tokenJson)
    implements VendorTokenResult {
  /** Makes the variant that {@code vendor} tells. */
  static VendorTokenResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    String vendor = Fields.text(fields, "vendor");
    JsonNode tokenJson = Fields.present(fields, "token");
    try {
      return switch (vendor) {
        case "pusher" -> PusherTokenResult.read(parent, name);
        case "ably" -> AblyTokenResult.read(parent, name);
        case "liveblocks" -> LiveblocksTokenResult.read(parent, name);
        default -> new UnknownVendorTokenResult(vendor, tokenJson);
      };
    } catch (Fields.MismatchException otherShape) {
      return new UnknownVendorTokenResult(vendor, tokenJson);
    }
  }
}
