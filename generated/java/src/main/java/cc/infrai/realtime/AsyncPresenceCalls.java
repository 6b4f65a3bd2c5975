// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.concurrent.CompletableFuture;

/** The calls of {@code realtime.presence}. */
public interface AsyncPresenceCalls {
  /**
   * Get the members of a channel: {@code realtime.presence.get}.
   *
   * <p>See who is in a channel right now.
   *
   * <p>Use it to draw the first list of members, or to check on your server who is there.
   * Subscribed clients learn of later changes through the vendor's own presence events, so you do
   * not need to poll.
   *
   * <p>A user with several clients can be listed once for each {@code client_id}.
   *
   * @param channel The name of the channel.
   * @param options what is said of this call
   * @return what the service will return
   */
  CompletableFuture<PresenceGetResult> get(String channel, CallOptions options);

  /**
   * Does the same with the options of the client.
   *
   * @param channel The name of the channel.
   * @return what the service will return
   */
  default CompletableFuture<PresenceGetResult> get(String channel) {
    return get(channel, CallOptions.NONE);
  }
}
