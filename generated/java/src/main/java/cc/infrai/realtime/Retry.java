// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a call is retried, and after how long. */
final class Retry {
  private Retry() {}

  /**
   * Tells whether a retry may help. A code that is newer than this package, or {@code null}, is
   * handled by its status.
   */
  static boolean isRetryable(int status, @Nullable String code) {
    return Catalogue.isRetryable(Objects.requireNonNullElse(code, ""), status);
  }

  /**
   * Returns what the service asks for, else a random part of a growing span. A random moment on top
   * keeps clients that failed together from coming back together.
   */
  static Duration retryDelay(int attempt, Optional<Duration> retryAfter) {
    long shortest = ClientBehavior.SHORTEST_WAIT.toMillis();
    long moment = ThreadLocalRandom.current().nextLong(shortest / 2, shortest + 1);
    long first = ClientBehavior.FIRST_WAIT.toMillis();
    long span = Math.min(ClientBehavior.LONGEST_WAIT.toMillis(), first << Math.min(attempt, 20));
    return retryAfter
        .map(asked -> asked.compareTo(LONGEST) < 0 ? asked : LONGEST)
        .orElseGet(() -> Duration.ofMillis(ThreadLocalRandom.current().nextLong(span + 1)))
        .plusMillis(moment);
  }

  /**
   * Reads a {@code Retry-After} header as HTTP defines it: a whole number of seconds, or a date in
   * one of three forms. A malformed header and a date in the past give {@code null}.
   */
  static @Nullable Duration readRetryAfter(HttpHeaders headers) {
    String text = String.join(", ", headers.allValues("Retry-After"));
    if (text.matches("[0-9]+")) {
      return Duration.ofSeconds(text.length() > 18 ? Long.MAX_VALUE / 2 : Long.parseLong(text));
    }
    return ClientBehavior.HTTP_DATE.matcher(text).matches() ? readDate(text) : null;
  }

  private static @Nullable Duration readDate(String text) {
    Instant now = Instant.now();
    String withoutWeekday = text.replaceFirst("^\\w+,? ", "");
    for (DateTimeFormatter form : listForms(now).toList()) {
      try {
        LocalDateTime date = LocalDateTime.parse(withoutWeekday, form);
        Duration wait = Duration.between(now, date.toInstant(ZoneOffset.UTC));
        return wait.isNegative() || wait.isZero() ? null : wait;
      } catch (DateTimeException otherForm) {
        // The next form may fit.
      }
    }
    return null;
  }

  /** Beyond every deadline, and short enough to be counted in nanoseconds. */
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2).truncatedTo(SECONDS);

  /**
   * Lists the three forms without their weekday. The century of a year with two digits is the one
   * that puts the date within fifty years.
   */
  private static Stream<DateTimeFormatter> listForms(Instant now) {
    LocalDate earliest = LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(50);
    return Stream.of(
            newForm().appendPattern("dd MMM uuuu HH:mm:ss 'GMT'"),
            newForm()
                .appendPattern("dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, earliest)
                .appendPattern(" HH:mm:ss 'GMT'"),
            newForm().appendPattern("MMM ppd HH:mm:ss uuuu"))
        .map(form -> form.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));
  }

  private static DateTimeFormatterBuilder newForm() {
    return new DateTimeFormatterBuilder().parseCaseInsensitive();
  }
}
