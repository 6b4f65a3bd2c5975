// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The event that was accepted.
 *
 * @param messageId The id of the event, chosen by the service.
 */
public record PublishResult(String messageId) {
  static PublishResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new PublishResult(Fields.text(fields, "message_id"));
  }
}
