package cc.infrai.realtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cc.infrai.realtime.CallOptions;
import cc.infrai.realtime.Channel;
import cc.infrai.realtime.EventCalls;
import cc.infrai.realtime.EventTypesResult;
import cc.infrai.realtime.PublishBatchMessage;
import cc.infrai.realtime.PublishRequest;
import cc.infrai.realtime.RawResponse;
import cc.infrai.realtime.Realtime;
import cc.infrai.realtime.RealtimeException;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What surrounds the calls: closing, mappers, responses as they came, futures, and interfaces. */
class ClientTest {
  private static final FaultyServer.Reply TYPES = FaultyServer.success("{\"types\":[\"a\"]}");
  private static final FaultyServer.Reply PUBLISHED =
      FaultyServer.success("{\"message_id\":\"msg_1\"}");

  /** A value of the caller that only the caller's mapper writes well. */
  record Order(Instant paidAt, String note) {}

  static List<ObjectMapper> mappers() {
    List<PropertyNamingStrategy> strategies =
        List.of(
            PropertyNamingStrategies.LOWER_CAMEL_CASE,
            PropertyNamingStrategies.UPPER_CAMEL_CASE,
            PropertyNamingStrategies.KEBAB_CASE);
    List<ObjectMapper> found = new ArrayList<>();
    for (PropertyNamingStrategy strategy : strategies) {
      found.add(
          new ObjectMapper()
              .setPropertyNamingStrategy(strategy)
              .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY));
    }
    return found;
  }

  private static Realtime createClient(FaultyServer server) {
    return Realtime.builder().apiKey("secret-key").baseUrl(server.url()).build();
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void writesResultsWithTheNamesOfTheApi(ObjectMapper mapper) throws IOException {
    String channel =
        "{\"channel_id\":\"ch_1\",\"name\":\"a\",\"type\":\"secret\",\"member_count\":3}";
    String token = "{\"vendor\":\"pusher\",\"token\":{\"auth\":\"a:b\",\"shared_secret\":\"s\"}}";
    try (var server =
        new FaultyServer(FaultyServer.success(channel), FaultyServer.success(token))) {
      Channel found = createClient(server).channel().get("a");
      assertEquals(channel, mapper.writeValueAsString(found));
      assertEquals(List.of("channel_id", "name", "type", "member_count"), keys(found.toMap()));
      var signed =
          createClient(server).auth().sign(request -> request.clientId("u").channels(List.of()));
      assertEquals(token, mapper.writeValueAsString(signed));
    }
  }

  private static List<String> keys(Map<String, ?> map) {
    return List.copyOf(map.keySet());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void writesTheCallersValuesWithTheCallersMapper(boolean inBatch) throws IOException {
    var module = new SimpleModule();
    module.addSerializer(
        Instant.class,
        new StdSerializer<Instant>(Instant.class) {
          private static final long serialVersionUID = 1;

          @Override
          public void serialize(
              Instant value, JsonGenerator generator, SerializerProvider serializers)
              throws IOException {
            generator.writeString(value.toString());
          }
        });
    ObjectMapper own =
        new ObjectMapper()
            .registerModule(module)
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    try (var server =
        new FaultyServer(inBatch ? FaultyServer.success("{\"published\":2}") : PUBLISHED)) {
      Realtime realtime =
          Realtime.builder().apiKey("k").baseUrl(server.url()).objectMapper(own).build();
      var order = new Order(Instant.EPOCH, null);
      String written = "{\"channel\":\"c\",\"event\":\"e\",\"data\":%s}";
      String paid = written.formatted("{\"paid_at\":\"1970-01-01T00:00:00Z\"}");
      if (inBatch) {
        realtime.publishBatch(
            batch -> batch.messages(List.of(message("c", order), message("c", null))));
        String none = written.formatted("null");
        assertEquals("{\"messages\":[" + paid + "," + none + "]}", server.received().get(0).body());
      } else {
        realtime.publish(publish -> publish.channel("c").event("e").data(order));
        assertEquals(paid, server.received().get(0).body());
      }
    }
  }

  private static PublishBatchMessage message(String channel, Order data) {
    return PublishBatchMessage.builder().channel(channel).event("e").data(data).build();
  }

  @Test
  void passesOnEachResponseAsItCame() throws IOException {
    List<RawResponse> responses = new ArrayList<>();
    var limited = FaultyServer.failure(503, "MAINTENANCE", "0");
    try (var server = new FaultyServer(limited, TYPES)) {
      CallOptions options = CallOptions.builder().onResponse(responses::add).build();
      createClient(server).event().types(options);
      createClient(server).event().types();
    }
    assertEquals(List.of(503, 200), responses.stream().map(RawResponse::status).toList());
    assertEquals("0", responses.get(0).headers().firstValue("retry-after").orElseThrow());
    assertEquals(TYPES.body(), responses.get(1).text());
  }

  @Test
  void sendsTheHeadersOfTheClientAndOfTheCall() throws IOException {
    try (var server = new FaultyServer(TYPES)) {
      Realtime realtime =
          Realtime.builder()
              .apiKey("k")
              .baseUrl(server.url())
              .header("X-Tenant", "7")
              .header("X-Trace", "all")
              .build();
      realtime.event().types(CallOptions.builder().header("x-trace", "one").build());
      assertEquals(List.of("7"), server.received().get(0).headers().get("X-tenant"));
      assertEquals(List.of("one"), server.received().get(0).headers().get("X-trace"));
    }
  }

  @Test
  void callsTheServiceItselfByDefault() {
    List<URI> called = new ArrayList<>();
    var nowhere =
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI address) {
            called.add(address);
            return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 9)));
          }

          @Override
          public void connectFailed(URI address, SocketAddress proxy, IOException failure) {}
        };
    HttpClient http = HttpClient.newBuilder().proxy(nowhere).build();
    Realtime realtime = Realtime.builder().apiKey("k").httpClient(http).maxRetries(0).build();
    assertThrows(RealtimeException.ConnectionFailed.class, () -> realtime.event().types());
    assertEquals(Contract.productionUrl() + "/v1/realtime/event/types", called.get(0).toString());
  }

  @Test
  void refusesCallsOfAClosedClient() throws IOException {
    try (var server = new FaultyServer(TYPES)) {
      Realtime realtime = createClient(server);
      try (realtime) {
        realtime.event().types();
      }
      assertThrows(IllegalStateException.class, () -> realtime.event().types());
      assertThrows(IllegalStateException.class, () -> realtime.async().event().types());
      assertEquals(1, server.received().size());
    }
  }

  @Test
  void retriesAndFailsInFutures() throws Exception {
    var limited = FaultyServer.failure(429, "RATE_LIMIT_USER", "0");
    try (var server = new FaultyServer(limited, PUBLISHED, limited);
        Realtime realtime = createClient(server)) {
      CompletableFuture<String> id =
          realtime
              .async()
              .publish(publish -> publish.channel("c").event("e").data(1))
              .thenApply(result -> result.messageId());
      assertEquals("msg_1", id.get(20, TimeUnit.SECONDS));
      assertEquals(1, server.keys().stream().distinct().count());
      CallOptions once = CallOptions.builder().maxRetries(0).build();
      var failed =
          assertThrows(CompletionException.class, realtime.async().event().types(once)::join);
      assertInstanceOf(RealtimeException.RateLimit.class, failed.getCause());
      assertThrows(IllegalArgumentException.class, () -> realtime.async().channel().get(".."));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void endsTheCallOfACancelledFuture(boolean whileWaiting) throws Exception {
    var reply =
        whileWaiting
            ? FaultyServer.failure(429, "RATE_LIMIT_USER", "1")
            : new FaultyServer.Reply(200, "", Map.of(), 1000);
    try (var server = new FaultyServer(reply)) {
      var call = createClient(server).async().event().types();
      while (server.received().isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      assertTrue(call.cancel(true));
      TimeUnit.MILLISECONDS.sleep(1500);
      assertTrue(call.isCancelled());
      assertEquals(1, server.received().size());
    }
  }

  @Test
  void isAnInterfaceOfWhichATestCanHaveItsOwn() {
    EventCalls events = options -> new EventTypesResult(List.of("message"));
    assertEquals(List.of("message"), events.types().types());
    assertTrue(Realtime.class.isInterface());
  }

  @Test
  void keepsTheOptionsOfACallToIt() throws IOException {
    try (var server = new FaultyServer(PUBLISHED)) {
      Realtime realtime = createClient(server);
      var options =
          CallOptions.builder().timeout(Duration.ofSeconds(5)).idempotencyKey("own").build();
      var request = PublishRequest.builder().channel("c").event("e").data(null).build();
      realtime.publish(request, options);
      realtime.publish(request);
      assertEquals("own", server.keys().get(0));
      assertNotEquals("own", server.keys().get(1));
    }
  }
}
