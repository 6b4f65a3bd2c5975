// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The channel, which this call or an earlier one created.
 *
 * @param channelId The id of the channel, chosen by the service.
 * @param name The name of the channel.
 * @param type Who can subscribe: usually {@code public}, {@code private} or {@code presence}.
 *     The service can add types.
 */
public record ChannelCreateResult(String channelId, String name, ChannelType type) {
  /**
   * Returns the properties with the names of the API; those that are empty are left out.
   *
   * @return what every {@code ObjectMapper} writes in place of this value
   */
  @JsonValue
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("channel_id", channelId);
    map.put("name", name);
    map.put("type", type.value());
    return Collections.unmodifiableMap(map);
  }

  static ChannelCreateResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new ChannelCreateResult(
        Fields.text(fields, "channel_id"),
        Fields.text(fields, "name"),
        new ChannelType(Fields.text(fields, "type")));
  }
}
