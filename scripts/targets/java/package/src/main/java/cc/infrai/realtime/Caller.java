package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes calls, and retries them where that may help and is safe, up to the deadline. */
final class Caller {
  private final HttpClient http;
  private final boolean ownsHttp;
  private final String baseUrl;
  private final String apiKey;
  private final Body body;
  private final Settings defaults;
  private volatile boolean isClosed;

  Caller(@Nullable HttpClient given, String baseUrl, String apiKey, Body body, Settings defaults) {
    ownsHttp = given == null;
    http = given == null ? createClient(baseUrl) : given;
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
    this.body = body;
    this.defaults = defaults;
  }

  /** Makes a call, with as many attempts as are allowed and may help. */
  <T> T call(Call call, CallOptions given, BiFunction<JsonNode, String, T> readData) {
    Settings settings = defaults.with(given);
    HttpRequest request = prepare(call, settings);
    Attempts attempts = new Attempts(settings);
    while (true) {
      Duration wait;
      try {
        return read(call, settings, attempt(call, request, attempts.limitNext()), readData);
      } catch (RealtimeException failure) {
        wait = attempts.planRetry(failure).orElseThrow(() -> failure);
      }
      pause(call, wait);
    }
  }

  /** Does the same without blocking a thread. */
  <T> CompletableFuture<T> callAsync(
      Call call, CallOptions given, BiFunction<JsonNode, String, T> readData) {
    Settings settings = defaults.with(given);
    HttpRequest request = prepare(call, settings);
    Attempts attempts = new Attempts(settings);
    return new AsyncAttempts<T>(
            this, call, request, attempts, response -> read(call, settings, response, readData))
        .start();
  }

  /** Encodes a parameter as one segment of a path. */
  static String segment(String name, String value) {
    if (value == null || value.isEmpty() || value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException(
          "%s is \"%s\", which cannot be part of a path.".formatted(name, value));
    }
    return encode(name, value);
  }

  /** Refuses further calls, and closes the connections unless they belong to the caller. */
  void close() {
    isClosed = true;
    // HttpClient can be closed since Java 21. Before that, it closes when it is not reachable.
    if (ownsHttp && (Object) http instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception failure) {
        throw new IllegalStateException("The HTTP client could not be closed.", failure);
      }
    }
  }

  CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  RealtimeException createFailure(Call call, @Nullable Throwable cause) {
    return Attempts.createFailure(call, hide("No response came: " + cause), cause);
  }

  private <T> T read(
      Call call,
      Settings settings,
      HttpResponse<byte[]> response,
      BiFunction<JsonNode, String, T> readData) {
    Consumer<RawResponse> onResponse = settings.onResponse();
    if (onResponse != null) {
      onResponse.accept(
          new RawResponse(response.statusCode(), response.headers(), response.body()));
    }
    Consumer<Metadata> onMetadata = settings.onMetadata();
    return Responses.read(call.capability(), response, readData, onMetadata, this::hide);
  }

  /** Removes the key from a text, since a proxy can echo the headers of a request. */
  private String hide(String text) {
    return text.replace(apiKey, "***");
  }

  /** Makes the request that all attempts send. */
  private HttpRequest prepare(Call call, Settings settings) {
    if (isClosed) {
      throw new IllegalStateException("The client is closed. Close it after its last call.");
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(call))
            .header("Accept", "application/json")
            .header("User-Agent", "infrai-realtime-java/" + Catalogue.VERSION)
            .header("Authorization", "Bearer " + apiKey);
    if (!call.method().equals("GET")) {
      String key = settings.idempotencyKey();
      // One key for all attempts, so that a retry has no second effect.
      request.header("Idempotency-Key", key == null ? UUID.randomUUID().toString() : key);
    }
    settings.headers().forEach(request::setHeader);
    if (call.body() == null) {
      return request.method(call.method(), HttpRequest.BodyPublishers.noBody()).build();
    }
    byte[] content = body.write(call.capability(), call.body());
    return request
        .header("Content-Type", "application/json")
        .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(content))
        .build();
  }

  private URI address(Call call) {
    String path = call.path();
    for (Map.Entry<String, String> each : call.inPath().entrySet()) {
      path = path.replace("{" + each.getKey() + "}", each.getValue());
    }
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    call.query()
        .forEach((name, value) -> query.add(name + "=" + encode(name, String.valueOf(value))));
    return URI.create(baseUrl + path + query);
  }

  private static String encode(String name, String text) {
    // URLEncoder would write a question mark.
    Body.demandWhole(name, text);
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpResponse<byte[]> attempt(Call call, HttpRequest request, long limitNanos) {
    CompletableFuture<HttpResponse<byte[]>> response = send(request);
    try {
      return response.get(limitNanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      response.cancel(true);
      throw Attempts.createTimeout(call, limitNanos, late);
    } catch (ExecutionException failed) {
      throw createFailure(call, failed.getCause());
    } catch (InterruptedException interruption) {
      response.cancel(true);
      throw Attempts.createInterrupted(call, interruption);
    }
  }

  private static void pause(Call call, Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException interruption) {
      throw Attempts.createInterrupted(call, interruption);
    }
  }

  private static HttpClient createClient(String baseUrl) {
    HttpClient.Builder client = HttpClient.newBuilder();
    // Without TLS, HTTP/2 starts with an upgrade, which a WebSocket server takes for its own.
    return (baseUrl.startsWith("http:") ? client.version(HttpClient.Version.HTTP_1_1) : client)
        .build();
  }
}
