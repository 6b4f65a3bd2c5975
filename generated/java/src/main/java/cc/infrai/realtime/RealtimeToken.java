// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A token that a client connects with.
 *
 * @param token The token itself. Hand it to one client and do not log it.
 * @param clientId The identity that the client has when it connects with this token.
 * @param expiresAt When the token stops working, as an RFC 3339 time with a zone.
 * @param endpoint The address that the client connects to.
 */
public record RealtimeToken(String token, String clientId, String expiresAt, String endpoint) {
  static RealtimeToken read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new RealtimeToken(
        Fields.text(fields, "token"),
        Fields.text(fields, "client_id"),
        Fields.text(fields, "expires_at"),
        Fields.text(fields, "endpoint"));
  }
}
