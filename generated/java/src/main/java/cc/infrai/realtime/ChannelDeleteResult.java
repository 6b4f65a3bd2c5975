// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The outcome of a deletion.
 *
 * @param channel The name of the channel that the call was about.
 * @param deleted Whether the channel was deleted.
 * @param status The state of the deletion in a word. Branch on {@code deleted} rather than on
 *     this text.
 */
public record ChannelDeleteResult(String channel, boolean deleted, Optional<String> status) {
  static ChannelDeleteResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new ChannelDeleteResult(
        Fields.text(fields, "channel"),
        Fields.bool(fields, "deleted"),
        Fields.optional(fields, "status", Fields::text));
  }
}
