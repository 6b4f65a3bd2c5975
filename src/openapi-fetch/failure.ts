import type { ClientErrorCode } from '../../generated/typescript/behavior.ts';
import { AbortError, ConnectionError, RealtimeError } from '../client/errors.ts';
import { readReason } from '../client/read-reason.ts';

/**
 * Makes the error of a request that got no whole response.
 *
 * @param request as the caller made it: its signal is the caller's
 * @param error what `fetch`, or reading the body, threw
 */
export function describeFailure(capability: string, request: Request, error: unknown): RealtimeError {
  if (error instanceof RealtimeError) return error;
  const details = { capability, cause: error };
  if (request.signal.aborted)
    return new AbortError(`${capability} was aborted.`, { ...details, code: 'aborted' satisfies ClientErrorCode });
  const message = hideKey(request)(`${capability} got no response: ${readReason(error)}`);
  return new ConnectionError(message, {
    ...details,
    code: 'connection_failed' satisfies ClientErrorCode,
    retryable: true,
  });
}

/** Makes a function that hides the project key in a text; a proxy can echo the request's headers. */
export function hideKey({ headers }: Request): (text: string) => string {
  const key = headers.get('authorization')?.replace('Bearer ', '');
  return (text) => (key ? text.replaceAll(key, '***') : text);
}
