// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The event types that a subscriber can listen to.
 *
 * @param types The names of the types. They limit what a subscriber can listen to, not what you
 *     can publish.
 */
public record EventTypesResult(List<String> types) {
  static EventTypesResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new EventTypesResult(Fields.list(fields, "types", Fields::text));
  }
}
