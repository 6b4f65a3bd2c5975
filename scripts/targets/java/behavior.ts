import { backoff, behaviorSource, defaults, gatewayStatuses, listClientErrorCodes } from '../model/client-behavior.ts';
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

/** What a client does when it is told nothing else. */
public final class ClientBehavior {
  /** The limit of one attempt. */
  public static final Duration DEFAULT_TIMEOUT = ${renderDuration(defaults.timeout)};

  /** The limit of a call with all its attempts and waits. */
  public static final Duration DEFAULT_DEADLINE = ${renderDuration(defaults.deadline)};

  /** How often a call is retried after the first attempt. */
  public static final int DEFAULT_MAX_RETRIES = ${defaults.maxRetries};

  /** The longest wait before the first retry; it doubles with each retry. */
  static final Duration FIRST_WAIT = ${renderDuration(backoff.firstWait)};

  /** Where the wait stops growing. */
  static final Duration LONGEST_WAIT = ${renderDuration(backoff.longestWait)};

  /** A gateway gives these when it cannot reach the service; a retry may help. */
  static final Set<Integer> GATEWAY_STATUSES = Set.of(${gatewayStatuses.join(', ')});

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

function renderDuration(milliseconds: number): string {
  return milliseconds % 1000 === 0
    ? `Duration.ofSeconds(${milliseconds / 1000})`
    : `Duration.ofMillis(${milliseconds})`;
}
