// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The outcome of a disconnection.
 *
 * @param disconnected Whether the client was disconnected.
 */
public record UserDisconnectResult(boolean disconnected) {
  /**
   * Returns the properties with the names of the API; those that are empty are left out.
   *
   * @return what every {@code ObjectMapper} writes in place of this value
   */
  @JsonValue
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("disconnected", disconnected);
    return Collections.unmodifiableMap(map);
  }

  static UserDisconnectResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new UserDisconnectResult(Fields.bool(fields, "disconnected"));
  }
}
