// Made from scripts/targets/model/client-behavior.ts by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/** What a client does when it is told nothing else. */
public final class ClientBehavior {
  /** The limit of one attempt. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /** The limit of a call with all its attempts and waits. */
  public static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(2);

  /** The longest wait that the service may ask for. */
  public static final Duration DEFAULT_MAX_WAIT = Duration.ofMinutes(1);

  /** How often a call is retried after the first attempt. */
  public static final int DEFAULT_MAX_RETRIES = 2;

  /** The longest wait before the first retry; it doubles with each retry. */
  static final Duration FIRST_WAIT = Duration.ofMillis(500);

  /** Where the wait stops growing. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

  /** Half of it and a random part of the rest come on top of every wait. */
  static final Duration SHORTEST_WAIT = Duration.ofMillis(100);

  /** The statuses that are retried when the catalogue does not know the code. */
  static final Set<Integer> RETRYABLE_STATUSES =
      Set.of(408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 528, 529);

  /** The forms that a date has in HTTP. */
  static final Pattern HTTP_DATE =
      Pattern.compile(
          "^\\w+(, \\d\\d( \\w{3} \\d\\d|-\\w{3}-)\\d\\d"
              + "| \\w{3} [ \\d]\\d) \\d\\d(:[0-5]\\d){2}( GMT"
              + "| \\d{4})$");

  /** The header that has the id of a request when the body has none. */
  static final String REQUEST_ID_HEADER = "x-request-id";

  /** What an error says when the service gave it no message. */
  static final String MISSING_MESSAGE = "The service gave no message.";

  private ClientBehavior() {}
}
