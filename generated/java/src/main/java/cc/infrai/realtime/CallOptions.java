// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options of one call. The default of each is the client's setting. */
public final class CallOptions {
  /** No options. */
  static final CallOptions NONE = builder().build();

  private static final Pattern HEADER =
      Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");

  final @Nullable Duration timeout;
  final @Nullable Duration deadline;
  final @Nullable Duration maxWait;
  final @Nullable Integer maxRetries;
  final @Nullable Consumer<Metadata> onMetadata;
  final @Nullable Consumer<RawResponse> onResponse;
  final @Nullable String idempotencyKey;
  final Map<String, String> headers;

  private CallOptions(Builder builder) {
    timeout = builder.timeout;
    deadline = builder.deadline;
    maxWait = builder.maxWait;
    maxRetries = builder.maxRetries;
    onMetadata = builder.onMetadata;
    onResponse = builder.onResponse;
    idempotencyKey = builder.idempotencyKey;
    headers = Map.copyOf(builder.headers);
  }

  /**
   * Starts a set of options.
   *
   * @return a builder without options
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options. */
  public static final class Builder {
    private @Nullable Duration timeout;
    private @Nullable Duration deadline;
    private @Nullable Duration maxWait;
    private @Nullable Integer maxRetries;
    private @Nullable Consumer<Metadata> onMetadata;
    private @Nullable Consumer<RawResponse> onResponse;
    private @Nullable String idempotencyKey;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Builder() {}

    /**
     * Limits one attempt.
     *
     * @param limit above zero
     * @return this builder
     * @throws IllegalArgumentException when it is not above zero
     */
    public Builder timeout(@Nullable Duration limit) {
      timeout = checkPositive("timeout", limit);
      return this;
    }

    /**
     * Limits a call with all its attempts and waits.
     *
     * @param limit above zero
     * @return this builder
     * @throws IllegalArgumentException when it is not above zero
     */
    public Builder deadline(@Nullable Duration limit) {
      deadline = checkPositive("deadline", limit);
      return this;
    }

    /**
     * Sets how often a call is retried, if a retry may help and is safe.
     *
     * @param count 0 or more
     * @return this builder
     * @throws IllegalArgumentException when it is below 0
     */
    public Builder maxRetries(int count) {
      if (count < 0) {
        throw new IllegalArgumentException("maxRetries is " + count + "; it has to be 0 or more.");
      }
      maxRetries = count;
      return this;
    }

    /**
     * Limits the wait that the service may ask for. A longer {@code Retry-After} ends the call with
     * the error of the service.
     *
     * @param limit not negative
     * @return this builder
     * @throws IllegalArgumentException when it is negative
     */
    public Builder maxWait(@Nullable Duration limit) {
      if (limit != null && limit.isNegative()) {
        throw new IllegalArgumentException("maxWait is " + limit + "; it has to be 0 or more.");
      }
      maxWait = limit;
      return this;
    }

    /**
     * Sends a header with the request, in place of one of the same name.
     *
     * @param name the name, in any case
     * @param value printable ASCII without spaces at its ends
     * @return this builder
     * @throws IllegalArgumentException when the header cannot be sent
     */
    public Builder header(String name, String value) {
      if (!name.matches("[\\w!#$%&'*+.^`|~-]+") || !HEADER.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "The header \"%s\" is malformed; it has to be printable ASCII, and its name a word."
                .formatted(name));
      }
      headers.put(name, value);
      return this;
    }

    /**
     * Passes the metadata of each call that succeeded to a function.
     *
     * @param receive the function
     * @return this builder
     */
    public Builder onMetadata(@Nullable Consumer<Metadata> receive) {
      onMetadata = receive;
      return this;
    }

    /**
     * Passes each response to a function as it came, also that of a failure.
     *
     * @param receive the function
     * @return this builder
     */
    public Builder onResponse(@Nullable Consumer<RawResponse> receive) {
      onResponse = receive;
      return this;
    }

    /**
     * Identifies a call that writes, so that making it again has no second effect. By default, each
     * call gets a new key, which all its attempts use.
     *
     * @param key printable ASCII without spaces at its ends
     * @return this builder
     * @throws IllegalArgumentException when the key cannot be sent as a header
     */
    public Builder idempotencyKey(String key) {
      if (!HEADER.matcher(Objects.requireNonNull(key, "key")).matches()) {
        throw new IllegalArgumentException(
            "idempotencyKey is sent as a header, so it has to be printable ASCII without spaces at"
                + " its ends.");
      }
      idempotencyKey = key;
      return this;
    }

    /**
     * Builds the options.
     *
     * @return immutable options
     */
    public CallOptions build() {
      return new CallOptions(this);
    }

    private static @Nullable Duration checkPositive(String name, @Nullable Duration limit) {
      if (limit != null && (limit.isZero() || limit.isNegative())) {
        throw new IllegalArgumentException(name + " is " + limit + "; it has to be above zero.");
      }
      return limit;
    }
  }
}
