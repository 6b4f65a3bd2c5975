// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code realtime.publish.batch} takes. */
public final class PublishBatchRequest {
  private final Map<String, @Nullable Object> values;

  private PublishBatchRequest(Map<String, @Nullable Object> values) {
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

  Map<String, @Nullable Object> values() {
    return values;
  }

  /** Collects what is given. */
  public static final class Builder {
    private final Parameters values;

    private Builder(Map<String, @Nullable Object> given) {
      values = new Parameters("PublishBatchRequest", given);
    }

    /**
     * Sets {@code messages}.
     *
     * @param messages The events, each with its own channel. An empty list publishes nothing.
     * @return this builder
     */
    public Builder messages(List<PublishBatchMessage> messages) {
      values.put("messages", messages);
      return this;
    }

    /**
     * Makes it.
     *
     * @return what never changes again
     * @throws IllegalArgumentException when something is not given that has to be
     */
    public PublishBatchRequest build() {
      return new PublishBatchRequest(values.build("messages"));
    }
  }
}
