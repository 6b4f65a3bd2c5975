package cc.infrai.realtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cc.infrai.realtime.AblyTokenResult;
import cc.infrai.realtime.ClientErrorCode;
import cc.infrai.realtime.ErrorCode;
import cc.infrai.realtime.PusherTokenResult;
import cc.infrai.realtime.Realtime;
import cc.infrai.realtime.RealtimeException;
import cc.infrai.realtime.UnknownVendorTokenResult;
import cc.infrai.realtime.VendorTokenResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
  private static Realtime createClient(FaultyServer server) {
    return Realtime.builder().apiKey("secret-key").baseUrl(server.url()).maxRetries(0).build();
  }

  private static RealtimeException catchFailure(FaultyServer server) {
    Realtime realtime = createClient(server);
    return assertThrows(RealtimeException.class, () -> realtime.event().types());
  }

  @Test
  void throwsTheErrorThatTheMockReports() {
    Realtime realtime =
        Realtime.builder().apiKey("any-key").baseUrl(System.getenv("MOCK_URL")).build();
    RealtimeException failure =
        assertThrows(
            RealtimeException.InvalidInput.class,
            () -> realtime.channel().create(request -> request.name("")));
    assertEquals(ErrorCode.INVALID_INPUT, failure.code());
    assertEquals(OptionalInt.of(400), failure.status());
    assertEquals("realtime.channel.create", failure.capability());
    assertTrue(failure.requestId().isPresent());
    assertFalse(failure.retryable());
  }

  @Test
  void hasAllDetailsThatTheServiceGave() throws IOException {
    try (var server = new FaultyServer(FaultyServer.failure(429, "RATE_LIMIT_USER", "7"))) {
      RealtimeException failure = catchFailure(server);
      assertInstanceOf(RealtimeException.RateLimit.class, failure);
      assertEquals(Optional.of("Do it better."), failure.hint());
      assertEquals(Optional.of(FaultyServer.REQUEST_ID), failure.requestId());
      assertEquals(Optional.of(Duration.ofSeconds(7)), failure.retryAfter());
      assertTrue(failure.retryable());
      assertTrue(failure.getMessage().contains("It went wrong."), failure.getMessage());
      assertTrue(failure.getMessage().contains(FaultyServer.REQUEST_ID), failure.getMessage());
    }
  }

  @Test
  void hasAClassForEveryCodeOfTheContract() throws IOException {
    for (Map.Entry<String, JsonNode> entry : Contract.errors().properties()) {
      int status = entry.getValue().get("status").intValue();
      try (var server = new FaultyServer(FaultyServer.failure(status, entry.getKey()))) {
        RealtimeException failure = catchFailure(server);
        assertEquals(entry.getKey(), failure.code());
        boolean retryable = entry.getValue().path("retry").booleanValue();
        assertEquals(retryable, failure.retryable(), entry.getKey());
        boolean hasNoClass = failure.getClass() == RealtimeException.class;
        assertEquals(status == 500, hasNoClass, entry.getKey());
      }
    }
  }

  @Test
  void hasAConstantForEveryCodeOfTheContract() throws ReflectiveOperationException {
    for (Map.Entry<String, JsonNode> entry : Contract.errors().properties()) {
      assertEquals(entry.getKey(), ErrorCode.class.getField(entry.getKey()).get(null));
    }
  }

  @Test
  void handlesAnUnknownCodeByItsStatus() throws IOException {
    try (var server = new FaultyServer(FaultyServer.failure(503, "MOON_IN_THE_WAY"))) {
      RealtimeException failure = catchFailure(server);
      assertInstanceOf(RealtimeException.Unavailable.class, failure);
      assertTrue(failure.retryable());
    }
  }

  @Test
  void ignoresUnknownPropertiesAndKeepsUnknownValues() throws IOException {
    String data = "{\"channel_id\":\"c\",\"name\":\"a\",\"type\":\"secret\",\"colour\":\"red\"}";
    try (var server = new FaultyServer(FaultyServer.success(data))) {
      var created = createClient(server).channel().create(request -> request.name("a"));
      assertEquals("secret", created.type().value());
    }
  }

  @Test
  void keepsAnUnknownVendorAndAllOfAToken() throws IOException {
    VendorTokenResult pigeon = sign("{\"vendor\":\"pigeon\",\"token\":{\"ring\":7}}");
    assertInstanceOf(UnknownVendorTokenResult.class, pigeon);
    assertEquals("pigeon", pigeon.vendor());
    assertEquals("{\"ring\":7}", pigeon.tokenJson().toString());

    String token = "{\"auth\":\"a:b\",\"shared_secret\":\"s\"}";
    VendorTokenResult signed = sign("{\"vendor\":\"pusher\",\"token\":" + token + "}");
    PusherTokenResult pusher = assertInstanceOf(PusherTokenResult.class, signed);
    assertEquals("a:b", pusher.token().auth());
    assertEquals(token, Contract.MAPPER.writeValueAsString(pusher.token()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "keyName", "nonce", "timestamp", "mac"})
  void takesATokenThatLacksSomethingAsOneOfAnotherShape(String missing) throws IOException {
    ObjectNode token = Contract.MAPPER.createObjectNode();
    token.put("keyName", "k").put("nonce", "n").put("timestamp", 1).put("mac", "m");
    token.remove(missing);
    VendorTokenResult signed = sign("{\"vendor\":\"ably\",\"token\":" + token + "}");
    assertEquals(missing.isEmpty(), signed instanceof AblyTokenResult);
    assertEquals(token, signed.tokenJson());
  }

  private static VendorTokenResult sign(String data) throws IOException {
    try (var server = new FaultyServer(FaultyServer.success(data))) {
      return createClient(server).auth().sign(request -> request.clientId("u").channels(List.of()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"channels\":[{\"channel_id\":7}]} | `channel_id` should be a string, but is a number",
        "{\"channels\":[null]} | `channels[0]`",
        "{\"channels\":{}} | `channels`",
        "null | `data`",
      })
  void namesThePropertyThatBreaksTheContract(String data, String named) throws IOException {
    try (var server = new FaultyServer(FaultyServer.success(data))) {
      RealtimeException failure =
          assertThrows(
              RealtimeException.UnreadableResponse.class,
              () -> createClient(server).channel().list());
      assertTrue(failure.getMessage().contains(named), failure.getMessage());
      assertEquals(ClientErrorCode.INVALID_RESPONSE, failure.code());
      assertEquals(Optional.of(FaultyServer.REQUEST_ID), failure.requestId());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>hello</html>", "[1]", "null", "\"text\""})
  void showsTheStartOfAResponseThatIsNotAnEnvelope(String body) throws IOException {
    var page = new FaultyServer.Reply(200, body, Map.of("Content-Type", "text/html"), 0);
    try (var server = new FaultyServer(page)) {
      RealtimeException failure = catchFailure(server);
      assertInstanceOf(RealtimeException.UnreadableResponse.class, failure);
      assertTrue(failure.getMessage().contains("text/html"), failure.getMessage());
      assertEquals(ClientErrorCode.UNREADABLE_RESPONSE, failure.code());
      assertFalse(failure.retryable());
    }
  }

  @Test
  void doesNotSendTheKeyToTheTargetOfARedirect() throws IOException {
    var redirect = new FaultyServer.Reply(307, "", Map.of("Location", "/elsewhere"), 0);
    try (var server = new FaultyServer(redirect)) {
      assertInstanceOf(RealtimeException.UnreadableResponse.class, catchFailure(server));
      assertEquals(1, server.received().size());
    }
  }

  @Test
  void reportsAServerThatCannotBeReached() {
    Realtime realtime =
        Realtime.builder().apiKey("k").baseUrl("http://127.0.0.1:9").maxRetries(0).build();
    RealtimeException failure =
        assertThrows(RealtimeException.ConnectionFailed.class, () -> realtime.event().types());
    assertEquals(ClientErrorCode.CONNECTION_FAILED, failure.code());
    assertEquals(OptionalInt.empty(), failure.status());
    assertTrue(failure.retryable());
  }

  @Test
  void endsAnAttemptThatTakesTooLong() throws IOException {
    var slow = new FaultyServer.Reply(200, "", Map.of(), 60_000);
    try (var server = new FaultyServer(slow)) {
      Realtime realtime =
          Realtime.builder()
              .apiKey("k")
              .baseUrl(server.url())
              .timeout(Duration.ofMillis(100))
              .maxRetries(1)
              .build();
      var failure = assertThrows(RealtimeException.Timeout.class, () -> realtime.event().types());
      assertEquals(ClientErrorCode.TIMEOUT, failure.code());
    }
  }

  @Test
  void endsWhenItsThreadIsInterruptedAndKeepsTheFlag() throws IOException {
    try (var server = new FaultyServer(FaultyServer.failure(503, "MAINTENANCE", "60"))) {
      Thread.currentThread().interrupt();
      RealtimeException failure = catchFailure(server);
      assertInstanceOf(RealtimeException.Interrupted.class, failure);
      assertEquals(ClientErrorCode.ABORTED, failure.code());
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void neverShowsTheKey() throws IOException {
    try (var server = new FaultyServer(FaultyServer.failure(401, "UNAUTHORIZED"))) {
      RealtimeException failure = catchFailure(server);
      assertEquals("Bearer secret-key", server.received().get(0).header("Authorization"));
      assertFalse((failure + createClient(server).toString()).contains("secret-key"));
    }
    for (String key : List.of("hush hush", "h\nush", "höush", " ")) {
      var builder = Realtime.builder().apiKey(key);
      var refused = assertThrows(IllegalArgumentException.class, builder::build);
      assertFalse(refused.getMessage().contains("ush"), refused.getMessage());
    }
  }

  @Test
  void survivesAJobQueue() throws IOException, ClassNotFoundException {
    try (var server = new FaultyServer(FaultyServer.failure(429, "RATE_LIMIT_USER", "7"))) {
      var bytes = new ByteArrayOutputStream();
      try (var out = new ObjectOutputStream(bytes)) {
        out.writeObject(catchFailure(server));
      }
      try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        var copy = assertInstanceOf(RealtimeException.RateLimit.class, in.readObject());
        assertEquals(Optional.of(Duration.ofSeconds(7)), copy.retryAfter());
      }
    }
  }
}
