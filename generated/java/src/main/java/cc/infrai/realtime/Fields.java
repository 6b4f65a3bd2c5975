// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads typed values out of parsed JSON. Unknown properties are ignored. */
final class Fields {
  private Fields() {}

  /** A response that breaks the contract; the message names the property. */
  static final class MismatchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private MismatchException(String name, String expected, @Nullable JsonNode found) {
      super("`" + name + "` should be " + expected + ", but is " + describe(found) + ".");
    }

    private static String describe(@Nullable JsonNode found) {
      return found == null || found.isNull()
          ? "missing or null"
          : "a " + found.getNodeType().name().toLowerCase(Locale.ROOT);
    }
  }

  static JsonNode object(JsonNode parent, String name) {
    JsonNode value = parent.get(name);
    return demand(value != null && value.isObject(), name, "an object", value);
  }

  static String text(JsonNode parent, String name) {
    JsonNode value = parent.get(name);
    return demand(value != null && value.isTextual(), name, "a string", value).textValue();
  }

  static Long integer(JsonNode parent, String name) {
    JsonNode value = parent.get(name);
    boolean isWhole =
        value != null
            && value.isNumber()
            && (value.isIntegralNumber()
                ? value.canConvertToLong()
                : value.doubleValue() % 1 == 0 && Math.abs(value.doubleValue()) < 0x1p63);
    return demand(isWhole, name, "an integer", value).longValue();
  }

  static Double number(JsonNode parent, String name) {
    JsonNode value = parent.get(name);
    return demand(value != null && value.isNumber(), name, "a number", value).doubleValue();
  }

  static Boolean bool(JsonNode parent, String name) {
    JsonNode value = parent.get(name);
    return demand(value != null && value.isBoolean(), name, "a boolean", value).booleanValue();
  }

  static JsonNode present(JsonNode parent, String name) {
    JsonNode value = parent.get(name);
    return demand(value != null && !value.isNull(), name, "present", value);
  }

  static <T> List<T> list(JsonNode parent, String name, BiFunction<JsonNode, String, T> read) {
    JsonNode value = parent.get(name);
    JsonNode items = demand(value != null && value.isArray(), name, "a list", value);
    List<T> found = new ArrayList<>();
    for (int at = 0; at < items.size(); at++) {
      String itemName = name + "[" + at + "]";
      found.add(read.apply(Json.MAPPER.createObjectNode().set(itemName, items.get(at)), itemName));
    }
    return List.copyOf(found);
  }

  static <T> Optional<T> optional(
      JsonNode parent, String name, BiFunction<JsonNode, String, T> read) {
    return parent.hasNonNull(name) ? Optional.of(read.apply(parent, name)) : Optional.empty();
  }

  private static JsonNode demand(
      boolean holds, String name, String expected, @Nullable JsonNode value) {
    if (!holds || value == null) {
      throw new MismatchException(name, expected, value);
    }
    return value;
  }
}
