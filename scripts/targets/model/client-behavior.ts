/**
 * What the clients of all languages do alike. None of it is a fact of the API, so it is written here and not in
 * `openapi/`; each language gets it as constants, and its runtime uses those.
 */

/** The settings of a client that is given none. Times are in milliseconds. */
export const defaults = {
  /** The limit of one attempt. */
  timeout: 30_000,
  /** How often a call is retried after the first attempt. */
  maxRetries: 2,
  /** The longest wait before a retry; a longer `Retry-After` ends the call. */
  maxWait: 60_000,
  /** The limit of a call with all its attempts and waits. */
  deadline: 120_000,
};

/**
 * The wait before a retry, in milliseconds: what the service asks for, or else a random part of a span that starts at
 * `firstWait`, doubles with each retry and stops growing at `longestWait`. Between half and all of `shortestWait` comes on
 * top, at random, so that clients which were told the same do not come back at the same moment.
 */
export const backoff = { firstWait: 500, longestWait: 8_000, shortestWait: 100 };

/**
 * The statuses that are retried when a response has no code, or one that the contract's catalogue does not have: those
 * that HTTP and the gateways in between use for what may be gone a moment later.
 */
export const retryableStatuses = [408, 425, 429, 500, 502, 503, 504, ...listRange(520, 529)];

/**
 * The forms that a date has in HTTP, such as `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and
 * `Sun Nov  6 08:49:37 1994`, as a regular expression that every language takes. The weekday does not matter.
 */
export const httpDate = String.raw`^\w+(, \d\d( \w{3} \d\d|-\w{3}-)\d\d| \w{3} [ \d]\d) \d\d(:[0-5]\d){2}( GMT| \d{4})$`;

/** The header that has the id of a request when the body has none. */
export const requestIdHeader = 'x-request-id';

/** What an error says when the service gave it no message. */
export const missingMessage = 'The service gave no message.';

function listRange(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_item, index) => first + index);
}

/** A language that has a client. */
type ClientLanguage = 'typescript' | 'python' | 'go' | 'java';

/** A code that a client gives to an error of its own. */
interface ClientErrorCode {
  code: string;
  /** When the client gives it, as a clause. */
  meaning: string;
  /** Absent when every client gives it. Others raise an error of their language, such as `ValueError`. */
  onlyIn?: readonly ClientLanguage[];
}

/** Every code that a client gives when the service gave none. They are lower case; the service's are upper case. */
const clientErrorCodes: readonly ClientErrorCode[] = [
  {
    code: 'api_key_missing',
    meaning: 'the project key is missing or malformed, or the function that gives it failed',
    onlyIn: ['typescript'],
  },
  { code: 'browser_refused', meaning: 'the client was started in a browser', onlyIn: ['typescript'] },
  {
    code: 'invalid_parameters',
    meaning: 'the request could not be made from these parameters or settings',
    onlyIn: ['typescript'],
  },
  { code: 'connection_failed', meaning: 'the connection could not be made, or broke' },
  { code: 'timeout', meaning: 'no response came in time' },
  { code: 'aborted', meaning: 'the caller ended the call', onlyIn: ['typescript', 'go', 'java'] },
  { code: 'unreadable_response', meaning: "the response is not the API's envelope" },
  { code: 'invalid_response', meaning: "the response is the API's envelope, but breaks the contract" },
  { code: 'repeated_cursor', meaning: 'a page of a list pointed back to an earlier page' },
];

/** Lists the codes that the client of a language gives. */
export function listClientErrorCodes(language: ClientLanguage): readonly ClientErrorCode[] {
  return clientErrorCodes.filter(({ onlyIn }) => onlyIn === undefined || onlyIn.includes(language));
}

/** What the notice at the top of the generated files names as their source. */
export const behaviorSource = 'scripts/targets/model/client-behavior.ts';
