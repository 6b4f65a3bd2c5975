import createClient from 'openapi-fetch';
import type { components } from '../../generated/typescript/types.ts';
import {
  AbortError,
  ConnectionError,
  errorOfStatus,
  RealtimeError,
  TimeoutError,
  UnreadableResponseError,
} from './errors.ts';
import { readRetryAfter, wait, waitBeforeRepeat } from './retry.ts';

/** How to reach the service. */
export interface ClientOptions {
  /** The project key. It is a secret of your server. */
  apiKey: string;
  /** Where the service is, without a path. */
  baseUrl: string;
  /** How long one attempt may take, in milliseconds; 30,000 when absent. */
  timeout?: number;
  /** How often a call is repeated after the first attempt, when a repeat can help and is safe; 2 when absent. */
  maxRetries?: number;
  /** The longest time that a call may take with all its attempts and waits, in milliseconds; 120,000 when absent. */
  deadline?: number;
  /** The function that sends requests; the platform's `fetch` when absent. */
  fetch?: (request: Request) => Promise<Response>;
}

/** What can be said of one call; each knob of the client too. */
export interface CallOptions extends Pick<ClientOptions, 'timeout' | 'maxRetries' | 'deadline'> {
  /** Sent as the `Idempotency-Key` header: a repeat with the same key has no second effect. Made by the client when absent. */
  idempotencyKey?: string;
  /** Ends the call when it aborts, also while it waits. */
  signal?: AbortSignal;
}

/** What an operation of the contract is to the client. */
interface Endpoint {
  capability: string;
  method: string;
  path: string;
}

type Failure = components['schemas']['ErrorResponse'];

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/**
 * Makes the function that the generated client sends every call with.
 *
 * @returns a function that resolves to the `data` of a success and throws a `RealtimeError` for anything else
 */
export function createCall(options: ClientOptions) {
  const client = createClient<Record<string, Record<string, unknown>>>({
    baseUrl: options.baseUrl,
    headers: { Authorization: `Bearer ${options.apiKey}` },
    // Looked up at each call, since tools such as MSW put another in its place.
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
  });
  // openapi-fetch types each path by itself; the generated client has done that already.
  const request = client.request as unknown as (method: string, path: string, init: object) => Promise<Answer>;

  return async <Data>(
    capability: string,
    method: string,
    path: string,
    parameters: Record<string, unknown>,
    callOptions: CallOptions = {},
  ): Promise<Data> => {
    const { timeout = 30_000, maxRetries = 2, deadline = 120_000 } = { ...options, ...callOptions };
    const endpoint = { capability, method, path };
    const init = initOf(endpoint, parameters, callOptions);
    const end = Date.now() + deadline;
    const { signal = new AbortController().signal } = callOptions;

    for (let attempt = 0; ; attempt++) {
      const limit = Math.min(timeout, end - Date.now());
      try {
        const limited = AbortSignal.any([signal, AbortSignal.timeout(Math.max(0, limit))]);
        return readAnswer(endpoint, await request(method, path, { ...init, parseAs: 'text', signal: limited })) as Data;
      } catch (cause) {
        const error = explain(endpoint, cause, signal, limit);
        const pause = waitBeforeRepeat(attempt, error.retryAfter);
        if (!error.retryable || attempt >= maxRetries || Date.now() + pause >= end) throw error;
        await wait(pause, signal).catch((reason) => {
          throw explain(endpoint, reason, signal, limit);
        });
      }
    }
  };
}

function initOf({ method, path }: Endpoint, parameters: Record<string, unknown>, { idempotencyKey }: CallOptions) {
  const entries = Object.entries(parameters);
  const isInPath = ([name]: [string, unknown]) => path.includes(`{${name}}`);
  const inPath = Object.fromEntries(entries.filter(isInPath));
  const rest = Object.fromEntries(entries.filter((entry) => !isInPath(entry)));
  // One key for all attempts, so that a repeat has no second effect. A key among the parameters is the caller's own.
  const isKeyless = method === 'get' || 'idempotency_key' in parameters;
  const key = idempotencyKey ?? (isKeyless ? undefined : crypto.randomUUID());
  return {
    params: {
      path: inPath,
      ...(method !== 'post' && { query: rest }),
      ...(key !== undefined && { header: { 'Idempotency-Key': key } }),
    },
    ...(method === 'post' && { body: rest }),
  };
}

/** Takes `data` out of the envelope, or throws what the answer says. */
function readAnswer({ capability }: Endpoint, { data, error, response }: Answer): unknown {
  const text = data ?? error;
  const { status } = response;
  const envelope = parse(text);
  if (envelope?.ok === true && response.ok) return envelope.data;
  const failure = envelope as Failure | undefined;
  if (failure?.ok === false && !response.ok && typeof failure.error?.code === 'string') {
    throw errorOfStatus({
      capability,
      status,
      code: failure.error.code,
      message: failure.error.message,
      hint: failure.error.hint,
      requestId: failure.metadata?.request_id,
      retryAfter: readRetryAfter(response.headers.get('retry-after')),
    });
  }
  const type = response.headers.get('content-type') ?? 'no content type';
  const body = typeof text === 'string' ? text : (JSON.stringify(text) ?? '');
  const start = body === '' ? 'it is empty' : `it starts with ${JSON.stringify(body.slice(0, 80))}`;
  throw new UnreadableResponseError({
    capability,
    status,
    code: 'unreadable_response',
    message: `${capability} was answered with status ${status} and without the contract's envelope (${type}; ${start}).`,
    retryAfter: readRetryAfter(response.headers.get('retry-after')),
    // A proxy on the way says these with a page of its own.
    retryable: status === 429 || status === 502 || status === 503 || status === 504,
  });
}

/** openapi-fetch has parsed the body of a failure already, where it could. */
function parse(text: unknown): { ok?: unknown; data?: unknown } | undefined {
  if (typeof text === 'object' && text !== null) return text;
  try {
    return JSON.parse(String(text)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Turns whatever ended an attempt into an error of the client. */
function explain({ capability }: Endpoint, cause: unknown, signal: AbortSignal, limit: number): RealtimeError {
  if (cause instanceof RealtimeError) return cause;
  if (signal.aborted)
    return new AbortError({ capability, code: 'aborted', message: `${capability} was aborted.`, cause });
  if ((cause as { name?: unknown })?.name === 'TimeoutError') {
    const message = `${capability} was not answered within ${Math.max(0, limit)} ms.`;
    return new TimeoutError({ capability, code: 'timeout', message, cause, retryable: true });
  }
  const message = `${capability} could not be sent or was not answered: ${(cause as Error)?.message ?? cause}`;
  return new ConnectionError({ capability, code: 'connection_failed', message, cause, retryable: true });
}
