// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The event that was accepted.
 *
 * @param messageId The id of the event, chosen by the service.
 */
public record PublishResult(String messageId) {
  /**
   * Returns the properties with the names of the API; those that are empty are left out.
   *
   * @return what every {@code ObjectMapper} writes in place of this value
   */
  @JsonValue
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("message_id", messageId);
    return Collections.unmodifiableMap(map);
  }

  static PublishResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new PublishResult(Fields.text(fields, "message_id"));
  }
}
