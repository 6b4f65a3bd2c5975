// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.concurrent.CompletableFuture;

/** The calls of {@code realtime.event}. */
public interface AsyncEventCalls {
  /**
   * List the event types: {@code realtime.event.types}.
   *
   * <p>List the event types that a subscriber can listen to. The set is closed for subscribers,
   * while {@code event} in {@code realtime.publish} can be any name.
   *
   * <p>Use it to offer a choice in a tool, or to check a configuration. Call it rather than copying
   * the list, since the service can add types. How the types relate to the events you publish is
   * not documented.
   *
   * @param options what is said of this call
   * @return what the service will return
   */
  CompletableFuture<EventTypesResult> types(CallOptions options);

  /**
   * Does the same with the options of the client.
   *
   * @return what the service will return
   */
  default CompletableFuture<EventTypesResult> types() {
    return types(CallOptions.NONE);
  }
}
