// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A capability and the parameters it is called with. */
record Call(
    String capability,
    String method,
    String path,
    Map<String, String> inPath,
    Map<String, @Nullable Object> query,
    @Nullable Map<String, @Nullable Object> body) {}
