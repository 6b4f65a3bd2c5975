import { defaults } from '../../generated/typescript/behavior.ts';
import { defaultBaseUrl } from '../../generated/typescript/server.ts';
import { findApiKey } from './api-key.ts';
import { makeAttempt } from './attempt.ts';
import { createBounds } from './bounds.ts';
import { type Call, createCall, ignoreFailure } from './call.ts';
import type { RealtimeError } from './errors.ts';
import { type CallOptions, type ClientOptions, mergeOptions, type Settings } from './options.ts';
import { type Endpoint, prepareRequest } from './request.ts';
import type { ApiResponse } from './response.ts';
import { retryDelay } from './retry.ts';

/** Makes calls. It is the first argument of the functions of `infrai-realtime/calls`. */
export type Client = <Data>(endpoint: Endpoint, parameters: object, options?: CallOptions) => Call<Data>;

/**
 * Creates a client for calls that are imported one by one.
 *
 * @throws AuthenticationError when there is no project key, and in a browser without `dangerouslyAllowBrowser`
 */
export function createClient({ headers, ...options }: ClientOptions = {}): Client {
  const base = mergeOptions({ baseUrl: defaultBaseUrl, ...defaults }, { ...options, apiKey: findApiKey(options) });
  base.clientHeaders = headers;
  return <Data>(endpoint: Endpoint, parameters: object, callOptions?: CallOptions) =>
    createCall(
      makeCall(
        endpoint,
        parameters as Record<string, unknown>,
        callOptions ? mergeOptions(base, callOptions) : base,
      ) as Promise<ApiResponse<Data>>,
    );
}

/** Makes one call, with all its attempts. */
async function makeCall(
  endpoint: Endpoint,
  parameters: Record<string, unknown>,
  settings: Settings,
): Promise<ApiResponse<unknown>> {
  const [capability] = endpoint;
  const { signal, timeout, maxRetries, maxWait, deadline, onAttempt } = settings;
  const request = prepareRequest(endpoint, parameters, settings);
  const end = Date.now() + deadline;
  const bounds = createBounds(capability, signal);
  try {
    for (let attempt = 1; ; attempt++) {
      const startedAt = Date.now();
      let response: ApiResponse<unknown> | undefined;
      let error: RealtimeError | undefined;
      let retryIn: number | undefined;
      try {
        response = await bounds.within(Math.min(timeout, end - startedAt), (controller) =>
          makeAttempt(capability, request, settings, controller),
        );
      } catch (cause) {
        error = cause as RealtimeError;
        const delay = retryDelay(attempt, error.retryAfter);
        if (error.retryable && attempt <= maxRetries && delay <= maxWait && Date.now() + delay < end) retryIn = delay;
      }
      if (onAttempt) {
        const { status, requestId } = error ?? {
          status: response?.response.status,
          requestId: response?.metadata.request_id ?? undefined,
        };
        const duration = Date.now() - startedAt;
        const event = { capability, attempt, duration, status, requestId, error, retryIn };
        // An observer that throws must not change the call.
        ignoreFailure((async () => onAttempt(event))());
      }
      if (response) return response;
      if (retryIn === undefined) throw error;
      await bounds.within(retryIn);
    }
  } finally {
    bounds.release();
  }
}
