// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.function.Consumer;

/** The calls of {@code realtime.auth}. */
public interface AuthCalls {
  /**
   * Sign for a vendor's client SDK: {@code realtime.auth.sign}.
   *
   * <p>Authorize a client that runs the SDK of Pusher, Ably or Liveblocks, without giving it your
   * project key or the vendor's secret.
   *
   * <p>Call it from the endpoint that the vendor's SDK asks for authorization, and return {@code
   * token} to the SDK unchanged. If the client does not run a vendor's SDK, use {@code
   * realtime.token.issue} instead. This call does not sign documents; {@code pdf.sign} does.
   *
   * <ul>
   *   <li>Pusher needs {@code socket_id}, and only the first of {@code channels} is signed.
   *   <li>Ably gets a signature for all of {@code channels}.
   *   <li>Presence channels need {@code channel_data}.
   *   <li>Without {@code vendor}, the project's configured vendor signs; {@code vendor} overrides
   *       it.
   *   <li>A {@code ttl_seconds} above {@code MAX_TTL_SECONDS} is lowered to it.
   * </ul>
   *
   * @param request what to send
   * @param options what is said of this call
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  VendorTokenResult sign(AuthSignRequest request, CallOptions options);

  /**
   * Does the same with the options of the client.
   *
   * @param request what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default VendorTokenResult sign(AuthSignRequest request) {
    return sign(request, CallOptions.NONE);
  }

  /**
   * Does the same with a request that is written on the spot.
   *
   * @param request writes what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default VendorTokenResult sign(Consumer<AuthSignRequest.Builder> request) {
    AuthSignRequest.Builder builder = AuthSignRequest.builder();
    request.accept(builder);
    return sign(builder.build());
  }
}
