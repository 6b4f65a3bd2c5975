// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a Liveblocks authorization endpoint returns to the client.
 *
 * @param token The access token for the Liveblocks client.
 * @param json the whole as it came, for the SDK; Jackson writes it in the place of the rest
 */
public record LiveblocksToken(String token, @JsonValue JsonNode json) {
  static LiveblocksToken read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new LiveblocksToken(Fields.text(fields, "token"), fields);
  }
}
