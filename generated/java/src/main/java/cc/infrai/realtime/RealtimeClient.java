// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.util.Map;

/** The calls of {@link Realtime} over HTTP. */
record RealtimeClient(Caller caller) implements Realtime {
  @Override
  public PublishResult publish(PublishRequest request, CallOptions options) {
    Call call =
        new Call(
            "realtime.publish",
            "POST",
            "/v1/realtime/publish",
            Map.of(),
            Map.of(),
            request.values());
    return caller.call(call, options, PublishResult::read);
  }

  @Override
  public PublishBatchResult publishBatch(PublishBatchRequest request, CallOptions options) {
    Call call =
        new Call(
            "realtime.publish.batch",
            "POST",
            "/v1/realtime/publish/batch",
            Map.of(),
            Map.of(),
            request.values());
    return caller.call(call, options, PublishBatchResult::read);
  }

  @Override
  public TokenCalls token() {
    return new TokenClient(caller);
  }

  @Override
  public ChannelCalls channel() {
    return new ChannelClient(caller);
  }

  @Override
  public PresenceCalls presence() {
    return new PresenceClient(caller);
  }

  @Override
  public AuthCalls auth() {
    return new AuthClient(caller);
  }

  @Override
  public EventCalls event() {
    return new EventClient(caller);
  }

  @Override
  public UserCalls user() {
    return new UserClient(caller);
  }

  @Override
  public AsyncRealtime async() {
    return new AsyncRealtimeClient(caller);
  }

  @Override
  public void close() {
    caller.close();
  }

  private record TokenClient(Caller caller) implements TokenCalls {
    @Override
    public RealtimeToken issue(TokenIssueRequest request, CallOptions options) {
      Call call =
          new Call(
              "realtime.token.issue",
              "POST",
              "/v1/realtime/token/issue",
              Map.of(),
              Map.of(),
              request.values());
      return caller.call(call, options, RealtimeToken::read);
    }

    @Override
    public TokenRevokeResult revoke(TokenRevokeRequest request, CallOptions options) {
      Call call =
          new Call(
              "realtime.token.revoke",
              "POST",
              "/v1/realtime/token/revoke",
              Map.of(),
              Map.of(),
              request.values());
      return caller.call(call, options, TokenRevokeResult::read);
    }
  }

  private record ChannelClient(Caller caller) implements ChannelCalls {
    @Override
    public ChannelCreateResult create(ChannelCreateRequest request, CallOptions options) {
      Call call =
          new Call(
              "realtime.channel.create",
              "POST",
              "/v1/realtime/channel/create",
              Map.of(),
              Map.of(),
              request.values());
      return caller.call(call, options, ChannelCreateResult::read);
    }

    @Override
    public Channel get(String channel, CallOptions options) {
      Call call =
          new Call(
              "realtime.channel.get",
              "GET",
              "/v1/realtime/channel/get/{channel}",
              Map.of("channel", Caller.segment("channel", channel)),
              Map.of(),
              null);
      return caller.call(call, options, Channel::read);
    }

    @Override
    public ChannelListResult list(ChannelListRequest request, CallOptions options) {
      Call call =
          new Call(
              "realtime.channel.list",
              "GET",
              "/v1/realtime/channel/list",
              Map.of(),
              request.values(),
              null);
      return caller.call(call, options, ChannelListResult::read);
    }

    @Override
    public ChannelDeleteResult delete(String channel, CallOptions options) {
      Call call =
          new Call(
              "realtime.channel.delete",
              "DELETE",
              "/v1/realtime/channel/delete/{channel}",
              Map.of("channel", Caller.segment("channel", channel)),
              Map.of(),
              null);
      return caller.call(call, options, ChannelDeleteResult::read);
    }
  }

  private record PresenceClient(Caller caller) implements PresenceCalls {
    @Override
    public PresenceGetResult get(String channel, CallOptions options) {
      Call call =
          new Call(
              "realtime.presence.get",
              "GET",
              "/v1/realtime/presence/get/{channel}",
              Map.of("channel", Caller.segment("channel", channel)),
              Map.of(),
              null);
      return caller.call(call, options, PresenceGetResult::read);
    }
  }

  private record AuthClient(Caller caller) implements AuthCalls {
    @Override
    public VendorTokenResult sign(AuthSignRequest request, CallOptions options) {
      Call call =
          new Call(
              "realtime.auth.sign",
              "POST",
              "/v1/realtime/auth/sign",
              Map.of(),
              Map.of(),
              request.values());
      return caller.call(call, options, UnknownVendorTokenResult::read);
    }
  }

  private record EventClient(Caller caller) implements EventCalls {
    @Override
    public EventTypesResult types(CallOptions options) {
      Call call =
          new Call(
              "realtime.event.types", "GET", "/v1/realtime/event/types", Map.of(), Map.of(), null);
      return caller.call(call, options, EventTypesResult::read);
    }
  }

  private record UserClient(Caller caller) implements UserCalls {
    @Override
    public UserDisconnectResult disconnect(UserDisconnectRequest request, CallOptions options) {
      Call call =
          new Call(
              "realtime.user.disconnect",
              "POST",
              "/v1/realtime/user/disconnect",
              Map.of(),
              Map.of(),
              request.values());
      return caller.call(call, options, UserDisconnectResult::read);
    }
  }
}
