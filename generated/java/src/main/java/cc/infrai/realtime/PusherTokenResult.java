// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A signature for Pusher.
 *
 * @param token What a Pusher Channels authorizer returns to the client.
 */
public record PusherTokenResult(PusherToken token) implements VendorTokenResult {
  @Override
  public String vendor() {
    return "pusher";
  }

  @Override
  public JsonNode tokenJson() {
    return token.json();
  }

  static PusherTokenResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new PusherTokenResult(PusherToken.read(fields, "token"));
  }
}
