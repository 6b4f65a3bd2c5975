// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** When, and after how long, a call is repeated. */
final class Retry {
  private static final long FIRST_WAIT_MILLIS = 500;
  private static final long LONGEST_WAIT_MILLIS = 8_000;

  private Retry() {}

  /**
   * Tells what the service asks, else a random part of a growing span, so that many clients that
   * failed at the same moment do not come back at the same moment.
   */
  static Duration waitBeforeRepeat(int attempt, Optional<Duration> retryAfter) {
    long span = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(attempt, 10));
    return retryAfter.orElseGet(
        () -> Duration.ofMillis(ThreadLocalRandom.current().nextLong(span + 1)));
  }

  /** Reads a {@code Retry-After} header, which is a number of seconds or a date. */
  static Duration readRetryAfter(Optional<String> header) {
    String text = header.orElse("").strip();
    if (text.matches("\\d{1,9}(\\.\\d+)?")) {
      return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
    }
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(Instant.now(), date);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException strange) {
      return null;
    }
  }
}
