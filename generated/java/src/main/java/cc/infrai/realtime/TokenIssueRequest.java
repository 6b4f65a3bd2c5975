// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code realtime.token.issue} takes. */
public final class TokenIssueRequest {
  private final Map<String, @Nullable Object> values;

  private TokenIssueRequest(Map<String, @Nullable Object> values) {
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
      values = new Parameters("TokenIssueRequest", given);
    }

    /**
     * Sets {@code client_id}.
     *
     * @param clientId The identity of the client on its connections and in presence channels.
     *     The service may require it. Without it, the live mock makes one up; what the service does
     *     is not documented.
     * @return this builder
     */
    public Builder clientId(@Nullable String clientId) {
      values.put("client_id", clientId);
      return this;
    }

    /**
     * Sets {@code user_id}.
     *
     * @param userId The id of the user in your own system, for users with several clients.
     * @return this builder
     */
    public Builder userId(@Nullable String userId) {
      values.put("user_id", userId);
      return this;
    }

    /**
     * Sets {@code channels}.
     *
     * @param channels The names of the channels that the token gives access to. What a token
     *     without them allows is not documented; on the live mock it allows none.
     * @return this builder
     */
    public Builder channels(@Nullable List<String> channels) {
      values.put("channels", channels);
      return this;
    }

    /**
     * Sets {@code capabilities}.
     *
     * @param capabilities What the client may do in these channels. The default is not
     *     documented; on the live mock it is {@code subscribe}.
     * @return this builder
     */
    public Builder capabilities(@Nullable List<RealtimeCapability> capabilities) {
      values.put("capabilities", capabilities);
      return this;
    }

    /**
     * Sets {@code ttl_seconds}.
     *
     * @param ttlSeconds How long the token is valid, in seconds. The service lowers a value
     *     that is too large. The default is not documented.
     * @return this builder
     */
    public Builder ttlSeconds(long ttlSeconds) {
      values.put("ttl_seconds", ttlSeconds);
      return this;
    }

    /**
     * Makes it.
     *
     * @return what never changes again
     */
    public TokenIssueRequest build() {
      return new TokenIssueRequest(values.build());
    }
  }
}
