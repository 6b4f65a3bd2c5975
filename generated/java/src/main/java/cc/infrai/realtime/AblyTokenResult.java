// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A signature for Ably.
 *
 * @param token A signed Ably TokenRequest. The Ably client exchanges it for a token.
 */
public record AblyTokenResult(AblyToken token) implements VendorTokenResult {
  @Override
  public String vendor() {
    return "ably";
  }

  @Override
  public JsonNode tokenJson() {
    return token.json();
  }

  static AblyTokenResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new AblyTokenResult(AblyToken.read(fields, "token"));
  }
}
