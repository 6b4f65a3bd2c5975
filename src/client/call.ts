import createClient from 'openapi-fetch';
import type { components } from '../../generated/typescript/types.ts';
import { RealtimeError } from './realtime-error.ts';

/** How to reach the service. */
export interface ClientOptions {
  /** The project key. It is a secret of your server. */
  apiKey: string;
  /** Where the service is, without a path. */
  baseUrl: string;
  /** The function that sends requests; the platform's `fetch` when absent. */
  fetch?: (request: Request) => Promise<Response>;
}

/** What can be said of one call. */
export interface CallOptions {
  /** Sent as the `Idempotency-Key` header: a repeat with the same key has no second effect. */
  idempotencyKey?: string;
  /** Ends the call when it aborts. */
  signal?: AbortSignal;
}

type Failure = components['schemas']['ErrorResponse'];

/**
 * Makes the function that the generated client sends every call with.
 *
 * @returns a function that resolves to the `data` of a success and throws `RealtimeError` for anything else
 */
export function createCall(options: ClientOptions) {
  const client = createClient<Record<string, Record<string, unknown>>>({
    baseUrl: options.baseUrl,
    headers: { Authorization: `Bearer ${options.apiKey}` },
    ...(options.fetch && { fetch: options.fetch }),
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
    const { inPath, rest } = splitParameters(path, parameters);
    const { data, error, response } = await request(method, path, {
      params: {
        path: inPath,
        ...(method !== 'post' && { query: rest }),
        ...(callOptions.idempotencyKey !== undefined && { header: { 'Idempotency-Key': callOptions.idempotencyKey } }),
      },
      ...(method === 'post' && { body: rest }),
      ...(callOptions.signal && { signal: callOptions.signal }),
    });
    const envelope = data ?? error;
    if (isSuccess(envelope) && response.ok) return envelope.data as Data;
    throw toError(capability, response.status, envelope);
  };
}

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

function splitParameters(path: string, parameters: Record<string, unknown>) {
  const entries = Object.entries(parameters);
  const isInPath = ([name]: [string, unknown]) => path.includes(`{${name}}`);
  return {
    inPath: Object.fromEntries(entries.filter(isInPath)),
    rest: Object.fromEntries(entries.filter((entry) => !isInPath(entry))),
  };
}

function isSuccess(envelope: unknown): envelope is { ok: true; data: unknown } {
  return (envelope as { ok?: unknown } | undefined)?.ok === true;
}

function toError(capability: string, status: number, envelope: unknown): RealtimeError {
  const failure = envelope as Failure | undefined;
  if (failure?.ok === false && typeof failure.error?.code === 'string') {
    const { code, message, hint } = failure.error;
    return new RealtimeError({ capability, status, code, message, hint, requestId: failure.metadata?.request_id });
  }
  return new RealtimeError({
    capability,
    status,
    code: 'UNREADABLE_RESPONSE',
    message: `${capability} was answered with status ${status} and without the envelope of the contract.`,
  });
}
