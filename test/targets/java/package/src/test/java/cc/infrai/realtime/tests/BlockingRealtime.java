package cc.infrai.realtime.tests;

import cc.infrai.realtime.AsyncRealtime;
import cc.infrai.realtime.AuthCalls;
import cc.infrai.realtime.CallOptions;
import cc.infrai.realtime.Channel;
import cc.infrai.realtime.ChannelCalls;
import cc.infrai.realtime.ChannelCreateRequest;
import cc.infrai.realtime.ChannelCreateResult;
import cc.infrai.realtime.ChannelDeleteResult;
import cc.infrai.realtime.ChannelListRequest;
import cc.infrai.realtime.ChannelListResult;
import cc.infrai.realtime.EventCalls;
import cc.infrai.realtime.PresenceCalls;
import cc.infrai.realtime.PublishBatchRequest;
import cc.infrai.realtime.PublishBatchResult;
import cc.infrai.realtime.PublishRequest;
import cc.infrai.realtime.PublishResult;
import cc.infrai.realtime.Realtime;
import cc.infrai.realtime.RealtimeToken;
import cc.infrai.realtime.TokenCalls;
import cc.infrai.realtime.TokenIssueRequest;
import cc.infrai.realtime.TokenRevokeRequest;
import cc.infrai.realtime.TokenRevokeResult;
import cc.infrai.realtime.UserCalls;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for the calls of an async client, so that the tests of the other one can use it. */
record BlockingRealtime(AsyncRealtime async) implements Realtime {
  private static <T> T wait(CompletableFuture<T> result) {
    try {
      return result.join();
    } catch (CompletionException failed) {
      throw (RuntimeException) failed.getCause();
    }
  }

  @Override
  public PublishResult publish(PublishRequest request, CallOptions options) {
    return wait(async.publish(request, options));
  }

  @Override
  public PublishBatchResult publishBatch(PublishBatchRequest request, CallOptions options) {
    return wait(async.publishBatch(request, options));
  }

  @Override
  public TokenCalls token() {
    return new TokenCalls() {
      @Override
      public RealtimeToken issue(TokenIssueRequest request, CallOptions options) {
        return BlockingRealtime.wait(async.token().issue(request, options));
      }

      @Override
      public TokenRevokeResult revoke(TokenRevokeRequest request, CallOptions options) {
        return BlockingRealtime.wait(async.token().revoke(request, options));
      }
    };
  }

  @Override
  public ChannelCalls channel() {
    return new ChannelCalls() {
      @Override
      public ChannelCreateResult create(ChannelCreateRequest request, CallOptions options) {
        return BlockingRealtime.wait(async.channel().create(request, options));
      }

      @Override
      public Channel get(String channel, CallOptions options) {
        return BlockingRealtime.wait(async.channel().get(channel, options));
      }

      @Override
      public ChannelListResult list(ChannelListRequest request, CallOptions options) {
        return BlockingRealtime.wait(async.channel().list(request, options));
      }

      @Override
      public ChannelDeleteResult delete(String channel, CallOptions options) {
        return BlockingRealtime.wait(async.channel().delete(channel, options));
      }
    };
  }

  @Override
  public PresenceCalls presence() {
    return (channel, options) -> wait(async.presence().get(channel, options));
  }

  @Override
  public AuthCalls auth() {
    return (request, options) -> wait(async.auth().sign(request, options));
  }

  @Override
  public EventCalls event() {
    return options -> wait(async.event().types(options));
  }

  @Override
  public UserCalls user() {
    return (request, options) -> wait(async.user().disconnect(request, options));
  }

  @Override
  public void close() {
    // The client that this one was made from has the connections.
  }
}
