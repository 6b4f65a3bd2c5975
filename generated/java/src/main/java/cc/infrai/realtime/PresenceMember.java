// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A client that is in a channel.
 *
 * @param clientId The identity that the client connected with.
 * @param userId The id of the user behind the client. It is null or absent if none was given.
 */
public record PresenceMember(String clientId, Optional<String> userId) {
  /**
   * Returns the properties with the names of the API; those that are empty are left out.
   *
   * @return what every {@code ObjectMapper} writes in place of this value
   */
  @JsonValue
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("client_id", clientId);
    userId.ifPresent(value -> map.put("user_id", value));
    return Collections.unmodifiableMap(map);
  }

  static PresenceMember read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new PresenceMember(
        Fields.text(fields, "client_id"), Fields.optional(fields, "user_id", Fields::text));
  }
}
