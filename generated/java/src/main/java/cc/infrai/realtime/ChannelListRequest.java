// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code realtime.channel.list} takes. */
public final class ChannelListRequest {
  private final Map<String, @Nullable Object> values;

  private ChannelListRequest(Map<String, @Nullable Object> values) {
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
      values = new Parameters("ChannelListRequest", given);
    }

    /**
     * Sets {@code cursor}.
     *
     * @param cursor Where the page starts: the {@code next_cursor} of the previous page,
     *     unchanged. Omit it for the first page.
     * @return this builder
     */
    public Builder cursor(@Nullable String cursor) {
      values.put("cursor", cursor);
      return this;
    }

    /**
     * Sets {@code limit}.
     *
     * @param limit The maximum number of channels on the page. The service lowers a value that
     *     is too large.
     * @return this builder
     */
    public Builder limit(long limit) {
      values.put("limit", limit);
      return this;
    }

    /**
     * Makes it.
     *
     * @return what never changes again
     */
    public ChannelListRequest build() {
      return new ChannelListRequest(values.build());
    }
  }
}
