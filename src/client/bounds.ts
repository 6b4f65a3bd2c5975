import type { ClientErrorCode } from '../../generated/typescript/behavior.ts';
import { listenToAbort } from './abort-listeners.ts';
import { AbortError, type RealtimeError, TimeoutError } from './errors.ts';

/** Limits how long a call waits, by time and by the caller's signal. */
export interface Bounds {
  /**
   * Waits for work, or for the time to pass when there is no work.
   *
   * @param milliseconds how long the work may take
   * @param begin starts the work; its controller aborts when the work is no longer awaited
   * @throws TimeoutError when the work takes longer
   * @throws AbortError when the caller's signal aborts
   */
  within<Result>(
    milliseconds: number,
    begin?: (controller: AbortController) => Promise<Result>,
  ): Promise<Result | undefined>;
  /** Removes the listener from the caller's signal. */
  release(): void;
}

/** A longer timer would fire at once. */
export const longestTimer = 2 ** 31 - 1;

/** Creates the bounds of one call. They listen to the caller's signal until released, and hold a timer only while waiting. */
export function createBounds(capability: string, signal: AbortSignal | null | undefined): Bounds {
  let stop: (error: RealtimeError) => void;
  const onAbort = () =>
    stop(
      new AbortError(`${capability} was aborted.`, {
        capability,
        code: 'aborted' satisfies ClientErrorCode,
        cause: signal?.reason,
      }),
    );
  const release = signal && listenToAbort(signal, onAbort);

  return {
    within: (milliseconds, begin) =>
      new Promise((resolve, reject) => {
        const controller = new AbortController();
        const onTime = () => {
          if (!begin) return resolve(undefined);
          stop(
            new TimeoutError(`${capability} got no response within ${milliseconds} ms.`, {
              capability,
              code: 'timeout' satisfies ClientErrorCode,
              retryable: true,
            }),
          );
        };
        const timer = setTimeout(onTime, Math.min(milliseconds, longestTimer));
        stop = (error) => {
          clearTimeout(timer);
          reject(error);
          controller.abort(error);
        };
        if (signal?.aborted) return onAbort();
        begin?.(controller).then((result) => {
          clearTimeout(timer);
          resolve(result);
        }, stop);
      }),
    release: () => release?.(),
  };
}
