import type { Middleware } from 'openapi-fetch';
import type { ClientErrorCode } from '../../generated/typescript/behavior.ts';
import { AbortError, ConnectionError, RealtimeError } from '../client/errors.ts';
import { readEnvelope } from '../client/response.ts';
import { nameCapability } from './capability.ts';

/** Throws a `RealtimeError` for each failure, instead of returning it as `error`. */
export function throwErrors(): Middleware {
  return {
    async onResponse({ request, response, schemaPath }) {
      if (response.ok) return;
      readEnvelope(nameCapability(schemaPath), response, await response.clone().text(), hideKey(request), undefined);
    },
    onError({ request, error, schemaPath }) {
      if (error instanceof RealtimeError) return error;
      const capability = nameCapability(schemaPath);
      const details = { capability, cause: error };
      if (request.signal.aborted)
        return new AbortError(`${capability} was aborted.`, { ...details, code: 'aborted' satisfies ClientErrorCode });
      const reason = hideKey(request)(error instanceof Error ? error.message : String(error));
      const code: ClientErrorCode = 'connection_failed';
      return new ConnectionError(`${capability} got no response: ${reason}`, { ...details, code, retryable: true });
    },
  };
}

/** A proxy can echo the request's headers. */
function hideKey({ headers }: Request): (text: string) => string {
  const key = headers.get('authorization')?.replace(/^Bearer /, '');
  return (text) => (key ? text.replaceAll(key, '***') : text);
}
