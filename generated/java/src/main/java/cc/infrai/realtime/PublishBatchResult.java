// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The outcome of a batch.
 *
 * @param published How many events were published.
 */
public record PublishBatchResult(long published) {
  static PublishBatchResult read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new PublishBatchResult(Fields.integer(fields, "published"));
  }
}
