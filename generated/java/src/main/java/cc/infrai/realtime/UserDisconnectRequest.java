// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code realtime.user.disconnect} takes. */
public final class UserDisconnectRequest {
  private final Map<String, @Nullable Object> values;

  private UserDisconnectRequest(Map<String, @Nullable Object> values) {
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
      values = new Parameters("UserDisconnectRequest", given);
    }

    /**
     * Sets {@code client_id}.
     *
     * @param clientId The identity of the client, as you gave it to its token or signature.
     * @return this builder
     */
    public Builder clientId(String clientId) {
      values.put("client_id", clientId);
      return this;
    }

    /**
     * Sets {@code channel}.
     *
     * @param channel The channel to disconnect the client from. By default, all of its
     *     connections end.
     * @return this builder
     */
    public Builder channel(@Nullable String channel) {
      values.put("channel", channel);
      return this;
    }

    /**
     * Makes it.
     *
     * @return what never changes again
     * @throws IllegalArgumentException when something is not given that has to be
     */
    public UserDisconnectRequest build() {
      return new UserDisconnectRequest(values.build("client_id"));
    }
  }
}
