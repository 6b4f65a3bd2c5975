// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The outcome of a deletion.
 *
 * @param channel The name of the channel.
 * @param deleted Whether the channel was deleted.
 * @param status The state of the deletion as text. Branch on {@code deleted} instead. It can be
 *     null or absent.
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
