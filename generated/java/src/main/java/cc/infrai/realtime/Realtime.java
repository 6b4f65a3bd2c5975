// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.function.Consumer;

/**
 * A client of the Infrai Realtime API.
 *
 * <p>Threads can share it. An interface, so that a test can have one of its own.
 */
public interface Realtime extends AutoCloseable {
  /**
   * Begins a client. As it is, it calls the service itself, with the project key in {@code
   * INFRAI_API_KEY}.
   *
   * @return a builder
   */
  static RealtimeBuilder builder() {
    return new RealtimeBuilder();
  }

  /**
   * Publish an event: {@code realtime.publish}.
   *
   * <p>Send an event to everyone who is subscribed to a channel.
   *
   * <p>Call it whenever something happens that open pages should show: a message, a price, the end
   * of a job. To send several events at once, use {@code realtime.publish.batch}.
   *
   * <p>{@code data} is required, but can be {@code null}. Whether the channel has to exist first is
   * not documented; the live mock creates it, and creating it yourself is safe.
   *
   * @param request what to send
   * @param options what is said of this call
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  PublishResult publish(PublishRequest request, CallOptions options);

  /**
   * Does the same with the options of the client.
   *
   * @param request what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default PublishResult publish(PublishRequest request) {
    return publish(request, CallOptions.NONE);
  }

  /**
   * Does the same with a request that is written on the spot.
   *
   * @param request writes what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default PublishResult publish(Consumer<PublishRequest.Builder> request) {
    PublishRequest.Builder builder = PublishRequest.builder();
    request.accept(builder);
    return publish(builder.build());
  }

  /**
   * Publish many events: {@code realtime.publish.batch}.
   *
   * <p>Send several events in one call, each to its own channel.
   *
   * <p>Use it for fan-out, such as one notification to many rooms, or to flush a queue. {@code
   * published} says how many events were sent.
   *
   * <p>An empty list is accepted and publishes nothing. One malformed event rejects the whole batch
   * with 400.
   *
   * @param request what to send
   * @param options what is said of this call
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  PublishBatchResult publishBatch(PublishBatchRequest request, CallOptions options);

  /**
   * Does the same with the options of the client.
   *
   * @param request what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default PublishBatchResult publishBatch(PublishBatchRequest request) {
    return publishBatch(request, CallOptions.NONE);
  }

  /**
   * Does the same with a request that is written on the spot.
   *
   * @param request writes what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default PublishBatchResult publishBatch(Consumer<PublishBatchRequest.Builder> request) {
    PublishBatchRequest.Builder builder = PublishBatchRequest.builder();
    request.accept(builder);
    return publishBatch(builder.build());
  }

  /**
   * Gives the calls of {@code realtime.token}.
   *
   * @return the calls
   */
  TokenCalls token();

  /**
   * Gives the calls of {@code realtime.channel}.
   *
   * @return the calls
   */
  ChannelCalls channel();

  /**
   * Gives the calls of {@code realtime.presence}.
   *
   * @return the calls
   */
  PresenceCalls presence();

  /**
   * Gives the calls of {@code realtime.auth}.
   *
   * @return the calls
   */
  AuthCalls auth();

  /**
   * Gives the calls of {@code realtime.event}.
   *
   * @return the calls
   */
  EventCalls event();

  /**
   * Gives the calls of {@code realtime.user}.
   *
   * @return the calls
   */
  UserCalls user();

  /**
   * Gives the same calls without a wait: each returns a {@link
   * java.util.concurrent.CompletableFuture}.
   *
   * @return a client with the same settings and connections
   */
  AsyncRealtime async();

  /** Closes the connections, unless they belong to your own {@code httpClient}. */
  @Override
  void close();
}
