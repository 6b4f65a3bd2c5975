// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A signed Ably TokenRequest. The Ably client exchanges it for a token.
 *
 * @param keyName The name of the Ably key that signed the request.
 * @param nonce A random string that makes the request usable only once.
 * @param timestamp When the request was signed, in milliseconds since the Unix epoch.
 * @param mac The signature over the other fields.
 * @param clientId The identity of the client.
 * @param capability The channels and what the client may do in each, as a JSON string.
 * @param ttl How long the token will be valid, in milliseconds.
 * @param json the whole as it came, for the SDK; Jackson writes it in the place of the rest
 */
public record AblyToken(
    String keyName,
    String nonce,
    long timestamp,
    String mac,
    Optional<String> clientId,
    Optional<String> capability,
    Optional<Long> ttl,
    @JsonValue JsonNode json) {
  static AblyToken read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new AblyToken(
        Fields.text(fields, "keyName"),
        Fields.text(fields, "nonce"),
        Fields.integer(fields, "timestamp"),
        Fields.text(fields, "mac"),
        Fields.optional(fields, "clientId", Fields::text),
        Fields.optional(fields, "capability", Fields::text),
        Fields.optional(fields, "ttl", Fields::integer),
        fields);
  }
}
