// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
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

/** Makes calls, and retries them where that may help and is safe, up to the deadline. */
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

  /** Makes a call, with as many attempts as are allowed and may help. */
  <T> T call(Call call, CallOptions given, BiFunction<JsonNode, String, T> readData) {
    CallOptions options = given.over(defaults);
    HttpRequest request = prepare(call, options);
    long end = System.nanoTime() + options.deadline.toNanos();
    for (int made = 0; ; made++) {
      Duration wait;
      try {
        long limit = Math.min(options.timeout.toNanos(), end - System.nanoTime());
        HttpResponse<byte[]> response = attempt(call, request, limit);
        return Responses.read(
            call.capability(), response, readData, options.onMetadata, this::hide);
      } catch (RealtimeException failure) {
        wait = Retry.retryDelay(made, failure.retryAfter());
        boolean isTooLong =
            failure.retryAfter().filter(asked -> asked.compareTo(options.maxWait) > 0).isPresent()
                || wait.compareTo(Duration.ofNanos(end - System.nanoTime())) >= 0;
        if (!failure.retryable() || made >= options.maxRetries || isTooLong) {
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
          "%s is \"%s\", which cannot be part of a path.".formatted(name, value));
    }
    return encode(name, value);
  }

  /** Removes the key from a text, since a proxy can echo the headers of a request. */
  private String hide(String text) {
    return text.replace(apiKey, "***");
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
      // One key for all attempts, so that a retry has no second effect.
      request.header("Idempotency-Key", key == null ? UUID.randomUUID().toString() : key);
    }
    options.headers.forEach(request::setHeader);
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
    call.query().forEach((name, value) -> query.add(name + "=" + encode(name, value.toString())));
    return URI.create(baseUrl + path + query);
  }

  private static String encode(String name, String text) {
    // URLEncoder would write a question mark.
    demandWhole(name, text);
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] json(Call call) {
    JsonNode body;
    try {
      body = Json.MAPPER.valueToTree(call.body());
    } catch (IllegalArgumentException failure) {
      throw new IllegalArgumentException(
          call.capability() + ": the parameters cannot be written as JSON.", failure);
    }
    demandWritable(call.capability(), body);
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Jackson would write NaN as a text, and a lone surrogate as something else. */
  private static void demandWritable(String capability, JsonNode value) {
    if (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
      throw new IllegalArgumentException(
          capability + ": the parameters hold " + value.asText() + ", which JSON cannot hold.");
    }
    if (value.isTextual()) {
      demandWhole(capability, value.textValue());
    }
    value.fieldNames().forEachRemaining(name -> demandWhole(capability, name));
    value.forEach(item -> demandWritable(capability, item));
  }

  private static void demandWhole(String name, String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(name + " has a lone surrogate.");
    }
  }

  private HttpResponse<byte[]> attempt(Call call, HttpRequest request, long limitNanos) {
    CompletableFuture<HttpResponse<byte[]>> response =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      return response.get(limitNanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      response.cancel(true);
      long limit = TimeUnit.NANOSECONDS.toMillis(limitNanos);
      String message = "No response came within " + limit + " ms.";
      var details =
          new RealtimeException.Details(call.capability(), ClientErrorCode.TIMEOUT, message);
      details.retryable = true;
      details.cause = late;
      throw new RealtimeException.Timeout(details);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      String message = hide("No response came: " + cause);
      var details =
          new RealtimeException.Details(
              call.capability(), ClientErrorCode.CONNECTION_FAILED, message);
      details.retryable = true;
      details.cause = cause;
      throw new RealtimeException.ConnectionFailed(details);
    } catch (InterruptedException interruption) {
      response.cancel(true);
      throw createInterrupted(call, interruption);
    }
  }

  private static void pause(Call call, Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException interruption) {
      throw createInterrupted(call, interruption);
    }
  }

  private static RealtimeException createInterrupted(Call call, InterruptedException interruption) {
    Thread.currentThread().interrupt();
    String message = "The thread was interrupted.";
    var details =
        new RealtimeException.Details(call.capability(), ClientErrorCode.ABORTED, message);
    details.cause = interruption;
    return new RealtimeException.Interrupted(details);
  }
}
