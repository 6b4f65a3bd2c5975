// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The calls of {@link AsyncRealtime} over HTTP. */
record AsyncRealtimeClient(Caller caller) implements AsyncRealtime {
  @Override
  public CompletableFuture<PublishResult> publish(PublishRequest request, CallOptions options) {
    Call call =
        new Call(
            "realtime.publish",
            "POST",
            "/v1/realtime/publish",
            Map.of(),
            Map.of(),
            request.values());
    return caller.callAsync(call, options, PublishResult::read);
  }

  @Override
  public CompletableFuture<PublishBatchResult> publishBatch(
      PublishBatchRequest request, CallOptions options) {
    Call call =
        new Call(
            "realtime.publish.batch",
            "POST",
            "/v1/realtime/publish/batch",
            Map.of(),
            Map.of(),
            request.values());
    return caller.callAsync(call, options, PublishBatchResult::read);
  }

  @Override
  public AsyncTokenCalls token() {
    return new TokenClient(caller);
  }

  @Override
  public AsyncChannelCalls channel() {
    return new ChannelClient(caller);
  }

  @Override
  public AsyncPresenceCalls presence() {
    return new PresenceClient(caller);
  }

  @Override
  public AsyncAuthCalls auth() {
    return new AuthClient(caller);
  }

  @Override
  public AsyncEventCalls event() {
    return new EventClient(caller);
  }

  @Override
  public AsyncUserCalls user() {
    return new UserClient(caller);
  }

  private record TokenClient(Caller caller) implements AsyncTokenCalls {
    @Override
    public CompletableFuture<RealtimeToken> issue(TokenIssueRequest request, CallOptions options) {
      Call call =
          new Call(
              "realtime.token.issue",
              "POST",
              "/v1/realtime/token/issue",
              Map.of(),
              Map.of(),
              request.values());
      return caller.callAsync(call, options, RealtimeToken::read);
    }

    @Override
    public CompletableFuture<TokenRevokeResult> revoke(
        TokenRevokeRequest request, CallOptions options) {
      Call call =
          new Call(
              "realtime.token.revoke",
              "POST",
              "/v1/realtime/token/revoke",
              Map.of(),
              Map.of(),
              request.values());
      return caller.callAsync(call, options, TokenRevokeResult::read);
    }
  }

  private record ChannelClient(Caller caller) implements AsyncChannelCalls {
    @Override
    public CompletableFuture<ChannelCreateResult> create(
        ChannelCreateRequest request, CallOptions options) {
      Call call =
          new Call(
              "realtime.channel.create",
              "POST",
              "/v1/realtime/channel/create",
              Map.of(),
              Map.of(),
              request.values());
      return caller.callAsync(call, options, ChannelCreateResult::read);
    }

    @Override
    public CompletableFuture<Channel> get(String channel, CallOptions options) {
      Call call =
          new Call(
              "realtime.channel.get",
              "GET",
              "/v1/realtime/channel/get/{channel}",
              Map.of("channel", Caller.segment("channel", channel)),
              Map.of(),
              null);
      return caller.callAsync(call, options, Channel::read);
    }

    @Override
    public CompletableFuture<ChannelListResult> list(
        ChannelListRequest request, CallOptions options) {
      Call call =
          new Call(
              "realtime.channel.list",
              "GET",
              "/v1/realtime/channel/list",
              Map.of(),
              request.values(),
              null);
      return caller.callAsync(call, options, ChannelListResult::read);
    }

    @Override
    public CompletableFuture<ChannelDeleteResult> delete(String channel, CallOptions options) {
      Call call =
          new Call(
              "realtime.channel.delete",
              "DELETE",
              "/v1/realtime/channel/delete/{channel}",
              Map.of("channel", Caller.segment("channel", channel)),
              Map.of(),
              null);
      return caller.callAsync(call, options, ChannelDeleteResult::read);
    }
  }

  private record PresenceClient(Caller caller) implements AsyncPresenceCalls {
    @Override
    public CompletableFuture<PresenceGetResult> get(String channel, CallOptions options) {
      Call call =
          new Call(
              "realtime.presence.get",
              "GET",
              "/v1/realtime/presence/get/{channel}",
              Map.of("channel", Caller.segment("channel", channel)),
              Map.of(),
              null);
      return caller.callAsync(call, options, PresenceGetResult::read);
    }
  }

  private record AuthClient(Caller caller) implements AsyncAuthCalls {
    @Override
    public CompletableFuture<VendorTokenResult> sign(AuthSignRequest request, CallOptions options) {
      Call call =
          new Call(
              "realtime.auth.sign",
              "POST",
              "/v1/realtime/auth/sign",
              Map.of(),
              Map.of(),
              request.values());
      return caller.callAsync(call, options, UnknownVendorTokenResult::read);
    }
  }

  private record EventClient(Caller caller) implements AsyncEventCalls {
    @Override
    public CompletableFuture<EventTypesResult> types(CallOptions options) {
      Call call =
          new Call(
              "realtime.event.types", "GET", "/v1/realtime/event/types", Map.of(), Map.of(), null);
      return caller.callAsync(call, options, EventTypesResult::read);
    }
  }

  private record UserClient(Caller caller) implements AsyncUserCalls {
    @Override
    public CompletableFuture<UserDisconnectResult> disconnect(
        UserDisconnectRequest request, CallOptions options) {
      Call call =
          new Call(
              "realtime.user.disconnect",
              "POST",
              "/v1/realtime/user/disconnect",
              Map.of(),
              Map.of(),
              request.values());
      return caller.callAsync(call, options, UserDisconnectResult::read);
    }
  }
}
