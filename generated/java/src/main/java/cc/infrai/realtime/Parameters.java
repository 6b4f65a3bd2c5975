// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the parameters of a request by their names on the wire. */
final class Parameters {
  private final String owner;
  private final Map<String, @Nullable Object> values;

  /** A part of a request that is written like the request itself. */
  abstract static class Nested {
    abstract Map<String, @Nullable Object> values();
  }

  /** Starts with values that were given before. */
  Parameters(String owner, Map<String, @Nullable Object> given) {
    this.owner = owner;
    values = new LinkedHashMap<>(given);
  }

  /** Sets an optional value; {@code null} removes it. */
  void put(String name, @Nullable Object value) {
    if (value == null) {
      values.remove(name);
    } else {
      values.put(name, value instanceof List<?> list ? List.copyOf(list) : value);
    }
  }

  /** Sets a value that may be {@code null} on the wire. */
  void putNullable(String name, @Nullable Object value) {
    values.put(name, value);
  }

  /** Returns all values, and checks that the required ones are there. */
  Map<String, @Nullable Object> build(String... required) {
    for (String name : required) {
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException(owner + " needs " + name + ".");
      }
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
