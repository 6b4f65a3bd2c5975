// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The channel, which this call or an earlier one created.
 *
 * @param channelId The id of the channel, chosen by the service.
 * @param name The name of the channel.
 * @param type Who can subscribe: usually {@code public}, {@code private} or {@code presence}.
 *     The service can add types.
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
