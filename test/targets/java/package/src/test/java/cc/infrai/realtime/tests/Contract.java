package cc.infrai.realtime.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

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

  /** The texts of a closed set. */
  static List<String> texts(String schema) {
    List<String> found = new ArrayList<>();
    DOCUMENT
        .at("/components/schemas/" + schema + "/enum")
        .forEach(text -> found.add(text.textValue()));
    return found;
  }

  /** The address of the service itself. */
  static String productionUrl() {
    for (JsonNode server : DOCUMENT.get("servers")) {
      if (!server.get("x-internal").booleanValue()) {
        return server.get("url").textValue();
      }
    }
    throw new IllegalStateException("The contract has no server for production.");
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

  /** Converts a result to JSON, as a mapper without modules or settings writes it. */
  static JsonNode plain(Object value) {
    try {
      return MAPPER.readTree(MAPPER.writeValueAsBytes(value));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
