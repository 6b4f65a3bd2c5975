// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a call is made with: its own options over those of the client, and those over the defaults. */
record Settings(
    Duration timeout,
    Duration deadline,
    Duration maxWait,
    int maxRetries,
    @Nullable Consumer<Metadata> onMetadata,
    @Nullable Consumer<RawResponse> onResponse,
    @Nullable String idempotencyKey,
    Map<String, String> headers) {
  static final Settings DEFAULTS =
      new Settings(
          ClientBehavior.DEFAULT_TIMEOUT,
          ClientBehavior.DEFAULT_DEADLINE,
          ClientBehavior.DEFAULT_MAX_WAIT,
          ClientBehavior.DEFAULT_MAX_RETRIES,
          null,
          null,
          null,
          Map.of());

  /** Puts options over these settings. An idempotency key is that of one call alone. */
  Settings with(CallOptions options) {
    Map<String, String> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    merged.putAll(headers);
    merged.putAll(options.headers);
    return new Settings(
        requireNonNullElse(options.timeout, timeout),
        requireNonNullElse(options.deadline, deadline),
        requireNonNullElse(options.maxWait, maxWait),
        requireNonNullElse(options.maxRetries, maxRetries),
        options.onMetadata == null ? onMetadata : options.onMetadata,
        options.onResponse == null ? onResponse : options.onResponse,
        options.idempotencyKey,
        merged);
  }
}
