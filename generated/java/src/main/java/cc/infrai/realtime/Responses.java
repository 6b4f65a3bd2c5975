// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Reads a response: the {@code data} in it, or the exception that it reports. */
final class Responses {
  private static final int SHOWN_LENGTH = 80;

  private Responses() {}

  /** Takes {@code data} out of the envelope, or throws what the response reports. */
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
        String message = "The response breaks the contract: " + mismatch.getMessage();
        var details =
            createDetails(capability, ClientErrorCode.INVALID_RESPONSE, message, response);
        details.requestId = readRequestId(envelope);
        details.cause = mismatch;
        throw new RealtimeException.UnreadableResponse(details);
      }
      if (onMetadata != null) {
        readMetadata(envelope).ifPresent(onMetadata);
      }
      return data;
    }
    JsonNode error = envelope.path("error");
    if (!succeeded && error.path("code").isTextual() && error.path("message").isTextual()) {
      String code = error.get("code").textValue();
      var details = createDetails(capability, code, error.get("message").textValue(), response);
      details.hint = error.path("hint").textValue();
      details.requestId = readRequestId(envelope);
      details.retryAfter = Retry.readRetryAfter(response.headers().firstValue("Retry-After"));
      details.retryable = Retry.isRetryable(details.status, code);
      throw RealtimeException.create(details);
    }
    throw createUnreadable(capability, response);
  }

  private static RealtimeException createUnreadable(
      String capability, HttpResponse<byte[]> response) {
    String body = new String(response.body(), StandardCharsets.UTF_8);
    String start = body.substring(0, Math.min(body.length(), SHOWN_LENGTH));
    String shown = body.isEmpty() ? "it is empty" : "it starts with \"" + start + "\"";
    String type = response.headers().firstValue("Content-Type").orElse("no content type");
    String message = "The response is not the API's envelope (" + type + "; " + shown + ").";
    var details = createDetails(capability, ClientErrorCode.UNREADABLE_RESPONSE, message, response);
    details.retryable = Retry.isRetryable(details.status, null);
    details.retryAfter = Retry.readRetryAfter(response.headers().firstValue("Retry-After"));
    return new RealtimeException.UnreadableResponse(details);
  }

  private static RealtimeException.Details createDetails(
      String capability, String code, String message, HttpResponse<?> response) {
    var details = new RealtimeException.Details(capability, code, message);
    details.status = response.statusCode();
    return details;
  }

  private static JsonNode parse(byte[] body) {
    try {
      JsonNode read = Json.MAPPER.readTree(body);
      return read == null ? Json.MAPPER.missingNode() : read;
    } catch (IOException malformed) {
      return Json.MAPPER.missingNode();
    }
  }

  private static String readRequestId(JsonNode envelope) {
    return envelope.path("metadata").path("request_id").textValue();
  }

  /** Reads the metadata; a call that succeeded does not fail because of malformed metadata. */
  private static Optional<Metadata> readMetadata(JsonNode envelope) {
    try {
      return Optional.of(Metadata.read(envelope, "metadata"));
    } catch (Fields.MismatchException mismatch) {
      return Optional.empty();
    }
  }
}
