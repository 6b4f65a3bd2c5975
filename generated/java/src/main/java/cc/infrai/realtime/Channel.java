// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A channel of the account.
 *
 * @param channelId The id that the service gave the channel.
 * @param name The name to use in every other call.
 * @param type The channel's type.
 * @param vendor The vendor that carries the channel's traffic. New vendors can appear, so
 *     accept names that you do not know.
 * @param createdAt When the channel was created, as an RFC 3339 time with a zone.
 * @param memberCount How many members are online. It is absent when the number is not known.
 * @param lastPublishedAt When an event was last published to the channel, as an RFC 3339 time
 *     with a zone. It is absent when nothing was.
 */
public record Channel(
    String channelId,
    String name,
    ChannelType type,
    Optional<String> vendor,
    Optional<String> createdAt,
    Optional<Long> memberCount,
    Optional<String> lastPublishedAt) {
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
