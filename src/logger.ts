/** Writes each attempt of a call to a log. */
import type { ClientErrorCode } from '../generated/typescript/behavior.ts';
import type { AttemptObserver } from './client/attempt-event.ts';

/** How serious a line is: from each success to only the calls that failed. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What takes the lines, such as `console` or a logger of winston. */
export type Logger = { [Level in LogLevel]: (message: string, details: object) => unknown };

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/**
 * Makes an observer that logs: `createRealtime({ onAttempt: logAttempts(console, 'debug') })`. A success is `debug`, one
 * after a retry `info`, a failure that is retried `warn`, and a call that failed `error`.
 *
 * No line has parameters, headers or a text of the service, since any of them can hold a token.
 *
 * @param logger takes the lines; `console` by default
 * @param lowest leaves out what is less serious; `info` by default
 * @throws RangeError for an unknown level
 */
export function logAttempts(logger: Logger = console, lowest: LogLevel = 'info'): AttemptObserver {
  if (!levels.includes(lowest)) throw new RangeError(`The level is ${lowest}; it has to be ${levels.join(', ')}.`);
  return ({ capability, attempt, duration, status, requestId, error, retryIn }) => {
    const level = chooseLevel(attempt, error?.code, retryIn);
    if (levels.indexOf(level) < levels.indexOf(lowest)) return;
    const milliseconds = Math.round(duration);
    const outcome = error ? `failed with ${error.code}` : 'succeeded';
    const next = retryIn === undefined ? '' : ` and is retried in ${Math.round(retryIn)} ms`;
    logger[level](`${capability}: attempt ${attempt} ${outcome} after ${milliseconds} ms${next}.`, {
      capability,
      attempt,
      duration: milliseconds,
      ...(status !== undefined && { status }),
      ...(error && { code: error.code }),
      ...(requestId !== undefined && { requestId }),
      ...(retryIn !== undefined && { retryIn: Math.round(retryIn) }),
    });
  };
}

function chooseLevel(attempt: number, code: string | undefined, retryIn: number | undefined): LogLevel {
  if (code === undefined) return attempt === 1 ? 'debug' : 'info';
  // The caller ended the call.
  if (code === ('aborted' satisfies ClientErrorCode)) return 'info';
  return retryIn === undefined ? 'error' : 'warn';
}
