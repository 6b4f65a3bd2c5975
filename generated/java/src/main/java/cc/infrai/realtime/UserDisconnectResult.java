// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The outcome of a disconnection.
 *
 * @param disconnected Whether the client was disconnected.
 */
public record UserDisconnectResult(boolean disconnected) {
  static UserDisconnectResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new UserDisconnectResult(Fields.bool(fields, "disconnected"));
  }
}
