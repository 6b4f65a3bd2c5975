import {
  backoff,
  behaviorSource,
  defaults,
  httpDate,
  listClientErrorCodes,
  missingMessage,
  requestIdHeader,
  retryableStatuses,
} from '../model/client-behavior.ts';
import { packageName } from './types.ts';

const head = `// Made from ${behaviorSource} by \`npm run generate\`. Do not edit by hand.\npackage ${packageName};\n\n`;

/** The classes of the constants that the clients of all languages share, by their names. */
export function renderBehavior(): Map<string, string> {
  return new Map([
    ['ClientBehavior', renderBehaviorClass()],
    ['ClientErrorCode', renderErrorCodeClass()],
  ]);
}

function renderBehaviorClass(): string {
  return `${head}import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/** What a client does when it is told nothing else. */
public final class ClientBehavior {
  /** The limit of one attempt. */
  public static final Duration DEFAULT_TIMEOUT = ${renderDuration(defaults.timeout)};

  /** The limit of a call with all its attempts and waits. */
  public static final Duration DEFAULT_DEADLINE = ${renderDuration(defaults.deadline)};

  /** The longest wait that the service may ask for. */
  public static final Duration DEFAULT_MAX_WAIT = ${renderDuration(defaults.maxWait)};

  /** How often a call is retried after the first attempt. */
  public static final int DEFAULT_MAX_RETRIES = ${defaults.maxRetries};

  /** The longest wait before the first retry; it doubles with each retry. */
  static final Duration FIRST_WAIT = ${renderDuration(backoff.firstWait)};

  /** Where the wait stops growing. */
  static final Duration LONGEST_WAIT = ${renderDuration(backoff.longestWait)};

  /** Half of it and a random part of the rest come on top of every wait. */
  static final Duration SHORTEST_WAIT = ${renderDuration(backoff.shortestWait)};

  /** The statuses that are retried when the catalogue does not know the code. */
  static final Set<Integer> RETRYABLE_STATUSES =
      Set.of(${retryableStatuses.join(', ')});

  /** The forms that a date has in HTTP. */
  static final Pattern HTTP_DATE =
      Pattern.compile(
          ${listParts(httpDate).join('\n              + ')});

  /** The header that has the id of a request when the body has none. */
  static final String REQUEST_ID_HEADER = "${requestIdHeader}";

  /** What an error says when the service gave it no message. */
  static final String MISSING_MESSAGE = "${missingMessage}";

  private ClientBehavior() {}
}
`;
}

function renderErrorCodeClass(): string {
  const constants = listClientErrorCodes('java').map(
    ({ code, meaning }) =>
      `  /** The client gives it when ${meaning}. */\n  public static final String ${code.toUpperCase()} = "${code}";\n`,
  );
  return `${head}/** The client's own codes, for an error that the service gave no code for. */
public final class ClientErrorCode {
${constants.join('\n')}
  private ClientErrorCode() {}
}
`;
}

/** Cuts a regular expression before a choice, so that it fits on lines. */
function listParts(expression: string): string[] {
  return expression.split(/(?=\| )/).map((part) => JSON.stringify(part));
}

function renderDuration(milliseconds: number): string {
  if (milliseconds % 60_000 === 0) return `Duration.ofMinutes(${milliseconds / 60_000})`;
  return milliseconds % 1000 === 0
    ? `Duration.ofSeconds(${milliseconds / 1000})`
    : `Duration.ofMillis(${milliseconds})`;
}
