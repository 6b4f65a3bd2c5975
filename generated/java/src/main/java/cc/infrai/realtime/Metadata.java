// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the gateway says about the call. It comes with every response, also with failures.
 *
 * @param requestId The id of the request, usually a UUID v7. Quote it when you ask for help.
 * @param costUsd What the call cost, in US dollars. It can be null or absent.
 * @param latencyMs How long the gateway took, in milliseconds. It can be null or absent.
 * @param vendor The vendor that handled the call. It is null if no vendor was involved.
 * @param cacheHit Whether the response came from a cache. It can be null or absent.
 */
public record Metadata(
    Optional<String> requestId,
    Optional<Double> costUsd,
    Optional<Double> latencyMs,
    Optional<String> vendor,
    Optional<Boolean> cacheHit) {
  /**
   * Returns the properties with the names of the API; those that are empty are left out.
   *
   * @return what every {@code ObjectMapper} writes in place of this value
   */
  @JsonValue
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    requestId.ifPresent(value -> map.put("request_id", value));
    costUsd.ifPresent(value -> map.put("cost_usd", value));
    latencyMs.ifPresent(value -> map.put("latency_ms", value));
    vendor.ifPresent(value -> map.put("vendor", value));
    cacheHit.ifPresent(value -> map.put("cache_hit", value));
    return Collections.unmodifiableMap(map);
  }

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
