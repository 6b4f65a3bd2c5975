package cc.infrai.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a response: the {@code data} in it, or the exception that it reports. */
final class Responses {
  private static final int SHOWN_LENGTH = 80;

  private Responses() {}

  /** Takes {@code data} out of the envelope, or throws what the response reports. */
  static <T> T read(
      String capability,
      HttpResponse<byte[]> response,
      BiFunction<JsonNode, String, T> readData,
      @Nullable Consumer<Metadata> onMetadata,
      UnaryOperator<String> hide) {
    String body = new String(response.body(), StandardCharsets.UTF_8);
    JsonNode envelope = parse(body.startsWith("\ufeff") ? body.substring(1) : body);
    boolean succeeded = response.statusCode() >= 200 && response.statusCode() < 300;
    boolean claimsSuccess = envelope.path("ok").isBoolean() && envelope.path("ok").booleanValue();
    if (succeeded && claimsSuccess) {
      T data;
      try {
        data = readData.apply(envelope, "data");
      } catch (Fields.MismatchException mismatch) {
        String message = hide.apply("The response breaks the contract: " + mismatch.getMessage());
        var details =
            createDetails(
                capability, ClientErrorCode.INVALID_RESPONSE, message, response, envelope, hide);
        details.cause = mismatch;
        throw new RealtimeException.UnreadableResponse(details);
      }
      if (onMetadata != null) {
        readMetadata(envelope).ifPresent(onMetadata);
      }
      return data;
    }
    JsonNode error = envelope.path("error");
    String code = text(error, "code", hide);
    if (!succeeded && !claimsSuccess && code != null && !code.isEmpty()) {
      String given = text(error, "message", hide);
      String message = given == null ? ClientBehavior.MISSING_MESSAGE : given;
      var details = createDetails(capability, code, message, response, envelope, hide);
      details.hint = text(error, "hint", hide);
      details.retryable = Retry.isRetryable(details.status, code);
      throw RealtimeException.create(details);
    }
    String clean = hide.apply(body);
    String start = clean.substring(0, Math.min(clean.length(), SHOWN_LENGTH));
    String shown = body.isEmpty() ? "it is empty" : "it starts with \"" + start + "\"";
    var headers = response.headers();
    String kind =
        headers.firstValue("Location").or(() -> headers.firstValue("Content-Type")).orElse("");
    String message =
        "The response is not the API's envelope (%s; %s)."
            .formatted(kind.isEmpty() ? "no content type" : hide.apply(kind), shown);
    var details =
        createDetails(
            capability, ClientErrorCode.UNREADABLE_RESPONSE, message, response, envelope, hide);
    details.retryable = !succeeded && Retry.isRetryable(details.status, null);
    throw new RealtimeException.UnreadableResponse(details);
  }

  private static RealtimeException.Details createDetails(
      String capability,
      String code,
      String message,
      HttpResponse<?> response,
      JsonNode envelope,
      UnaryOperator<String> hide) {
    var details = new RealtimeException.Details(capability, code, message);
    details.status = response.statusCode();
    details.headers = response.headers();
    details.retryAfter = Retry.readRetryAfter(response.headers());
    String own = text(envelope.path("metadata"), "request_id", hide);
    details.requestId =
        own != null
            ? own
            : response
                .headers()
                .firstValue(ClientBehavior.REQUEST_ID_HEADER)
                .map(hide)
                .orElse(null);
    return details;
  }

  /** Reads a text that an exception shows; {@code null} when it is missing, or no text. */
  private static @Nullable String text(JsonNode fields, String name, UnaryOperator<String> hide) {
    String found = fields.path(name).textValue();
    return found == null ? null : hide.apply(found);
  }

  private static JsonNode parse(String body) {
    try {
      JsonNode read = Json.MAPPER.readTree(body);
      return read == null ? Json.MAPPER.missingNode() : read;
    } catch (IOException malformed) {
      return Json.MAPPER.missingNode();
    }
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
