// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A signature for Liveblocks.
 *
 * @param token What a Liveblocks authorization endpoint returns to the client.
 */
public record LiveblocksTokenResult(LiveblocksToken token) implements VendorTokenResult {
  @Override
  public String vendor() {
    return "liveblocks";
  }

  @Override
  public JsonNode tokenJson() {
    return token.json();
  }

  static LiveblocksTokenResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new LiveblocksTokenResult(LiveblocksToken.read(fields, "token"));
  }
}
