// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
  /**
   * Returns the properties with the names of the API; those that are empty are left out.
   *
   * @return what every {@code ObjectMapper} writes in place of this value
   */
  @JsonValue
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("channel", channel);
    map.put("deleted", deleted);
    status.ifPresent(value -> map.put("status", value));
    return Collections.unmodifiableMap(map);
  }

  static ChannelDeleteResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new ChannelDeleteResult(
        Fields.text(fields, "channel"),
        Fields.bool(fields, "deleted"),
        Fields.optional(fields, "status", Fields::text));
  }
}
