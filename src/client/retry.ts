/** The first wait before a repeat, in milliseconds; it doubles with each attempt. */
const firstWait = 500;
/** The longest wait that is chosen here, in milliseconds. */
const longestWait = 8_000;

/**
 * Tells how long to wait before an attempt is repeated: what the service asks, else a random part of a span that
 * doubles, so that many clients do not come back at the same moment.
 *
 * @param attempt how many attempts were made before this one failed
 * @param retryAfter what the service asked, in seconds
 * @returns milliseconds
 */
export function waitBeforeRepeat(attempt: number, retryAfter: number | undefined): number {
  if (retryAfter !== undefined) return retryAfter * 1000;
  return Math.random() * Math.min(longestWait, firstWait * 2 ** attempt);
}

/**
 * Reads a `Retry-After` header, which is a number of seconds or a date.
 *
 * @returns seconds from now, never below 0; nothing when the header is absent or makes no sense
 */
export function readRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d+(\.\d+)?$/.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000);
}

/**
 * Waits, and ends at once when the signal aborts.
 *
 * @throws the signal's reason
 */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}
