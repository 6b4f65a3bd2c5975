// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
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

/** Sends calls: again where a repeat helps and is safe, and never past the deadline. */
final class Caller {
  private final HttpClient http;
  private final String baseUrl;
  private final String apiKey;
  private final CallOptions defaults;

  Caller(HttpClient http, String baseUrl, String apiKey, CallOptions defaults) {
    this.http = http;
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
    this.defaults = defaults;
  }

  /** Makes a call, with as many attempts as help. */
  <T> T call(Call call, CallOptions given, BiFunction<JsonNode, String, T> readData) {
    CallOptions options = given.over(defaults);
    HttpRequest request = prepare(call, options);
    long end = System.nanoTime() + options.deadline.toNanos();
    for (int made = 0; ; made++) {
      Duration wait;
      try {
        long limit = Math.min(options.timeout.toNanos(), end - System.nanoTime());
        HttpResponse<byte[]> response = attempt(call, request, limit);
        return Answers.read(call.capability(), response, readData, options.onMetadata);
      } catch (RealtimeException failure) {
        wait = Retry.waitBeforeRepeat(made, failure.retryAfter());
        boolean isTooLate = System.nanoTime() + wait.toNanos() >= end;
        if (!failure.retryable() || made >= options.maxRetries || isTooLate) {
          throw failure;
        }
      }
      pause(call, wait);
    }
  }

  /** Encodes a parameter as one segment of a path. */
  static String segment(String name, String value) {
    if (value == null || value.isEmpty() || value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException(
          "%s is \"%s\", which no path can carry.".formatted(name, value));
    }
    return encode(value);
  }

  /** Makes the request that all attempts send. */
  private HttpRequest prepare(Call call, CallOptions options) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(call))
            .header("Accept", "application/json")
            .header("User-Agent", "infrai-realtime-java/" + Catalogue.VERSION)
            .header("Authorization", "Bearer " + apiKey);
    if (!call.method().equals("GET")) {
      String key = options.idempotencyKey;
      // One key for all attempts, so that a repeat has no second effect.
      request.header("Idempotency-Key", key == null ? UUID.randomUUID().toString() : key);
    }
    if (call.body() == null) {
      return request.method(call.method(), HttpRequest.BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", "application/json")
        .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(json(call)))
        .build();
  }

  private URI address(Call call) {
    String path = call.path();
    for (Map.Entry<String, String> each : call.inPath().entrySet()) {
      path = path.replace("{" + each.getKey() + "}", each.getValue());
    }
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    call.query().forEach((name, value) -> query.add(name + "=" + encode(value.toString())));
    return URI.create(baseUrl + path + query);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] json(Call call) {
    try {
      return Json.MAPPER.writeValueAsBytes(call.body());
    } catch (JsonProcessingException strange) {
      throw new IllegalArgumentException(
          call.capability() + ": the parameters cannot be written as JSON.", strange);
    }
  }

  private HttpResponse<byte[]> attempt(Call call, HttpRequest request, long limitNanos) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      return answer.get(limitNanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      String message = "There was no answer within " + limitNanos / 1_000_000 + " ms.";
      var details = new RealtimeException.Details(call.capability(), "timeout", message);
      details.retryable = true;
      details.cause = late;
      throw new RealtimeException.Timeout(details);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      String message = "The request could not be sent or was not answered: " + cause;
      var details = new RealtimeException.Details(call.capability(), "connection_failed", message);
      details.retryable = true;
      details.cause = cause;
      throw new RealtimeException.ConnectionFailed(details);
    } catch (InterruptedException interruption) {
      answer.cancel(true);
      throw interrupted(call, interruption);
    }
  }

  private static void pause(Call call, Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException interruption) {
      throw interrupted(call, interruption);
    }
  }

  private static RealtimeException interrupted(Call call, InterruptedException interruption) {
    Thread.currentThread().interrupt();
    String message = "The thread was interrupted.";
    var details = new RealtimeException.Details(call.capability(), "interrupted", message);
    details.cause = interruption;
    return new RealtimeException.Interrupted(details);
  }
}
