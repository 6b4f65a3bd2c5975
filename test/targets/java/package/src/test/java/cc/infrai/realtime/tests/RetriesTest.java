package cc.infrai.realtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cc.infrai.realtime.CallOptions;
import cc.infrai.realtime.PublishRequest;
import cc.infrai.realtime.Realtime;
import cc.infrai.realtime.RealtimeException;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private static final FaultyServer.Reply PUBLISHED =
      FaultyServer.success("{\"message_id\":\"msg_1\"}");
  private static final FaultyServer.Reply TYPES = FaultyServer.success("{\"types\":[]}");
  private static final PublishRequest MESSAGE =
      PublishRequest.builder().channel("c").event("e").data(Map.of("text", "hi")).build();

  private static Realtime createClient(FaultyServer server) {
    return Realtime.builder().apiKey("k").baseUrl(server.url()).build();
  }

  @Test
  void retriesWithTheSameKeyUntilItSucceeds() throws IOException {
    var down = FaultyServer.failure(503, "VENDOR_DOWN", "0");
    try (var server = new FaultyServer(down, FaultyServer.LOST, PUBLISHED)) {
      assertEquals("msg_1", createClient(server).publish(MESSAGE).messageId());
      assertEquals(3, server.received().size());
      assertEquals(1, new HashSet<>(server.keys()).size());
      assertFalse(server.keys().get(0).isEmpty());
      assertEquals(server.received().get(0).body(), server.received().get(2).body());
    }
  }

  @Test
  void usesANewKeyForEachCallOrTheCallersOwn() throws IOException {
    try (var server = new FaultyServer(PUBLISHED)) {
      Realtime realtime = createClient(server);
      realtime.publish(MESSAGE);
      realtime.publish(MESSAGE);
      realtime.publish(MESSAGE, CallOptions.builder().idempotencyKey("order 7").build());
      List<String> keys = server.keys();
      assertNotEquals(keys.get(0), keys.get(1));
      assertEquals("order 7", keys.get(2));
    }
  }

  @Test
  void readsWithoutAKey() throws IOException {
    try (var server = new FaultyServer(TYPES)) {
      createClient(server).event().types();
      assertEquals(List.of(""), server.keys());
    }
  }

  @Test
  void givesUpAfterTheAllowedRetries() throws IOException {
    try (var server = new FaultyServer(FaultyServer.failure(503, "MAINTENANCE", "0"))) {
      Realtime realtime = createClient(server);
      assertThrows(RealtimeException.Unavailable.class, () -> realtime.event().types());
      assertEquals(3, server.received().size());
      CallOptions once = CallOptions.builder().maxRetries(0).build();
      assertThrows(RealtimeException.Unavailable.class, () -> realtime.event().types(once));
      assertEquals(4, server.received().size());
    }
  }

  @Test
  void doesNotRetryAnErrorThatARetryCannotFix() throws IOException {
    try (var server = new FaultyServer(FaultyServer.failure(400, "INVALID_INPUT", "0"))) {
      Realtime realtime = createClient(server);
      assertThrows(RealtimeException.InvalidInput.class, () -> realtime.event().types());
      assertEquals(1, server.received().size());
    }
  }

  @Test
  void retriesAfterAGatewaysOwnPage() throws IOException {
    for (int status : List.of(502, 503, 504)) {
      var page = new FaultyServer.Reply(status, "<h1>Bad</h1>", Map.of("Retry-After", "0"), 0);
      try (var server = new FaultyServer(page, TYPES)) {
        createClient(server).event().types();
        assertEquals(2, server.received().size());
      }
    }
  }

  @Test
  void retriesAGatewaysStatusWhoseCodeIsUnknown() throws IOException {
    var failure = FaultyServer.failure(504, "MOON_IN_THE_WAY", "0");
    try (var server = new FaultyServer(failure, TYPES)) {
      createClient(server).event().types();
      assertEquals(2, server.received().size());
    }
  }

  @Test
  void doesNotWaitPastTheDeadline() throws IOException {
    try (var server = new FaultyServer(FaultyServer.failure(429, "RATE_LIMIT_IP", "600"))) {
      CallOptions options = CallOptions.builder().deadline(Duration.ofSeconds(10)).build();
      Realtime realtime = createClient(server);
      var failure =
          assertThrows(RealtimeException.RateLimit.class, () -> realtime.event().types(options));
      assertEquals(Duration.ofMinutes(10), failure.retryAfter().orElseThrow());
      assertEquals(1, server.received().size());
    }
  }

  @Test
  void readsSecondsAndDates() throws IOException {
    String soon =
        DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .format(ZonedDateTime.now(ZoneOffset.UTC).plusHours(1));
    Map<String, Duration> longest =
        Map.of(
            soon,
            Duration.ofHours(1),
            "Wed, 21 Oct 2015 07:28:00 GMT",
            Duration.ZERO,
            "1.5",
            Duration.ZERO);
    CallOptions once = CallOptions.builder().maxRetries(0).build();
    for (Map.Entry<String, Duration> each : longest.entrySet()) {
      var reply = FaultyServer.failure(429, "RATE_LIMIT_IP", each.getKey());
      try (var server = new FaultyServer(reply)) {
        Realtime realtime = createClient(server);
        var failure =
            assertThrows(RealtimeException.RateLimit.class, () -> realtime.event().types(once));
        Duration wait = failure.retryAfter().orElse(Duration.ZERO);
        assertTrue(wait.compareTo(each.getValue()) <= 0, each.getKey());
        assertTrue(wait.plusMinutes(1).compareTo(each.getValue()) > 0, each.getKey());
      }
    }
    try (var server = new FaultyServer(FaultyServer.failure(429, "RATE_LIMIT_IP", "soon"))) {
      Realtime realtime = createClient(server);
      var failure =
          assertThrows(RealtimeException.RateLimit.class, () -> realtime.event().types(once));
      assertTrue(failure.retryAfter().isEmpty());
    }
  }
}
