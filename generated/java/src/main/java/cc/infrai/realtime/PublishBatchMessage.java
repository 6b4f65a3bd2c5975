// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event of a batch. */
public final class PublishBatchMessage extends Parameters.Nested {
  private final Map<String, @Nullable Object> values;

  private PublishBatchMessage(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /**
   * Begins with nothing given.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder(Map.of());
  }

  /**
   * Begins with what is given here.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return new Builder(values);
  }

  @Override
  Map<String, @Nullable Object> values() {
    return values;
  }

  /** Collects what is given. */
  public static final class Builder {
    private final Parameters values;

    private Builder(Map<String, @Nullable Object> given) {
      values = new Parameters("PublishBatchMessage", given);
    }

    /**
     * Sets {@code channel}.
     *
     * @param channel The name of the channel to publish to.
     * @return this builder
     */
    public Builder channel(String channel) {
      values.put("channel", channel);
      return this;
    }

    /**
     * Sets {@code event}.
     *
     * @param event The name of the event, of your choice. Subscribers bind to it.
     * @return this builder
     */
    public Builder event(String event) {
      values.put("event", event);
      return this;
    }

    /**
     * Sets {@code data}.
     *
     * @param data The payload of the event: any JSON value, including {@code null}. The field
     *     is required.
     * @return this builder
     */
    public Builder data(@Nullable Object data) {
      values.putNullable("data", data);
      return this;
    }

    /**
     * Makes it.
     *
     * @return what never changes again
     * @throws IllegalArgumentException when something is not given that has to be
     */
    public PublishBatchMessage build() {
      return new PublishBatchMessage(values.build("channel", "event", "data"));
    }
  }
}
