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
import java.time.Instant;
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

  private static Realtime clientOf(FaultyServer server) {
    return Realtime.builder().apiKey("k").baseUrl(server.url() + "/").build();
  }

  private static void assertRefused(String named, Executable call) {
    var refused = assertThrows(IllegalArgumentException.class, call);
    assertTrue(refused.getMessage().contains(named), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "a b?c#d", "équipe", "100%", "..a", "💬", "a+b", "{channel}"})
  void sendsAChannelNameAsOneSegment(String name) throws IOException {
    try (var server = new FaultyServer(CHANNEL)) {
      clientOf(server).channel().get(name);
      String[] segments = server.received().get(0).path().split("/");
      assertEquals(6, segments.length);
      assertEquals(
          name, URLDecoder.decode(segments[5].replace("+", "%2B"), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", ".", ".."})
  void refusesANameThatNoPathCanCarry(String name) throws IOException {
    try (var server = new FaultyServer(CHANNEL)) {
      Realtime realtime = clientOf(server);
      assertRefused("channel is", () -> realtime.channel().get(name));
      assertTrue(server.received().isEmpty());
    }
  }

  @Test
  void demandsWhatMayNotBeLeftOutAndTakesNullWhereItIsAValue() throws IOException {
    assertRefused("name", () -> ChannelCreateRequest.builder().build());
    assertRefused("data", () -> PublishRequest.builder().channel("c").event("e").build());
    try (var server = new FaultyServer(FaultyServer.success("{\"message_id\":\"m\"}"))) {
      clientOf(server).publish(request -> request.channel("c").event("e").data(null));
      String sent = server.received().get(0).body();
      assertEquals("{\"channel\":\"c\",\"event\":\"e\",\"data\":null}", sent);
    }
  }

  @Test
  void refusesWhatJsonCannotSay() throws IOException {
    try (var server = new FaultyServer(CHANNEL)) {
      Realtime realtime = clientOf(server);
      assertRefused(
          "JSON",
          () -> realtime.publish(request -> request.channel("c").event("e").data(new Object())));
      assertTrue(server.received().isEmpty());
    }
  }

  @Test
  void readsTimesWithTheirZoneAndWhatIsAbsent() throws IOException {
    try (var server = new FaultyServer(CHANNEL)) {
      Channel channel = clientOf(server).channel().get("a");
      assertEquals(Instant.parse("2026-03-01T10:00:00.5Z"), channel.createdAt());
      assertEquals(Optional.empty(), channel.memberCount());
    }
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertRefused("INFRAI_API_KEY", () -> Realtime.builder().apiKey(null).build());
    assertRefused("timeout", () -> Realtime.builder().timeout(Duration.ZERO));
    assertRefused("deadline", () -> Realtime.builder().deadline(Duration.ofSeconds(-1)));
    assertRefused("maxRetries", () -> Realtime.builder().maxRetries(-1));
    assertRefused("baseUrl", () -> Realtime.builder().apiKey("k").baseUrl("api.infrai.cc").build());
    assertRefused("idempotencyKey", () -> CallOptions.builder().idempotencyKey("a\nb"));
    HttpClient follower =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    assertRefused("redirects", () -> Realtime.builder().apiKey("k").httpClient(follower).build());
  }

  @Test
  void tellsWhatTheGatewayNoted() throws IOException {
    List<Metadata> noted = new ArrayList<>();
    try (var server = new FaultyServer(FaultyServer.success("{\"types\":[]}"))) {
      Realtime realtime = clientOf(server);
      realtime.event().types(CallOptions.builder().onMetadata(noted::add).build());
      realtime.event().types();
    }
    assertEquals(1, noted.size());
    assertEquals(FaultyServer.REQUEST_ID, noted.get(0).requestId());
    assertEquals(0.5, noted.get(0).costUsd());
  }
}
