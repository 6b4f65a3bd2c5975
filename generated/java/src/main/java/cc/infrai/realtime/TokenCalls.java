// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.function.Consumer;

/** The calls of {@code realtime.token}. */
public interface TokenCalls {
  /**
   * Issue a client token: {@code realtime.token.issue}.
   *
   * <p>Let one client connect without giving it your project key. The token is signed with HMAC,
   * gives access to the channels you name with the permissions you name, and expires by itself.
   *
   * <p>Call it on your server when a user opens a page, and pass the response on to that user's
   * client. If the client runs the SDK of Pusher, Ably or Liveblocks, use {@code
   * realtime.auth.sign} instead.
   *
   * <p>Always send {@code client_id}: every known program does, and the service may require it.
   * Keep the lifetime short, because a lost token works until {@code expires_at} unless you revoke
   * it. This is not the token of an AI voice session, which comes from {@code ai.voice.session}.
   *
   * @param request what to send
   * @param options what is said of this call
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  RealtimeToken issue(TokenIssueRequest request, CallOptions options);

  /**
   * Does the same with the options of the client.
   *
   * @param request what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default RealtimeToken issue(TokenIssueRequest request) {
    return issue(request, CallOptions.NONE);
  }

  /**
   * Does the same with a request that is written on the spot.
   *
   * @param request writes what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default RealtimeToken issue(Consumer<TokenIssueRequest.Builder> request) {
    TokenIssueRequest.Builder builder = TokenIssueRequest.builder();
    request.accept(builder);
    return issue(builder.build());
  }

  /**
   * Does the same with nothing given.
   *
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default RealtimeToken issue() {
    return issue(TokenIssueRequest.builder().build());
  }

  /**
   * Revoke a client token: {@code realtime.token.revoke}.
   *
   * <p>Revoke a token from {@code realtime.token.issue} before it expires.
   *
   * <p>Call it when a user logs out or is banned. Pass the whole token, or its {@code jti} if that
   * is what you stored.
   *
   * <p>A revoked token can no longer connect. To end the connections the client has open, also call
   * {@code realtime.user.disconnect}.
   *
   * @param request what to send
   * @param options what is said of this call
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  TokenRevokeResult revoke(TokenRevokeRequest request, CallOptions options);

  /**
   * Does the same with the options of the client.
   *
   * @param request what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default TokenRevokeResult revoke(TokenRevokeRequest request) {
    return revoke(request, CallOptions.NONE);
  }

  /**
   * Does the same with a request that is written on the spot.
   *
   * @param request writes what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default TokenRevokeResult revoke(Consumer<TokenRevokeRequest.Builder> request) {
    TokenRevokeRequest.Builder builder = TokenRevokeRequest.builder();
    request.accept(builder);
    return revoke(builder.build());
  }
}
