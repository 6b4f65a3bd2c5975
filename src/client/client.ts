import { defaults } from '../../generated/typescript/behavior.ts';
import { defaultBaseUrl } from '../../generated/typescript/server.ts';
import { readEnvironment, refuseBrowser } from './api-key.ts';
import { makeAttempt } from './attempt.ts';
import { type Bounds, createBounds } from './bounds.ts';
import { type Call, type CallState, createCall, ignoreFailure } from './call.ts';
import { RealtimeError } from './errors.ts';
import { type CallOptions, type ClientOptions, mergeOptions, type Settings } from './options.ts';
import { createRefusal } from './refusal.ts';
import { type Endpoint, prepareRequest } from './request.ts';
import type { ApiResponse } from './response.ts';
import { planDelay } from './retry.ts';

/**
 * Makes calls. It is the first argument of the functions of `infrai-realtime/calls`.
 *
 * @param trace holds the stack of the caller; by default, that of this function
 */
export type Client = <Data>(
  endpoint: Endpoint,
  parameters: object,
  options?: CallOptions | undefined,
  trace?: Error,
) => Call<Data>;

/**
 * Creates a client for calls that are imported one by one.
 *
 * @throws AuthenticationError when there is no project key, and in a browser without `dangerouslyAllowBrowser`
 * @throws InvalidInputError when a setting makes no sense; the message names it
 */
export function createClient({ headers, dangerouslyAllowBrowser, ...options }: ClientOptions = {}): Client {
  refuseBrowser(dangerouslyAllowBrowser);
  const environment = {
    apiKey: readEnvironment('INFRAI_API_KEY'),
    baseUrl: readEnvironment('INFRAI_BASE_URL') ?? defaultBaseUrl,
  };
  const base = mergeOptions({ ...environment, ...defaults, clientHeaders: headers }, options);
  return <Data>(endpoint: Endpoint, parameters: object, callOptions?: CallOptions, trace = new Error()) =>
    createCall(
      (state) => makeCall(endpoint, parameters, base, callOptions, state, trace) as Promise<ApiResponse<Data>>,
    );
}

/** Makes one call, with all its attempts. */
async function makeCall(
  endpoint: Endpoint,
  parameters: object,
  base: Settings,
  options: CallOptions | undefined,
  state: CallState,
  trace: Error,
): Promise<ApiResponse<unknown>> {
  const [capability] = endpoint;
  let bounds: Bounds | undefined;
  try {
    const settings = options ? mergeOptions(base, options, capability) : base;
    const { signal, timeout, maxRetries, maxWait, deadline, onAttempt } = settings;
    const request = prepareRequest(endpoint, parameters, settings);
    const end = Date.now() + deadline;
    bounds = createBounds(capability, signal);
    for (let attempt = 1; ; attempt++) {
      const startedAt = Date.now();
      let response: ApiResponse<unknown> | undefined;
      let error: RealtimeError | undefined;
      let retryIn: number | undefined;
      try {
        response = await bounds.within(Math.min(timeout, end - startedAt), (controller) =>
          makeAttempt(capability, request, settings, state, controller),
        );
      } catch (cause) {
        error = cause as RealtimeError;
        const delay = planDelay(attempt, error.retryAfter);
        const isShort = (error.retryAfter ?? 0) * 1000 <= maxWait && Date.now() + delay < end;
        if (error.retryable && attempt <= maxRetries && isShort) retryIn = delay;
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
  } catch (cause) {
    const error = cause instanceof RealtimeError ? cause : createRefusal(cause, capability, cause);
    // The stack of an error ends at the first `await`, and the caller's line stands above it.
    error.stack += `${trace.stack}`.replace('Error', '');
    throw error;
  } finally {
    bounds?.release();
  }
}
