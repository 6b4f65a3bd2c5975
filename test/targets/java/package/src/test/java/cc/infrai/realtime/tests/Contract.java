package cc.infrai.realtime.tests;

import cc.infrai.realtime.VendorTokenResult;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parts of the contract that the tests need. */
final class Contract {
  static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNode DOCUMENT = read();

  private Contract() {}

  private static JsonNode read() {
    try {
      return MAPPER.readTree(new File(System.getenv("CONTRACT_FILE")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static JsonNode errors() {
    return DOCUMENT.get("x-infrai-errors");
  }

  static List<JsonNode> operations() {
    List<JsonNode> found = new ArrayList<>();
    DOCUMENT.get("paths").forEach(item -> item.forEach(found::add));
    return found;
  }

  static String readCapability(JsonNode operation) {
    return operation.get("x-infrai-capability").textValue();
  }

  /** The data in the contract's response example of this name. */
  static JsonNode exampleData(String capability, String name) {
    JsonNode operation =
        operations().stream()
            .filter(each -> readCapability(each).equals(capability))
            .findFirst()
            .orElseThrow();
    String path = "/responses/200/content/application~1json/examples/" + name + "/value/data";
    return operation.at(path);
  }

  /** Converts a result to the JSON that it was read from. */
  static JsonNode plain(Object value) {
    if (value instanceof List<?> list) {
      ArrayNode items = MAPPER.createArrayNode();
      list.forEach(item -> items.add(plain(item)));
      return items;
    }
    if (!(value instanceof Record)) {
      boolean isPlain = value instanceof Number || value instanceof Boolean;
      return normal(isPlain ? value : value.toString());
    }
    if (writesItself(value)) {
      return normal(value);
    }
    ObjectNode fields = MAPPER.createObjectNode();
    if (value instanceof VendorTokenResult variant) {
      fields.put("vendor", variant.vendor());
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object found = get(component, value);
      String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase();
      if (found instanceof Optional<?> optional) {
        optional.ifPresent(present -> fields.set(name, plain(present)));
      } else {
        fields.set(name, plain(found));
      }
    }
    return fields;
  }

  /**
   * Tells whether a value is an enumerated string or a vendor token, which Jackson writes itself.
   */
  private static boolean writesItself(Object value) {
    return Arrays.stream(value.getClass().getDeclaredMethods())
        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
  }

  /** Parses what Jackson writes, so that a long and an int of the same number are equal. */
  private static JsonNode normal(Object value) {
    try {
      return MAPPER.readTree(MAPPER.writeValueAsBytes(value));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Object get(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
