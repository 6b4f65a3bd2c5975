// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the account's channels.
 *
 * @param channels The channels of this page.
 * @param nextCursor Pass it as {@code cursor} to get the next page. It is null or absent on the
 *     last page.
 */
public record ChannelListResult(List<Channel> channels, Optional<String> nextCursor) {
  /**
   * Returns the properties with the names of the API; those that are empty are left out.
   *
   * @return what every {@code ObjectMapper} writes in place of this value
   */
  @JsonValue
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("channels", channels.stream().map(Channel::toMap).toList());
    nextCursor.ifPresent(value -> map.put("next_cursor", value));
    return Collections.unmodifiableMap(map);
  }

  static ChannelListResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new ChannelListResult(
        Fields.list(fields, "channels", Channel::read),
        Fields.optional(fields, "next_cursor", Fields::text));
  }
}
