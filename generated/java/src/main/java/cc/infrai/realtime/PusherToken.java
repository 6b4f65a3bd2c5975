// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a Pusher Channels authorizer returns to the client.
 *
 * @param auth The app key and the signature, joined by a colon.
 * @param channelData The identity of the member and its information, as the JSON string that
 *     was signed. Only presence channels have it.
 * @param json the whole as it came, for the SDK; Jackson writes it in the place of the rest
 */
public record PusherToken(String auth, Optional<String> channelData, @JsonValue JsonNode json) {
  static PusherToken read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new PusherToken(
        Fields.text(fields, "auth"), Fields.optional(fields, "channel_data", Fields::text), fields);
  }
}
