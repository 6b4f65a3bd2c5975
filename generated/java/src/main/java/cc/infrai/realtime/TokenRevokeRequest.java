// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code realtime.token.revoke} takes. */
public final class TokenRevokeRequest {
  private final Map<String, @Nullable Object> values;

  private TokenRevokeRequest(Map<String, @Nullable Object> values) {
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
      values = new Parameters("TokenRevokeRequest", given);
    }

    /**
     * Sets {@code token_or_jti}.
     *
     * @param tokenOrJti The whole token, or its {@code jti}, the id inside it.
     * @return this builder
     */
    public Builder tokenOrJti(String tokenOrJti) {
      values.put("token_or_jti", tokenOrJti);
      return this;
    }

    /**
     * Makes it.
     *
     * @return what never changes again
     * @throws IllegalArgumentException when something is not given that has to be
     */
    public TokenRevokeRequest build() {
      return new TokenRevokeRequest(values.build("token_or_jti"));
    }
  }
}
