package cc.infrai.realtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cc.infrai.realtime.CallOptions;
import cc.infrai.realtime.Channel;
import cc.infrai.realtime.Realtime;
import cc.infrai.realtime.RealtimeBuilder;
import cc.infrai.realtime.RealtimeException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The test run plays the cases of the table of behaviour, and judges what came out. */
class ConformanceTest {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("InvalidInput", "invalid_input"),
          Map.entry("Authentication", "authentication"),
          Map.entry("Credit", "credit"),
          Map.entry("PermissionDenied", "permission"),
          Map.entry("NotFound", "not_found"),
          Map.entry("Conflict", "conflict"),
          Map.entry("RateLimit", "rate_limit"),
          Map.entry("Unavailable", "unavailable"),
          Map.entry("ConnectionFailed", "connection"),
          Map.entry("Timeout", "timeout"),
          Map.entry("UnreadableResponse", "unreadable"),
          Map.entry("RealtimeException", "other"));

  @ParameterizedTest
  @ValueSource(strings = {"CONFORMANCE_URL", "CONFORMANCE_ASYNC_URL"})
  void doesWhatTheTableOfBehaviourSays(String variable) throws Exception {
    String url = System.getenv(variable);
    UnaryOperator<Realtime> client =
        variable.contains("ASYNC")
            ? realtime -> new BlockingRealtime(realtime.async())
            : UnaryOperator.identity();
    JsonNode cases = send(HttpRequest.newBuilder(URI.create(url)).GET());
    assertTrue(cases.size() > 120);
    var threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<List<String>>> verdicts = new ArrayList<>();
      for (JsonNode each : cases) {
        verdicts.add(threads.submit(() -> judge(url, each, client)));
      }
      List<String> problems = new ArrayList<>();
      for (Future<List<String>> verdict : verdicts) {
        problems.addAll(verdict.get());
      }
      assertEquals("", String.join("\n", problems));
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> judge(String url, JsonNode each, UnaryOperator<Realtime> client)
      throws Exception {
    String id = each.get("id").textValue();
    byte[] outcome = Contract.MAPPER.writeValueAsBytes(observe(each, client));
    var body = HttpRequest.BodyPublishers.ofByteArray(outcome);
    List<String> problems = new ArrayList<>();
    send(HttpRequest.newBuilder(URI.create(url + "/" + id)).POST(body))
        .forEach(problem -> problems.add(id + ": " + problem.textValue()));
    return problems;
  }

  private static JsonNode send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return Contract.MAPPER.readTree(
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body());
  }

  private static ObjectNode observe(JsonNode each, UnaryOperator<Realtime> client) {
    ObjectNode outcome = Contract.MAPPER.createObjectNode();
    long start = System.nanoTime();
    String shown = "";
    try {
      Object result = makeCall(each, client);
      if (each.get("allItems").booleanValue()) {
        outcome.set("items", Contract.plain(result));
      } else {
        outcome.set("data", Contract.plain(result));
      }
    } catch (RuntimeException failure) {
      outcome.set("error", describe(failure));
      var stack = new StringWriter();
      failure.printStackTrace(new PrintWriter(stack));
      shown = stack.toString();
    }
    outcome.put("milliseconds", (System.nanoTime() - start) / 1_000_000);
    outcome.put("shown", shown);
    return outcome;
  }

  private static ObjectNode describe(RuntimeException failure) {
    ObjectNode error = Contract.MAPPER.createObjectNode();
    error.put("message", failure.getMessage());
    if (!(failure instanceof RealtimeException known)) {
      boolean isRefusal = failure instanceof IllegalArgumentException;
      return error.put("kind", isRefusal ? "refused" : failure.toString());
    }
    error.put("kind", KINDS.get(failure.getClass().getSimpleName()));
    error.put("code", known.code());
    error.put("retryable", known.retryable());
    known.status().ifPresent(status -> error.put("status", status));
    known.hint().ifPresent(hint -> error.put("hint", hint));
    known.requestId().ifPresent(requestId -> error.put("requestId", requestId));
    known
        .retryAfter()
        .ifPresent(wait -> error.put("retryAfter", wait.toSeconds() + wait.getNano() / 1e9));
    return error;
  }

  private static Object makeCall(JsonNode each, UnaryOperator<Realtime> client) {
    JsonNode options = each.get("options");
    RealtimeBuilder builder =
        Realtime.builder()
            .apiKey(options.get("apiKey").textValue())
            .baseUrl(options.get("baseUrl").textValue());
    limit(options, "timeout", builder::timeout);
    limit(options, "deadline", builder::deadline);
    limit(options, "maxWait", builder::maxWait);
    if (options.has("maxRetries")) {
      builder.maxRetries(options.get("maxRetries").intValue());
    }
    Realtime realtime = client.apply(builder.build());
    CallOptions.Builder own = CallOptions.builder();
    if (options.has("idempotencyKey")) {
      own.idempotencyKey(options.get("idempotencyKey").textValue());
    }
    options
        .path("headers")
        .properties()
        .forEach(header -> own.header(header.getKey(), header.getValue().textValue()));
    if (each.get("allItems").booleanValue()) {
      return realtime.channel().listAll(Requests.list(each.get("parameters")), own.build()).stream()
          .map(Channel::name)
          .toList();
    }
    return dispatch(realtime, each.get("call").textValue(), each.get("parameters"), own.build());
  }

  private static void limit(JsonNode options, String name, Consumer<Duration> set) {
    if (options.has(name)) {
      set.accept(Duration.ofMillis(options.get(name).longValue()));
    }
  }

  private static Object dispatch(Realtime realtime, String call, JsonNode given, CallOptions own) {
    String channel = given.path("channel").textValue();
    return switch (call) {
      case "realtime.publish" -> realtime.publish(Requests.publish(given), own);
      case "realtime.publish.batch" -> realtime.publishBatch(Requests.batch(given), own);
      case "realtime.token.issue" -> realtime.token().issue(Requests.issue(given), own);
      case "realtime.token.revoke" -> realtime.token().revoke(Requests.revoke(given), own);
      case "realtime.channel.create" -> realtime.channel().create(Requests.create(given), own);
      case "realtime.channel.list" -> realtime.channel().list(Requests.list(given), own);
      case "realtime.channel.get" -> realtime.channel().get(channel, own);
      case "realtime.channel.delete" -> realtime.channel().delete(channel, own);
      case "realtime.presence.get" -> realtime.presence().get(channel, own);
      case "realtime.auth.sign" -> realtime.auth().sign(Requests.sign(given), own);
      case "realtime.event.types" -> realtime.event().types(own);
      case "realtime.user.disconnect" ->
          realtime.user().disconnect(Requests.disconnect(given), own);
      default -> throw new IllegalStateException("No call of " + call);
    };
  }
}
