// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The event types that can be listened to.
 *
 * @param types The names of the types. Nothing outside this list is delivered.
 */
public record EventTypesResult(List<String> types) {
  static EventTypesResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new EventTypesResult(Fields.list(fields, "types", Fields::text));
  }
}
