// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** From an answer to the {@code data} in it, or to the exception that it tells of. */
final class Answers {
  private static final Set<Integer> GATEWAY_STATUSES = Set.of(429, 502, 503, 504);
  private static final int SHOWN_LENGTH = 80;

  private Answers() {}

  /** Takes {@code data} out of the envelope, or throws what the answer says. */
  static <T> T read(
      String capability,
      HttpResponse<byte[]> response,
      BiFunction<JsonNode, String, T> readData,
      Consumer<Metadata> onMetadata) {
    JsonNode envelope = parse(response.body());
    boolean succeeded = response.statusCode() >= 200 && response.statusCode() < 300;
    if (succeeded && envelope.path("ok").isBoolean() && envelope.path("ok").booleanValue()) {
      T data;
      try {
        data = readData.apply(envelope, "data");
      } catch (Fields.MismatchException mismatch) {
        String message = "The answer is something else than the contract says: ";
        var details = details(capability, response, message + mismatch.getMessage());
        details.requestId = requestId(envelope);
        details.cause = mismatch;
        throw new RealtimeException.UnreadableResponse(details);
      }
      if (onMetadata != null) {
        metadata(envelope).ifPresent(onMetadata);
      }
      return data;
    }
    JsonNode error = envelope.path("error");
    if (!succeeded && error.path("code").isTextual() && error.path("message").isTextual()) {
      var details =
          new RealtimeException.Details(
              capability, error.get("code").textValue(), error.get("message").textValue());
      details.status = response.statusCode();
      details.hint = error.path("hint").textValue();
      details.requestId = requestId(envelope);
      details.retryAfter = Retry.readRetryAfter(response.headers().firstValue("Retry-After"));
      throw RealtimeException.ofStatus(details);
    }
    throw unreadable(capability, response);
  }

  private static RealtimeException unreadable(String capability, HttpResponse<byte[]> response) {
    String body = new String(response.body(), StandardCharsets.UTF_8);
    String start = body.substring(0, Math.min(body.length(), SHOWN_LENGTH));
    String shown = body.isEmpty() ? "it is empty" : "it starts with \"" + start + "\"";
    String type = response.headers().firstValue("Content-Type").orElse("no content type");
    String message = "The answer is not the contract's envelope (" + type + "; " + shown + ").";
    var details = details(capability, response, message);
    // A proxy on the way says these with a page of its own.
    details.retryable = GATEWAY_STATUSES.contains(response.statusCode());
    details.retryAfter = Retry.readRetryAfter(response.headers().firstValue("Retry-After"));
    return new RealtimeException.UnreadableResponse(details);
  }

  private static RealtimeException.Details details(
      String capability, HttpResponse<byte[]> response, String message) {
    var details = new RealtimeException.Details(capability, "unreadable_response", message);
    details.status = response.statusCode();
    return details;
  }

  private static JsonNode parse(byte[] body) {
    try {
      JsonNode read = Json.MAPPER.readTree(body);
      return read == null ? Json.MAPPER.missingNode() : read;
    } catch (IOException strange) {
      return Json.MAPPER.missingNode();
    }
  }

  private static String requestId(JsonNode envelope) {
    return envelope.path("metadata").path("request_id").textValue();
  }

  /** Reads the metadata; a call that succeeded does not fail for the want of it. */
  private static Optional<Metadata> metadata(JsonNode envelope) {
    try {
      return Optional.of(Metadata.read(envelope, "metadata"));
    } catch (Fields.MismatchException mismatch) {
      return Optional.empty();
    }
  }
}
