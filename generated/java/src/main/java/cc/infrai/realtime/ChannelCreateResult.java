// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The channel that exists now, whether this call created it or an earlier one.
 *
 * @param channelId The id that the service gave the channel.
 * @param name The name under which the channel was created.
 * @param type The channel's type.
 */
public record ChannelCreateResult(String channelId, String name, ChannelType type) {
  static ChannelCreateResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new ChannelCreateResult(
        Fields.text(fields, "channel_id"),
        Fields.text(fields, "name"),
        new ChannelType(Fields.text(fields, "type")));
  }
}
