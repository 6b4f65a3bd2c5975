// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.function.Consumer;

/** The calls of {@code realtime.channel}. */
public interface ChannelCalls {
  /**
   * Create a channel: {@code realtime.channel.create}.
   *
   * <p>Create a named channel that clients can subscribe to and you can publish to.
   *
   * <p>Call it when a room, a document or a game starts. Creating a channel that already exists
   * with the same type succeeds and changes nothing, so you can call it every time.
   *
   * <p>You cannot change the type of a channel: creating it again with another type fails with
   * {@code CHANNEL_CONFLICT}. Clients of Pusher decide by the name: {@code private-} and {@code
   * presence-} at its start make a channel private or a presence channel, whatever its {@code
   * type}.
   *
   * @param request what to send
   * @param options what is said of this call
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  ChannelCreateResult create(ChannelCreateRequest request, CallOptions options);

  /**
   * Does the same with the options of the client.
   *
   * @param request what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default ChannelCreateResult create(ChannelCreateRequest request) {
    return create(request, CallOptions.NONE);
  }

  /**
   * Does the same with a request that is written on the spot.
   *
   * @param request writes what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default ChannelCreateResult create(Consumer<ChannelCreateRequest.Builder> request) {
    ChannelCreateRequest.Builder builder = ChannelCreateRequest.builder();
    request.accept(builder);
    return create(builder.build());
  }

  /**
   * Get a channel: {@code realtime.channel.get}.
   *
   * <p>Get a channel's type, its vendor, how many members are online and when it was last published
   * to.
   *
   * <p>Use it to show the state of a room, or to check whether a channel exists. To see who the
   * members are, use {@code realtime.presence.get}.
   *
   * <p>{@code vendor}, {@code created_at}, {@code member_count} and {@code last_published_at} can
   * be null or absent.
   *
   * @param channel The name of the channel.
   * @param options what is said of this call
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  Channel get(String channel, CallOptions options);

  /**
   * Does the same with the options of the client.
   *
   * @param channel The name of the channel.
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default Channel get(String channel) {
    return get(channel, CallOptions.NONE);
  }

  /**
   * List channels: {@code realtime.channel.list}.
   *
   * <p>List the account's channels, one page at a time.
   *
   * <p>Use it for an overview or a cleanup. Call it without {@code cursor} first, then pass each
   * page's {@code next_cursor} as {@code cursor} until a page has none.
   *
   * <p>Channels can be created and deleted while you go through the pages. A page can hold fewer
   * channels than {@code limit} without being the last: only a missing or null {@code next_cursor}
   * marks the last page.
   *
   * @param request what to send
   * @param options what is said of this call
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  ChannelListResult list(ChannelListRequest request, CallOptions options);

  /**
   * Does the same with the options of the client.
   *
   * @param request what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default ChannelListResult list(ChannelListRequest request) {
    return list(request, CallOptions.NONE);
  }

  /**
   * Does the same with a request that is written on the spot.
   *
   * @param request writes what to send
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default ChannelListResult list(Consumer<ChannelListRequest.Builder> request) {
    ChannelListRequest.Builder builder = ChannelListRequest.builder();
    request.accept(builder);
    return list(builder.build());
  }

  /**
   * Does the same with nothing given.
   *
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default ChannelListResult list() {
    return list(ChannelListRequest.builder().build());
  }

  /**
   * Goes through all pages of {@code realtime.channel.list}, item by item.
   *
   * @param request what to send
   * @param options what is said of this call
   * @return the items; a page is fetched when its first item is asked for
   */
  default Items<Channel> listAll(ChannelListRequest request, CallOptions options) {
    return new Items<>(
        "realtime.channel.list",
        (String) request.values().get("cursor"),
        at -> {
          ChannelListRequest next = request.toBuilder().cursor(at).build();
          ChannelListResult page = list(next, options);
          return new Items.Page<>(page.channels(), page.nextCursor());
        });
  }

  /**
   * Does the same with the options of the client.
   *
   * @param request what to send
   * @return the items; a page is fetched when its first item is asked for
   */
  default Items<Channel> listAll(ChannelListRequest request) {
    return listAll(request, CallOptions.NONE);
  }

  /**
   * Does the same with a request that is written on the spot.
   *
   * @param request writes what to send
   * @return the items; a page is fetched when its first item is asked for
   */
  default Items<Channel> listAll(Consumer<ChannelListRequest.Builder> request) {
    ChannelListRequest.Builder builder = ChannelListRequest.builder();
    request.accept(builder);
    return listAll(builder.build());
  }

  /**
   * Does the same with nothing given.
   *
   * @return the items; a page is fetched when its first item is asked for
   */
  default Items<Channel> listAll() {
    return listAll(ChannelListRequest.builder().build());
  }

  /**
   * Delete a channel: {@code realtime.channel.delete}.
   *
   * <p>Delete a channel and disconnect its subscribers.
   *
   * <p>Use it when a room closes for good. You cannot undo it, and subscribers lose the channel
   * immediately.
   *
   * <p>The call has no body, so the idempotency key goes into the {@code Idempotency-Key} header or
   * the query.
   *
   * @param channel The name of the channel.
   * @param options what is said of this call
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  ChannelDeleteResult delete(String channel, CallOptions options);

  /**
   * Does the same with the options of the client.
   *
   * @param channel The name of the channel.
   * @return what the service returned
   * @throws RealtimeException when the call fails
   */
  default ChannelDeleteResult delete(String channel) {
    return delete(channel, CallOptions.NONE);
  }
}
