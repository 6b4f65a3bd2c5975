// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The members of a channel.
 *
 * @param members The members. The list is empty if nobody is there.
 */
public record PresenceGetResult(List<PresenceMember> members) {
  static PresenceGetResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new PresenceGetResult(Fields.list(fields, "members", PresenceMember::read));
  }
}
