// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps count of the attempts and the time of one call. */
final class Attempts {
  private final Settings settings;
  private final long end;
  private int made;

  Attempts(Settings settings) {
    this.settings = settings;
    // Unlike toNanos, this takes a limit of more than 292 years for the longest that there is.
    end = System.nanoTime() + NANOSECONDS.convert(settings.deadline());
  }

  /** Returns how many nanoseconds the next attempt may take. */
  long limitNext() {
    return Math.min(NANOSECONDS.convert(settings.timeout()), end - System.nanoTime());
  }

  /** Returns how long to wait before the next attempt; empty when the call is not retried. */
  Optional<Duration> planRetry(RealtimeException failure) {
    Duration wait = Retry.retryDelay(made, failure.retryAfter());
    boolean isTooLong =
        failure.retryAfter().filter(asked -> asked.compareTo(settings.maxWait()) > 0).isPresent()
            || wait.compareTo(Duration.ofNanos(end - System.nanoTime())) >= 0;
    if (!failure.retryable() || made >= settings.maxRetries() || isTooLong) {
      return Optional.empty();
    }
    made++;
    return Optional.of(wait);
  }

  /** Creates the exception of an attempt that took too long. */
  static RealtimeException createTimeout(Call call, long limitNanos, Throwable cause) {
    long limit = NANOSECONDS.toMillis(limitNanos);
    String message = "No response came within " + limit + " ms.";
    var details =
        new RealtimeException.Details(call.capability(), ClientErrorCode.TIMEOUT, message);
    details.retryable = true;
    details.cause = cause;
    return new RealtimeException.Timeout(details);
  }

  /** Creates the exception of an attempt whose connection failed. */
  static RealtimeException createFailure(Call call, String message, @Nullable Throwable cause) {
    var details =
        new RealtimeException.Details(
            call.capability(), ClientErrorCode.CONNECTION_FAILED, message);
    details.retryable = true;
    details.cause = cause;
    return new RealtimeException.ConnectionFailed(details);
  }

  /** Creates the exception of a call whose thread was interrupted. */
  static RealtimeException createInterrupted(Call call, InterruptedException interruption) {
    Thread.currentThread().interrupt();
    String message = "The thread was interrupted.";
    var details =
        new RealtimeException.Details(call.capability(), ClientErrorCode.ABORTED, message);
    details.cause = interruption;
    return new RealtimeException.Interrupted(details);
  }
}
