// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The event types that a subscriber can listen to.
 *
 * @param types The names of the types. They limit what a subscriber can listen to, not what you
 *     can publish.
 */
public record EventTypesResult(List<String> types) {
  /**
   * Returns the properties with the names of the API; those that are empty are left out.
   *
   * @return what every {@code ObjectMapper} writes in place of this value
   */
  @JsonValue
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("types", types);
    return Collections.unmodifiableMap(map);
  }

  static EventTypesResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new EventTypesResult(Fields.list(fields, "types", Fields::text));
  }
}
