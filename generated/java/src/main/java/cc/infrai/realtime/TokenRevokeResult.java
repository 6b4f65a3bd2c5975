// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The outcome of a revocation.
 *
 * @param revoked Whether the token was revoked.
 */
public record TokenRevokeResult(boolean revoked) {
  static TokenRevokeResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new TokenRevokeResult(Fields.bool(fields, "revoked"));
  }
}
