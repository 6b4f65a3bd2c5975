// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What can be said of one call. What is left out is as the client was built. */
public final class CallOptions {
  /** Says nothing. */
  static final CallOptions NONE = builder().build();

  private static final Pattern HEADER =
      Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");

  final Duration timeout;
  final Duration deadline;
  final Integer maxRetries;
  final Consumer<Metadata> onMetadata;
  final String idempotencyKey;

  private CallOptions(Builder builder) {
    timeout = builder.timeout;
    deadline = builder.deadline;
    maxRetries = builder.maxRetries;
    onMetadata = builder.onMetadata;
    idempotencyKey = builder.idempotencyKey;
  }

  /**
   * Begins a set of options.
   *
   * @return a builder that says nothing yet
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Fills what is left out from other options. */
  CallOptions over(CallOptions others) {
    return builder()
        .timeout(timeout == null ? others.timeout : timeout)
        .deadline(deadline == null ? others.deadline : deadline)
        .maxRetries(maxRetries == null ? others.maxRetries : maxRetries)
        .onMetadata(onMetadata == null ? others.onMetadata : onMetadata)
        .named(idempotencyKey)
        .build();
  }

  /** Collects options. */
  public static final class Builder {
    private Duration timeout;
    private Duration deadline;
    private Integer maxRetries;
    private Consumer<Metadata> onMetadata;
    private String idempotencyKey;

    private Builder() {}

    /**
     * Limits one attempt; 30 seconds when a client is built without it.
     *
     * @param limit above zero
     * @return this builder
     * @throws IllegalArgumentException when it is not above zero
     */
    public Builder timeout(Duration limit) {
      timeout = positive("timeout", limit);
      return this;
    }

    /**
     * Limits a call with all its attempts and waits; 2 minutes when a client is built without it.
     *
     * @param limit above zero
     * @return this builder
     * @throws IllegalArgumentException when it is not above zero
     */
    public Builder deadline(Duration limit) {
      deadline = positive("deadline", limit);
      return this;
    }

    /**
     * Says how often a call is repeated when a repeat can help and is safe; 2 when a client is
     * built without it.
     *
     * @param count 0 or more
     * @return this builder
     * @throws IllegalArgumentException when it is below 0
     */
    public Builder maxRetries(int count) {
      if (count < 0) {
        throw new IllegalArgumentException("maxRetries is " + count + "; it is 0 or more.");
      }
      maxRetries = count;
      return this;
    }

    /**
     * Has what the gateway noted about each call that succeeded handed to a function.
     *
     * @param receive what is told
     * @return this builder
     */
    public Builder onMetadata(Consumer<Metadata> receive) {
      onMetadata = receive;
      return this;
    }

    /**
     * Names a call that writes, so that a repeat of it has no second effect. Without it the client
     * makes a key for each call, and uses it for all attempts.
     *
     * @param key letters, digits and signs of ASCII, with no space at its ends
     * @return this builder
     * @throws IllegalArgumentException when no header can carry the key
     */
    public Builder idempotencyKey(String key) {
      if (!HEADER.matcher(Objects.requireNonNull(key, "key")).matches()) {
        throw new IllegalArgumentException(
            "idempotencyKey goes into a header, so it can hold letters, digits and signs of ASCII"
                + " only, and no space at its ends.");
      }
      idempotencyKey = key;
      return this;
    }

    /**
     * Makes the options.
     *
     * @return options that never change
     */
    public CallOptions build() {
      return new CallOptions(this);
    }

    private Builder named(String key) {
      idempotencyKey = key;
      return this;
    }

    private static Duration positive(String name, Duration limit) {
      if (limit != null && (limit.isZero() || limit.isNegative())) {
        throw new IllegalArgumentException(name + " is " + limit + "; it has to be above zero.");
      }
      return limit;
    }
  }
}
