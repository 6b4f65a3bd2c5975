// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the gateway noted about the call. Every response has it, a failure included.
 *
 * @param requestId The id of this call, a UUID of version 7. Quote it when you ask for help.
 * @param costUsd What the call cost, in US dollars.
 * @param latencyMs How long the gateway took to respond, in milliseconds.
 * @param vendor The vendor that carried out the call, or {@code null} when no vendor was
 *     involved.
 * @param cacheHit Whether the response came from a cache.
 */
public record Metadata(
    String requestId, double costUsd, double latencyMs, Optional<String> vendor, boolean cacheHit) {
  static Metadata read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    return new Metadata(
        Fields.text(fields, "request_id"),
        Fields.number(fields, "cost_usd"),
        Fields.number(fields, "latency_ms"),
        Fields.optional(fields, "vendor", Fields::text),
        Fields.bool(fields, "cache_hit"));
  }
}
