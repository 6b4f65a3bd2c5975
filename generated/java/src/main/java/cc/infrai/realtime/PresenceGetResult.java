// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The members of a channel.
 *
 * @param members The members. The list is empty if nobody is there.
 */
public record PresenceGetResult(List<PresenceMember> members) {
  /**
   * Returns the properties with the names of the API; those that are empty are left out.
   *
   * @return what every {@code ObjectMapper} writes in place of this value
   */
  @JsonValue
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("members", members.stream().map(PresenceMember::toMap).toList());
    return Collections.unmodifiableMap(map);
  }

  static PresenceGetResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new PresenceGetResult(Fields.list(fields, "members", PresenceMember::read));
  }
}
