// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the parameters of a request by the names that they have on the wire. */
final class Parameters {
  private final String owner;
  private final Map<String, Object> values;

  /** Begins with values that were given before. */
  Parameters(String owner, Map<String, Object> given) {
    this.owner = owner;
    values = new LinkedHashMap<>(given);
  }

  /** Takes a value that can be left out; {@code null} leaves it out. */
  void put(String name, Object value) {
    if (value == null) {
      values.remove(name);
    } else {
      values.put(name, value instanceof List<?> list ? List.copyOf(list) : value);
    }
  }

  /** Takes a value for which {@code null} is a value like any other. */
  void putNullable(String name, Object value) {
    values.put(name, value);
  }

  /** Gives everything that was taken, and demands what may not be left out. */
  Map<String, Object> build(String... demanded) {
    for (String name : demanded) {
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException(owner + " needs " + name + ".");
      }
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
