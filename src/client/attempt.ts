import type { ClientErrorCode } from '../../generated/typescript/behavior.ts';
import { readApiKey } from './api-key.ts';
import type { CallState } from './call.ts';
import { ConnectionError } from './errors.ts';
import type { Settings } from './options.ts';
import { readReason } from './read-reason.ts';
import type { PreparedRequest } from './request.ts';
import { type ApiResponse, readEnvelope } from './response.ts';

/**
 * Sends a request once and reads its response.
 *
 * @param controller aborts when the attempt is no longer awaited
 * @throws RealtimeError for every failure, without the project key in it
 */
export async function makeAttempt(
  capability: string,
  { url, method, headers, body }: PreparedRequest,
  { apiKey, fetch = globalThis.fetch, fetchOptions, validate }: Settings,
  state: CallState,
  controller: AbortController,
): Promise<ApiResponse<unknown>> {
  const key = typeof apiKey === 'string' ? apiKey : await readApiKey(apiKey, capability);
  // A proxy can echo the request's headers.
  const hide = (text: string) => text.replaceAll(key, '***');
  const init = {
    ...fetchOptions,
    method,
    headers: Object.assign({ authorization: `Bearer ${key}` }, headers),
    body,
    // A redirect could take the project key to another server, or turn a POST into a GET.
    redirect: 'manual',
    // Created when fetch reads it: on Node.js 20 a signal costs half as much as the rest of a call.
    get signal() {
      return controller.signal;
    },
    set signal(value) {
      Object.defineProperty(init, 'signal', { value });
    },
  };
  let response: Response;
  let text: string;
  try {
    response = (await fetch(url, init)) as Response;
    // A caller of asResponse() reads the body itself.
    if (state.isRaw && response.ok) return { response } as ApiResponse<unknown>;
    text = await response.text();
  } catch (cause) {
    throw new ConnectionError(hide(`${capability} got no response: ${readReason(cause)}`), {
      capability,
      code: 'connection_failed' satisfies ClientErrorCode,
      retryable: true,
      cause,
    });
  }
  return readEnvelope(capability, response, text, hide, validate);
}
