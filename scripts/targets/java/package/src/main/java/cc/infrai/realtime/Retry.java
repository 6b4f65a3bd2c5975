package cc.infrai.realtime;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** When a call is retried, and after how long. */
final class Retry {
  private Retry() {}

  /**
   * Tells whether a retry may help. A code that is newer than this package, or {@code null}, is
   * handled by its status.
   */
  static boolean isRetryable(int status, String code) {
    return Catalogue.isRetryable(Objects.requireNonNullElse(code, ""), status);
  }

  /**
   * Returns what the service asks for, else a random part of a growing span. The random part keeps
   * clients that failed together from coming back together.
   */
  static Duration retryDelay(int attempt, Optional<Duration> retryAfter) {
    long first = ClientBehavior.FIRST_WAIT.toMillis();
    long span = Math.min(ClientBehavior.LONGEST_WAIT.toMillis(), first << Math.min(attempt, 20));
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
    } catch (DateTimeException malformed) {
      return null;
    }
  }
}
