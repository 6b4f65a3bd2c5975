// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The calls of {@code realtime.user}. */
public interface AsyncUserCalls {
  /**
   * Disconnect a client: {@code realtime.user.disconnect}.
   *
   * <p>Disconnect a client, from everything or from one channel.
   *
   * <p>Call it when a user is banned, loses access or has to log in again.
   *
   * <p>A client whose token or signature is still valid can reconnect immediately. To keep it out,
   * call {@code realtime.token.revoke} first.
   *
   * @param request what to send
   * @param options what is said of this call
   * @return what the service will return
   */
  CompletableFuture<UserDisconnectResult> disconnect(
      UserDisconnectRequest request, CallOptions options);

  /**
   * Does the same with the options of the client.
   *
   * @param request what to send
   * @return what the service will return
   */
  default CompletableFuture<UserDisconnectResult> disconnect(UserDisconnectRequest request) {
    return disconnect(request, CallOptions.NONE);
  }

  /**
   * Does the same with a request that is written on the spot.
   *
   * @param request writes what to send
   * @return what the service will return
   */
  default CompletableFuture<UserDisconnectResult> disconnect(
      Consumer<UserDisconnectRequest.Builder> request) {
    UserDisconnectRequest.Builder builder = UserDisconnectRequest.builder();
    request.accept(builder);
    return disconnect(builder.build());
  }
}
