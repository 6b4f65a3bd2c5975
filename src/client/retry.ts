/** The upper bound of the first delay, in milliseconds; it doubles with each retry. */
const firstDelay = 500;
/** The longest delay that the client chooses by itself, in milliseconds. */
const longestDelay = 8_000;

/**
 * Chooses the delay before the next attempt: what the service asks for, or else a random part of a span that doubles,
 * so that many clients do not come back at the same moment.
 *
 * @param attempt how many attempts were made
 * @param retryAfter what the service asks for, in seconds
 * @returns milliseconds
 */
export function retryDelay(attempt: number, retryAfter: number | undefined): number {
  if (retryAfter !== undefined) return retryAfter * 1000;
  return Math.random() * Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
}

/**
 * Reads a `Retry-After` header, which is a number of seconds or a date.
 *
 * @returns seconds from now, never below 0; `undefined` when the header is absent or malformed
 */
export function readRetryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  // Date.parse reads even a negative number as a date.
  if (!Number.isNaN(seconds)) return seconds < 0 ? undefined : seconds;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000);
}
