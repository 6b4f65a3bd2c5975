// Made from scripts/targets/model/client-behavior.ts by `npm run generate`. Do not edit by hand.

/**
 * A code that the client gives when the service gave none.
 *
 * - `api_key_missing`: the project key is missing or malformed, or the function that gives it failed
 * - `browser_refused`: the client was started in a browser
 * - `invalid_parameters`: the request could not be made from these parameters or settings
 * - `connection_failed`: the connection could not be made, or broke
 * - `timeout`: no response came in time
 * - `aborted`: the caller ended the call
 * - `unreadable_response`: the response is not the API's envelope
 * - `invalid_response`: the response is the API's envelope, but breaks the contract
 * - `repeated_cursor`: a page of a list pointed back to an earlier page
 */
export type ClientErrorCode =
  | 'api_key_missing'
  | 'browser_refused'
  | 'invalid_parameters'
  | 'connection_failed'
  | 'timeout'
  | 'aborted'
  | 'unreadable_response'
  | 'invalid_response'
  | 'repeated_cursor';

/** The settings of a client that is given none; times are in milliseconds. */
export const defaults = { timeout: 30000, maxRetries: 2, maxWait: 60000, deadline: 120000 };

/** The longest wait before the first retry, in milliseconds; it doubles with each retry. */
export const firstWait = 500;

/** Where the wait stops growing, in milliseconds. */
export const longestWait = 8000;

/** Half of it and a random part of the rest come on top of every wait, in milliseconds. */
export const shortestWait = 100;

/** Whether a status is retried when the catalogue does not know the code. */
export const isRetryableStatus = (status: number): boolean => [408, 425, 429, 500, 502, 503, 504].includes(status) || (status >= 520 && status <= 529);

/** The forms that a date has in HTTP. */
export const httpDate = /^\w+(, \d\d( \w{3} \d\d|-\w{3}-)\d\d| \w{3} [ \d]\d) \d\d(:[0-5]\d){2}( GMT| \d{4})$/;

/** The header that has the id of a request when the body has none. */
export const requestIdHeader = 'x-request-id';

/** What an error says when the service gave it no message. */
export const missingMessage = 'The service gave no message.';
