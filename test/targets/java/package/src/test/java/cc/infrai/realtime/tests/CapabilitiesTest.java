package cc.infrai.realtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cc.infrai.realtime.AuthVendor;
import cc.infrai.realtime.ChannelType;
import cc.infrai.realtime.PublishBatchMessage;
import cc.infrai.realtime.Realtime;
import cc.infrai.realtime.RealtimeCapability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesTest {
  private static final Realtime REALTIME =
      Realtime.builder().apiKey("any-key").baseUrl(System.getenv("MOCK_URL")).build();

  /** The name of the example that a call gets, and the call. */
  private record Example(String name, Function<Realtime, Object> call) {}

  private static final Map<String, Example> CALLS = new TreeMap<>();

  static {
    add(
        "token.issue",
        "source_page",
        realtime ->
            realtime
                .token()
                .issue(
                    request ->
                        request
                            .clientId("user_42")
                            .channels(List.of("room-42"))
                            .capabilities(
                                List.of(RealtimeCapability.SUBSCRIBE, RealtimeCapability.PRESENCE))
                            .ttlSeconds(3600)));
    add(
        "token.revoke",
        "by_jti",
        realtime -> realtime.token().revoke(request -> request.tokenOrJti("rtt_7f3a")));
    add(
        "channel.create",
        "source_page",
        realtime ->
            realtime
                .channel()
                .create(request -> request.name("room-42").type(ChannelType.PRESENCE)));
    add("channel.get", "percent_encoded", realtime -> realtime.channel().get("équipe/salle 42"));
    add(
        "channel.list",
        "first_page",
        realtime -> realtime.channel().list(request -> request.limit(2)));
    add("channel.delete", "room", realtime -> realtime.channel().delete("room-42"));
    add(
        "publish",
        "null_data",
        realtime ->
            realtime.publish(request -> request.channel("room-42").event("refresh").data(null)));
    add(
        "publish.batch",
        "two_channels",
        realtime ->
            realtime.publishBatch(
                request ->
                    request.messages(
                        List.of(
                            PublishBatchMessage.builder()
                                .channel("room-42")
                                .event("message")
                                .data(Map.of("text", "hi"))
                                .build(),
                            PublishBatchMessage.builder()
                                .channel("room-43")
                                .event("refresh")
                                .data(null)
                                .build()))));
    add("presence.get", "room", realtime -> realtime.presence().get("room-42"));
    add(
        "auth.sign",
        "pusher_presence",
        realtime ->
            realtime
                .auth()
                .sign(
                    request ->
                        request
                            .clientId("user_42")
                            .channels(List.of("presence-room-42"))
                            .capabilities(
                                List.of(RealtimeCapability.SUBSCRIBE, RealtimeCapability.PRESENCE))
                            .vendor(AuthVendor.PUSHER)
                            .socketId("1234.5678")
                            .channelData(
                                Map.of("user_id", "user_42", "user_info", Map.of("name", "Ada")))));
    add("event.types", "source_page", realtime -> realtime.event().types());
    add(
        "user.disconnect",
        "everywhere",
        realtime -> realtime.user().disconnect(request -> request.clientId("user_42")));
  }

  private static void add(String capability, String example, Function<Realtime, Object> call) {
    CALLS.put("realtime." + capability, new Example(example, call));
  }

  static Iterable<String> capabilities() {
    return CALLS.keySet();
  }

  @Test
  void hasACallForEachCapabilityOfTheContract() {
    TreeSet<String> known =
        Contract.operations().stream()
            .map(Contract::readCapability)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, CALLS.keySet());
  }

  @ParameterizedTest
  @ValueSource(classes = {AuthVendor.class, ChannelType.class, RealtimeCapability.class})
  void hasAConstantForEachTextOfASet(Class<?> set) throws ReflectiveOperationException {
    List<String> texts = Contract.texts(set.getSimpleName());
    assertFalse(texts.isEmpty());
    for (String text : texts) {
      Object constant = set.getField(text.toUpperCase(Locale.ROOT)).get(null);
      assertEquals(text, constant.toString());
    }
  }

  @Test
  void writesAResultWithTheResultsInIt() {
    Map<String, Object> page = REALTIME.channel().list(request -> request.limit(2)).toMap();
    List<?> channels = assertInstanceOf(List.class, page.get("channels"));
    assertFalse(channels.isEmpty());
    for (Object channel : channels) {
      assertTrue(assertInstanceOf(Map.class, channel).containsKey("channel_id"));
    }
  }

  @ParameterizedTest
  @MethodSource("capabilities")
  void returnsTheDataOfTheExample(String capability) throws IOException {
    Example example = CALLS.get(capability);
    Object result = example.call().apply(REALTIME);
    assertEquals(
        Contract.exampleData(capability, example.name()), Contract.plain(result), capability);
    note(capability);
  }

  /** Records that a capability works. */
  private static void note(String capability) throws IOException {
    String file = System.getenv("EVIDENCE_FILE");
    if (file != null) {
      String line = "{\"target\":\"java\",\"capability\":\"%s\"}\n".formatted(capability);
      Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }
}
