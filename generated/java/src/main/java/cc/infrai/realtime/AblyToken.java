// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A signed Ably TokenRequest, which an Ably client exchanges for a token by itself.
 *
 * @param keyName The name of the Ably key that signed the request.
 * @param nonce A random text that makes the request usable once.
 * @param timestamp When the request was signed, in milliseconds since the Unix epoch.
 * @param mac The signature over the other fields.
 * @param clientId The identity that the client will have.
 * @param capability The channels and what may be done in each, as JSON text.
 * @param ttl How long the token will stay valid, in milliseconds.
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
