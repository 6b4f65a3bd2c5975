import { abortedCode, timeoutCode } from '../../generated/typescript/behavior.ts';
import { listenToAbort } from './abort-listeners.ts';
import { AbortError, type RealtimeError, TimeoutError } from './errors.ts';

/** Bounds what a call waits for, by time and by the caller's signal. */
export interface Bounds {
  /**
   * Waits for work; without any, lets the time pass.
   *
   * @param milliseconds how long it may take
   * @param begin starts the work; the controller that it gets aborts when nobody waits for it any more
   * @throws TimeoutError when work takes longer
   * @throws AbortError when the caller's signal aborts
   */
  within<Result>(
    milliseconds: number,
    begin?: (controller: AbortController) => Promise<Result>,
  ): Promise<Result | undefined>;
  /** Takes the listener away from the caller's signal. */
  release(): void;
}

/** Longer timers fire at once. */
const longestTimer = 2 ** 31 - 1;

/** Makes the bounds of one call. It listens to the caller's signal until it is released, and has a timer only while it waits. */
export function createBounds(capability: string, signal: AbortSignal | undefined): Bounds {
  let stop: (error: RealtimeError) => void;
  const onAbort = () =>
    stop(new AbortError(`${capability} was aborted.`, { capability, code: abortedCode, cause: signal?.reason }));
  const release = signal && listenToAbort(signal, onAbort);

  return {
    within: (milliseconds, begin) =>
      new Promise((resolve, reject) => {
        const controller = new AbortController();
        const onTime = () => {
          if (!begin) return resolve(undefined);
          const message = `${capability} was not answered within ${milliseconds} ms.`;
          stop(new TimeoutError(message, { capability, code: timeoutCode, retryable: true }));
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
