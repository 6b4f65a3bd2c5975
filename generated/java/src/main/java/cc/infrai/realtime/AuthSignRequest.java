// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code realtime.auth.sign} takes. */
public final class AuthSignRequest {
  private final Map<String, @Nullable Object> values;

  private AuthSignRequest(Map<String, @Nullable Object> values) {
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
      values = new Parameters("AuthSignRequest", given);
    }

    /**
     * Sets {@code client_id}.
     *
     * @param clientId The identity of the client that the signature is for.
     * @return this builder
     */
    public Builder clientId(String clientId) {
      values.put("client_id", clientId);
      return this;
    }

    /**
     * Sets {@code channels}.
     *
     * @param channels The names of the channels to authorize. Pusher signs only the first, Ably
     *     all of them.
     * @return this builder
     */
    public Builder channels(List<String> channels) {
      values.put("channels", channels);
      return this;
    }

    /**
     * Sets {@code capabilities}.
     *
     * @param capabilities What the client may do in these channels. By default, it may only
     *     subscribe.
     * @return this builder
     */
    public Builder capabilities(@Nullable List<RealtimeCapability> capabilities) {
      values.put("capabilities", capabilities);
      return this;
    }

    /**
     * Sets {@code vendor}.
     *
     * @param vendor The vendor whose client SDK is authorized. It overrides the vendor that the
     *     project is configured for, which signs by default.
     * @return this builder
     */
    public Builder vendor(@Nullable AuthVendor vendor) {
      values.put("vendor", vendor);
      return this;
    }

    /**
     * Sets {@code ttl_seconds}.
     *
     * @param ttlSeconds How long the signature is valid, in seconds. A value above {@code
     *     MAX_TTL_SECONDS} is lowered to it. The default is not documented.
     * @return this builder
     */
    public Builder ttlSeconds(long ttlSeconds) {
      values.put("ttl_seconds", ttlSeconds);
      return this;
    }

    /**
     * Sets {@code socket_id}.
     *
     * @param socketId The id of the client's connection, as the Pusher SDK sends it to your
     *     server. Required for Pusher.
     * @return this builder
     */
    public Builder socketId(@Nullable String socketId) {
      values.put("socket_id", socketId);
      return this;
    }

    /**
     * Sets {@code channel_data}.
     *
     * @param channelData Who the client is to the other members of a presence channel: its
     *     identity and what else they should see. Required for presence channels.
     * @return this builder
     */
    public Builder channelData(@Nullable Map<String, ?> channelData) {
      values.put("channel_data", channelData);
      return this;
    }

    /**
     * Makes it.
     *
     * @return what never changes again
     * @throws IllegalArgumentException when something is not given that has to be
     */
    public AuthSignRequest build() {
      return new AuthSignRequest(values.build("client_id", "channels"));
    }
  }
}
