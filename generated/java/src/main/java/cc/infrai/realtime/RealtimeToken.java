// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A token that a client connects with.
 *
 * @param token The HMAC-signed token. Give it to one client, and do not log it.
 * @param clientId The identity of the client that connects with the token.
 * @param expiresAt When the token expires, usually as an RFC 3339 time with a time zone.
 * @param endpoint The address that the client connects to.
 */
public record RealtimeToken(String token, String clientId, String expiresAt, String endpoint) {
  /**
   * Returns the properties with the names of the API; those that are empty are left out.
   *
   * @return what every {@code ObjectMapper} writes in place of this value
   */
  @JsonValue
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("token", token);
    map.put("client_id", clientId);
    map.put("expires_at", expiresAt);
    map.put("endpoint", endpoint);
    return Collections.unmodifiableMap(map);
  }

  static RealtimeToken read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new RealtimeToken(
        Fields.text(fields, "token"),
        Fields.text(fields, "client_id"),
        Fields.text(fields, "expires_at"),
        Fields.text(fields, "endpoint"));
  }
}
