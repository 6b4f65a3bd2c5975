// Made from scripts/targets/model/client-behavior.ts by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.time.Duration;
import java.util.Set;

/** What a client does when it is told nothing else. */
public final class ClientBehavior {
  /** The limit of one attempt. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /** The limit of a call with all its attempts and waits. */
  public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(120);

  /** How often a call is retried after the first attempt. */
  public static final int DEFAULT_MAX_RETRIES = 2;

  /** The longest wait before the first retry; it doubles with each retry. */
  static final Duration FIRST_WAIT = Duration.ofMillis(500);

  /** Where the wait stops growing. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

  /** A gateway gives these when it cannot reach the service; a retry may help. */
  static final Set<Integer> GATEWAY_STATUSES = Set.of(502, 504);

  private ClientBehavior() {}
}
