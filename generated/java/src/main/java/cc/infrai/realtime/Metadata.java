// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the gateway noted about the call. It comes with every answer, a failure included.
 *
 * @param requestId The id of this call, a UUID of version 7. Quote it when you ask for help.
 * @param costUsd What the call cost, in US dollars.
 * @param latencyMs How long the gateway took to answer, in milliseconds.
 * @param vendor The vendor that carried out the call, or {@code null} when no vendor was
 *     involved.
 * @param cacheHit Whether the answer came from a cache.
 */
public record Metadata(
    Optional<String> requestId,
    Optional<Double> costUsd,
    Optional<Double> latencyMs,
    Optional<String> vendor,
    Optional<Boolean> cacheHit) {
  static Metadata read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new Metadata(
        Fields.optional(fields, "request_id", Fields::text),
        Fields.optional(fields, "cost_usd", Fields::number),
        Fields.optional(fields, "latency_ms", Fields::number),
        Fields.optional(fields, "vendor", Fields::text),
        Fields.optional(fields, "cache_hit", Fields::bool));
  }
}
