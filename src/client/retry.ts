import { firstWait, httpDate, longestWait, shortestWait } from '../../generated/typescript/behavior.ts';

/**
 * Chooses the delay before the next attempt: what the service asks for, or else a random part of a span that doubles,
 * and a random moment on top, so that many clients do not come back at once.
 *
 * @param attempt how many attempts were made
 * @param retryAfter what the service asks for, in seconds
 * @returns milliseconds
 */
export function planDelay(attempt: number, retryAfter: number | undefined): number {
  const asked =
    retryAfter === undefined
      ? Math.random() * Math.min(longestWait, firstWait * 2 ** (attempt - 1))
      : retryAfter * 1000;
  return asked + ((1 + Math.random()) / 2) * shortestWait;
}

/**
 * Reads a `Retry-After` header as HTTP defines it: a whole number of seconds, or a date in one of three forms.
 *
 * @returns seconds from now; `undefined` when the header is absent or malformed, and for a date in the past
 */
export function readRetryAfter(header: string | null): number | undefined {
  // Node.js 20 leaves spaces at the end.
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  // The form of C names no zone, though it means GMT.
  const date = new Date(text.replace(/ GMT|$/, ' GMT'));
  const seconds = (Number(date) - Date.now()) / 1000;
  // Date takes the 30th of February for the 2nd of March.
  const isDate = httpDate.test(text) && date.getUTCDate() === Number(/\d+/.exec(text));
  return isDate && seconds > 0 ? seconds : undefined;
}
