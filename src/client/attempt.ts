import { apiKeyMissingCode, connectionFailedCode } from '../../generated/typescript/behavior.ts';
import { type Answer, readAnswer } from './answer.ts';
import { demandApiKey } from './api-key.ts';
import { AuthenticationError, ConnectionError } from './errors.ts';
import type { Settings } from './options.ts';
import type { PreparedRequest } from './request.ts';

/**
 * Sends a call once and reads its answer.
 *
 * @param controller aborts when nobody waits for the attempt any more
 * @throws RealtimeError for whatever goes wrong, without the project key in it
 */
export async function makeAttempt(
  capability: string,
  { url, init }: PreparedRequest,
  { apiKey, fetch = globalThis.fetch, validate }: Settings,
  controller: AbortController,
): Promise<Answer<unknown>> {
  const key = typeof apiKey === 'string' ? apiKey : await askForKey(capability, apiKey);
  // A proxy can echo what it was sent.
  const hide = (text: string) => text.replaceAll(key, '***');
  const attemptInit = {
    ...init,
    headers: { authorization: `Bearer ${key}`, ...init.headers },
    // Made when fetch asks for it: on Node.js 20 a signal costs half as much as the rest of a call.
    get signal() {
      return controller.signal;
    },
  };
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, attemptInit);
    text = await response.text();
  } catch (cause) {
    const { message = cause, cause: deeper } = Object(cause) as Error & { cause?: { code?: string; message?: string } };
    const reason = deeper ? `${message} (${deeper.code ?? deeper.message})` : message;
    throw new ConnectionError(hide(`${capability} got no answer: ${reason}`), {
      capability,
      code: connectionFailedCode,
      retryable: true,
      cause,
    });
  }
  return readAnswer(capability, response, text, hide, validate);
}

async function askForKey(capability: string, apiKey: () => string | Promise<string>): Promise<string> {
  try {
    return demandApiKey(await apiKey());
  } catch (cause) {
    if (cause instanceof AuthenticationError) throw cause;
    throw new AuthenticationError('The apiKey function failed.', { capability, code: apiKeyMissingCode, cause });
  }
}
