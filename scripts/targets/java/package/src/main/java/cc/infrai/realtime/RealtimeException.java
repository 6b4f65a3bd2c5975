package cc.infrai.realtime;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A call that failed. There is a class for each kind that callers handle differently. */
public class RealtimeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String capability;
  private final String code;
  private final int status;
  private final @Nullable String hint;
  private final @Nullable String requestId;
  private final @Nullable Duration retryAfter;
  private final boolean retryable;
  // Only for the process that made the call: headers cannot be serialized.
  private final transient @Nullable HttpHeaders headers;

  RealtimeException(Details details) {
    super(details.text(), details.cause);
    capability = details.capability;
    code = details.code;
    status = details.status;
    hint = details.hint;
    requestId = details.requestId;
    retryAfter = details.retryAfter;
    retryable = details.retryable;
    headers = details.headers;
  }

  /**
   * Returns the capability that was called.
   *
   * @return the capability, such as {@code realtime.publish}
   */
  public String capability() {
    return capability;
  }

  /**
   * Returns the stable name of the error. New codes can appear at any time.
   *
   * @return the service's code, such as an {@link ErrorCode}, or a {@link ClientErrorCode}
   */
  public String code() {
    return code;
  }

  /**
   * Returns the HTTP status.
   *
   * @return the status; empty when no response came
   */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /**
   * Returns what to do next.
   *
   * @return the service's hint; empty when it has none
   */
  public Optional<String> hint() {
    return Optional.ofNullable(hint);
  }

  /**
   * Returns the id of the request, to quote when asking for help.
   *
   * @return the id; empty when no readable response came
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /**
   * Returns how long the service asks to wait before a retry.
   *
   * @return the wait; empty when it does not ask
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * Returns the headers of the response.
   *
   * @return the headers; empty when no response came
   */
  public Optional<HttpHeaders> headers() {
    return Optional.ofNullable(headers);
  }

  /**
   * Tells whether the same call may succeed later.
   *
   * @return whether it may
   */
  public boolean retryable() {
    return retryable;
  }

  /** 400: a parameter is missing or malformed; the message names it. */
  public static final class InvalidInput extends RealtimeException {
    private static final long serialVersionUID = 1;

    InvalidInput(Details details) {
      super(details);
    }
  }

  /** 401: the project key is missing or wrong. */
  public static final class Authentication extends RealtimeException {
    private static final long serialVersionUID = 1;

    Authentication(Details details) {
      super(details);
    }
  }

  /** 402: the account needs credit, a plan or a verification first. */
  public static final class Credit extends RealtimeException {
    private static final long serialVersionUID = 1;

    Credit(Details details) {
      super(details);
    }
  }

  /** 403: the project key is not allowed to do this. */
  public static final class PermissionDenied extends RealtimeException {
    private static final long serialVersionUID = 1;

    PermissionDenied(Details details) {
      super(details);
    }
  }

  /** 404: the channel does not exist. */
  public static final class NotFound extends RealtimeException {
    private static final long serialVersionUID = 1;

    NotFound(Details details) {
      super(details);
    }
  }

  /** 409: the name or the idempotency key is taken by something else. */
  public static final class Conflict extends RealtimeException {
    private static final long serialVersionUID = 1;

    Conflict(Details details) {
      super(details);
    }
  }

  /** 429: too many requests. */
  public static final class RateLimit extends RealtimeException {
    private static final long serialVersionUID = 1;

    RateLimit(Details details) {
      super(details);
    }
  }

  /** 503: the service or its vendor is temporarily down. */
  public static final class Unavailable extends RealtimeException {
    private static final long serialVersionUID = 1;

    Unavailable(Details details) {
      super(details);
    }
  }

  /** No response came: the connection could not be made, or broke. */
  public static final class ConnectionFailed extends RealtimeException {
    private static final long serialVersionUID = 1;

    ConnectionFailed(Details details) {
      super(details);
    }
  }

  /** No response came in time. */
  public static final class Timeout extends RealtimeException {
    private static final long serialVersionUID = 1;

    Timeout(Details details) {
      super(details);
    }
  }

  /** The thread was interrupted while it waited; its interrupt flag is set again. */
  public static final class Interrupted extends RealtimeException {
    private static final long serialVersionUID = 1;

    Interrupted(Details details) {
      super(details);
    }
  }

  /** The response breaks the contract; the message says how. */
  public static final class UnreadableResponse extends RealtimeException {
    private static final long serialVersionUID = 1;

    UnreadableResponse(Details details) {
      super(details);
    }
  }

  /** Creates the exception that a response reports, of the class for its status. */
  static RealtimeException create(Details details) {
    return switch (details.status) {
      case 400 -> new InvalidInput(details);
      case 401 -> new Authentication(details);
      case 402 -> new Credit(details);
      case 403 -> new PermissionDenied(details);
      case 404 -> new NotFound(details);
      case 409 -> new Conflict(details);
      case 429 -> new RateLimit(details);
      case 503 -> new Unavailable(details);
      default -> new RealtimeException(details);
    };
  }

  /** What is known of a call that failed. */
  static final class Details {
    final String capability;
    final String code;
    final String message;
    int status;
    @Nullable String hint;
    @Nullable String requestId;
    @Nullable Duration retryAfter;
    boolean retryable;
    @Nullable HttpHeaders headers;
    @Nullable Throwable cause;

    Details(String capability, String code, String message) {
      this.capability = capability;
      this.code = code;
      this.message = message;
    }

    /** The message, with the code, the status and the request id. */
    String text() {
      List<String> facts = new ArrayList<>(List.of(code));
      if (status != 0) {
        facts.add("status " + status);
      }
      if (requestId != null) {
        facts.add("request " + requestId);
      }
      String advice = hint == null ? "" : " " + hint;
      return capability + ": " + message + advice + " [" + String.join(", ", facts) + "]";
    }
  }
}
