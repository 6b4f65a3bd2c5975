// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A channel of the account.
 *
 * @param channelId The id of the channel, chosen by the service.
 * @param name The name of the channel, which every other call takes.
 * @param type Who can subscribe: usually {@code public}, {@code private} or {@code presence}.
 *     The service can add types.
 * @param vendor The vendor that carries the channel's messages. New vendors can appear. It can
 *     be null or absent.
 * @param createdAt When the channel was created, usually as an RFC 3339 time with a time zone.
 *     It can be null or absent.
 * @param memberCount How many members are online. It is null or absent if the number is not
 *     known.
 * @param lastPublishedAt When an event was last published to the channel, usually as an RFC
 *     3339 time with a time zone. It is null or absent if there was none.
 */
public record Channel(
    String channelId,
    String name,
    ChannelType type,
    Optional<String> vendor,
    Optional<String> createdAt,
    Optional<Long> memberCount,
    Optional<String> lastPublishedAt) {
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
    vendor.ifPresent(value -> map.put("vendor", value));
    createdAt.ifPresent(value -> map.put("created_at", value));
    memberCount.ifPresent(value -> map.put("member_count", value));
    lastPublishedAt.ifPresent(value -> map.put("last_published_at", value));
    return Collections.unmodifiableMap(map);
  }

  static Channel read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new Channel(
        Fields.text(fields, "channel_id"),
        Fields.text(fields, "name"),
        new ChannelType(Fields.text(fields, "type")),
        Fields.optional(fields, "vendor", Fields::text),
        Fields.optional(fields, "created_at", Fields::text),
        Fields.optional(fields, "member_count", Fields::integer),
        Fields.optional(fields, "last_published_at", Fields::text));
  }
}
