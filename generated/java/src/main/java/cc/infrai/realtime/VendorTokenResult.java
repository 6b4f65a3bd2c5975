// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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

  /**
   * Returns the properties with the names of the API; those that are empty are left out.
   *
   * @return what every {@code ObjectMapper} writes in place of this value
   */
  @JsonValue
  default Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("vendor", vendor());
    map.put("token", tokenJson());
    return Collections.unmodifiableMap(map);
  }
}
