package cc.infrai.realtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cc.infrai.realtime.Metadata;
import cc.infrai.realtime.Realtime;
import cc.infrai.realtime.RealtimeException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Responses of a service that keeps to the contract loosely, or breaks it. */
class LooseResponsesTest {
  private static final Map<String, Function<Realtime, Object>> CALLS =
      Map.of(
          "realtime.token.issue",
          realtime -> realtime.token().issue(request -> request.clientId("user_42")),
          "realtime.channel.create",
          realtime -> realtime.channel().create(request -> request.name("room-42")),
          "realtime.channel.get",
          realtime -> realtime.channel().get("room-42"),
          "realtime.channel.list",
          realtime -> realtime.channel().list(),
          "realtime.channel.delete",
          realtime -> realtime.channel().delete("room-42"),
          "realtime.publish",
          realtime ->
              realtime.publish(request -> request.channel("room-42").event("message").data(null)),
          "realtime.presence.get",
          realtime -> realtime.presence().get("room-42"),
          "realtime.auth.sign",
          realtime ->
              realtime.auth().sign(request -> request.clientId("user_42").channels(List.of())),
          "realtime.event.types",
          realtime -> realtime.event().types());

  static Stream<Named<JsonNode>> accepted() throws IOException {
    return read("accepted");
  }

  static Stream<Named<JsonNode>> refused() throws IOException {
    return read("refused");
  }

  private static Stream<Named<JsonNode>> read(String kind) throws IOException {
    JsonNode table = Contract.MAPPER.readTree(new File(System.getenv("LOOSE_RESPONSES_FILE")));
    return StreamSupport.stream(table.get(kind).spliterator(), false)
        .map(given -> Named.of(given.get("title").textValue(), given));
  }

  /** Makes the call that gets the response. */
  private static Object call(JsonNode given, List<Metadata> noted) throws IOException {
    var reply =
        new FaultyServer.Reply(
            given.get("status").intValue(), given.get("body").toString(), Map.of(), 0);
    try (var server = new FaultyServer(reply)) {
      Realtime realtime =
          Realtime.builder()
              .apiKey("any-key")
              .baseUrl(server.url())
              .maxRetries(0)
              .onMetadata(noted::add)
              .build();
      return CALLS.get(given.get("capability").textValue()).apply(realtime);
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void acceptsWhatIsPromisedLoosely(JsonNode given) throws IOException {
    List<Metadata> noted = new ArrayList<>();
    JsonNode data = Contract.plain(call(given, noted));
    given
        .get("expected")
        .properties()
        .forEach(each -> assertEquals(each.getValue(), data.get(each.getKey())));
    assertEquals(given.get("body").has("metadata") ? 1 : 0, noted.size());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatACallerWouldGetWrong(JsonNode given) {
    assertThrows(RealtimeException.UnreadableResponse.class, () -> call(given, new ArrayList<>()));
  }
}
