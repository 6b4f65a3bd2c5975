// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A page of the account's channels.
 *
 * @param channels The channels of this page.
 * @param nextCursor Pass it as {@code cursor} to get the next page. It is null or absent on the
 *     last page.
 */
public record ChannelListResult(List<Channel> channels, Optional<String> nextCursor) {
  static ChannelListResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new ChannelListResult(
        Fields.list(fields, "channels", Channel::read),
        Fields.optional(fields, "next_cursor", Fields::text));
  }
}
