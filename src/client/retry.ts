import { firstWait, longestWait } from '../../generated/typescript/behavior.ts';

/**
 * Tells how long to wait before an attempt is repeated: what the service asks, else a random part of a span that
 * doubles, so that many clients do not come back at the same moment.
 *
 * @param attempt how many attempts were made
 * @param retryAfter what the service asked, in seconds
 * @returns milliseconds
 */
export function waitBeforeRepeat(attempt: number, retryAfter: number | undefined): number {
  if (retryAfter !== undefined) return retryAfter * 1000;
  return Math.random() * Math.min(longestWait, firstWait * 2 ** (attempt - 1));
}

/**
 * Reads a `Retry-After` header, which is a number of seconds or a date.
 *
 * @returns seconds from now, never below 0; nothing when the header is absent or makes no sense
 */
export function readRetryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  // Date.parse takes even a negative number for a date.
  if (!Number.isNaN(seconds)) return seconds < 0 ? undefined : seconds;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000);
}
