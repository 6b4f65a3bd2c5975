package cc.infrai.realtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cc.infrai.realtime.CallOptions;
import cc.infrai.realtime.Channel;
import cc.infrai.realtime.ChannelCreateRequest;
import cc.infrai.realtime.Metadata;
import cc.infrai.realtime.PublishRequest;
import cc.infrai.realtime.Realtime;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
  private static final FaultyServer.Reply CHANNEL =
      FaultyServer.success(
          "{\"channel_id\":\"ch_1\",\"name\":\"a\",\"type\":\"public\",\"vendor\":\"ably\","
              + "\"created_at\":\"2026-03-01T12:00:00.5+02:00\"}");

  private static Realtime createClient(FaultyServer server) {
    return Realtime.builder().apiKey("k").baseUrl(server.url() + "/").build();
  }

  private static void assertRejected(String named, Executable call) {
    var rejected = assertThrows(IllegalArgumentException.class, call);
    assertTrue(rejected.getMessage().contains(named), rejected.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "a b?c#d", "équipe", "100%", "..a", "💬", "a+b", "{channel}"})
  void sendsAChannelNameAsOneSegment(String name) throws IOException {
    try (var server = new FaultyServer(CHANNEL)) {
      createClient(server).channel().get(name);
      String[] segments = server.received().get(0).path().split("/");
      assertEquals(6, segments.length);
      assertEquals(
          name, URLDecoder.decode(segments[5].replace("+", "%2B"), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", ".", ".."})
  void rejectsANameThatCannotBePartOfAPath(String name) throws IOException {
    try (var server = new FaultyServer(CHANNEL)) {
      Realtime realtime = createClient(server);
      assertRejected("channel is", () -> realtime.channel().get(name));
      assertTrue(server.received().isEmpty());
    }
  }

  @Test
  void requiresWhatIsNotOptionalAndSendsNullWhereItIsAValue() throws IOException {
    assertRejected("name", () -> ChannelCreateRequest.builder().build());
    assertRejected("data", () -> PublishRequest.builder().channel("c").event("e").build());
    try (var server = new FaultyServer(FaultyServer.success("{\"message_id\":\"m\"}"))) {
      createClient(server).publish(request -> request.channel("c").event("e").data(null));
      String sent = server.received().get(0).body();
      assertEquals("{\"channel\":\"c\",\"event\":\"e\",\"data\":null}", sent);
    }
  }

  @Test
  void rejectsDataThatIsNotJson() throws IOException {
    try (var server = new FaultyServer(CHANNEL)) {
      Realtime realtime = createClient(server);
      assertRejected(
          "JSON",
          () -> realtime.publish(request -> request.channel("c").event("e").data(new Object())));
      assertTrue(server.received().isEmpty());
    }
  }

  @Test
  void keepsATimeAsItCameAndReadsMissingValues() throws IOException {
    try (var server = new FaultyServer(CHANNEL)) {
      Channel channel = createClient(server).channel().get("a");
      assertEquals(Optional.of("2026-03-01T12:00:00.5+02:00"), channel.createdAt());
      assertEquals(Optional.empty(), channel.memberCount());
    }
  }

  @Test
  void rejectsInvalidSettings() {
    assertRejected("INFRAI_API_KEY", () -> Realtime.builder().apiKey(null).build());
    assertRejected("timeout", () -> Realtime.builder().timeout(Duration.ZERO));
    assertRejected("deadline", () -> Realtime.builder().deadline(Duration.ofSeconds(-1)));
    assertRejected("maxRetries", () -> Realtime.builder().maxRetries(-1));
    assertRejected(
        "baseUrl", () -> Realtime.builder().apiKey("k").baseUrl("api.infrai.cc").build());
    assertRejected("idempotencyKey", () -> CallOptions.builder().idempotencyKey("a\nb"));
    HttpClient follower =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    assertRejected("redirects", () -> Realtime.builder().apiKey("k").httpClient(follower).build());
  }

  @Test
  void takesLimitsBeyondWhatNanosecondsCanCount() throws IOException {
    Duration forever = ChronoUnit.FOREVER.getDuration();
    try (var server = new FaultyServer(FaultyServer.success("{\"types\":[]}"))) {
      CallOptions options = CallOptions.builder().timeout(forever).deadline(forever).build();
      assertEquals(List.of(), createClient(server).event().types(options).types());
      assertEquals(List.of(), createClient(server).async().event().types(options).join().types());
    }
  }

  @Test
  void passesOnTheMetadata() throws IOException {
    List<Metadata> passed = new ArrayList<>();
    try (var server = new FaultyServer(FaultyServer.success("{\"types\":[]}"))) {
      Realtime realtime = createClient(server);
      realtime.event().types(CallOptions.builder().onMetadata(passed::add).build());
      realtime.event().types();
    }
    assertEquals(1, passed.size());
    assertEquals(Optional.of(FaultyServer.REQUEST_ID), passed.get(0).requestId());
    assertEquals(Optional.of(0.5), passed.get(0).costUsd());
  }
}
