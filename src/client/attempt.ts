import type { ClientErrorCode } from '../../generated/typescript/behavior.ts';
import { requireApiKey } from './api-key.ts';
import type { CallState } from './call.ts';
import { AuthenticationError, ConnectionError } from './errors.ts';
import type { Settings } from './options.ts';
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
  const key = typeof apiKey === 'string' ? apiKey : await readApiKey(capability, apiKey);
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
    const { message = cause, cause: inner } = Object(cause) as Error & { cause?: { code?: string; message?: string } };
    const reason = inner ? `${message} (${inner.code ?? inner.message})` : message;
    throw new ConnectionError(hide(`${capability} got no response: ${reason}`), {
      capability,
      code: 'connection_failed' satisfies ClientErrorCode,
      retryable: true,
      cause,
    });
  }
  return readEnvelope(capability, response, text, hide, validate);
}

async function readApiKey(capability: string, apiKey: () => string | Promise<string>): Promise<string> {
  try {
    return requireApiKey(await apiKey());
  } catch (cause) {
    if (cause instanceof AuthenticationError) throw cause;
    throw new AuthenticationError('apiKey failed.', {
      capability,
      code: 'api_key_missing' satisfies ClientErrorCode,
      cause,
    });
  }
}
