// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code realtime.channel.create} takes. */
public final class ChannelCreateRequest {
  private final Map<String, @Nullable Object> values;

  private ChannelCreateRequest(Map<String, @Nullable Object> values) {
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
      values = new Parameters("ChannelCreateRequest", given);
    }

    /**
     * Sets {@code name}.
     *
     * @param name The channel's name. Any non-empty text is a valid name.
     * @return this builder
     */
    public Builder name(String name) {
      values.put("name", name);
      return this;
    }

    /**
     * Sets {@code type}.
     *
     * @param type Who can subscribe to a channel: anyone ({@code public}), authorized clients
     *     ({@code private}), or authorized clients that see each other as members ({@code
     *     presence}). The default is not documented; the live mock uses the prefix of the name,
     *     else {@code public}.
     * @return this builder
     */
    public Builder type(@Nullable ChannelType type) {
      values.put("type", type);
      return this;
    }

    /**
     * Sets {@code vendor}.
     *
     * @param vendor The vendor that carries the channel's messages, such as {@code pusher},
     *     {@code ably}, {@code tencent_im} or {@code infrai}. By default, and with {@code auto},
     *     the service chooses. Any name is accepted, since new vendors can appear.
     * @return this builder
     */
    public Builder vendor(@Nullable String vendor) {
      values.put("vendor", vendor);
      return this;
    }

    /**
     * Makes it.
     *
     * @return what never changes again
     * @throws IllegalArgumentException when something is not given that has to be
     */
    public ChannelCreateRequest build() {
      return new ChannelCreateRequest(values.build("name"));
    }
  }
}
