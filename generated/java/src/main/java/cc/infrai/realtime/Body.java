// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the body of a request: the caller's own values as the caller's own mapper writes them. */
final class Body {
  private final ObjectMapper mapper;

  Body(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Writes the parameters of a call. */
  byte[] write(String capability, Map<String, @Nullable Object> parameters) {
    JsonNode body;
    try {
      body = toNode(parameters);
    } catch (IllegalArgumentException failure) {
      throw new IllegalArgumentException(
          capability + ": the parameters cannot be written as JSON.", failure);
    }
    demandWritable(capability, body);
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Demands that a text has no lone surrogate, which would become something else. */
  static void demandWhole(String name, String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(name + " has a lone surrogate.");
    }
  }

  /** Names on the wire are the contract's, and null is sent, whatever the mapper does elsewhere. */
  private ObjectNode toNode(Map<String, @Nullable Object> parameters) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    parameters.forEach((name, value) -> node.set(name, toNode(value)));
    return node;
  }

  private JsonNode toNode(@Nullable Object value) {
    if (value instanceof Parameters.Nested nested) {
      return toNode(nested.values());
    }
    if (value instanceof List<?> list) {
      ArrayNode items = Json.MAPPER.createArrayNode();
      list.forEach(item -> items.add(toNode(item)));
      return items;
    }
    return mapper.valueToTree(value);
  }

  /** Jackson would write NaN as a text. */
  private static void demandWritable(String capability, JsonNode value) {
    if (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
      throw new IllegalArgumentException(
          capability + ": the parameters hold " + value.asText() + ", which JSON cannot hold.");
    }
    if (value.isTextual()) {
      demandWhole(capability, value.textValue());
    }
    value.fieldNames().forEachRemaining(name -> demandWhole(capability, name));
    value.forEach(item -> demandWritable(capability, item));
  }
}
