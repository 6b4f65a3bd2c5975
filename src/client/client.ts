import { defaults } from '../../generated/typescript/behavior.ts';
import { defaultBaseUrl, userAgent } from '../../generated/typescript/server.ts';
import { detectBrowser, readEnvironment } from './api-key.ts';
import { makeAttempt } from './attempt.ts';
import { type Bounds, createBounds } from './bounds.ts';
import { type Call, type CallState, createCall, ignoreFailure } from './call.ts';
import { RealtimeError } from './errors.ts';
import { mergeHeaders } from './headers.ts';
import { type CallOptions, type ClientOptions, mergeOptions, type Settings } from './options.ts';
import { createRefusal } from './refusal.ts';
import { type Endpoint, prepareRequest } from './request.ts';
import type { ApiResponse } from './response.ts';
import { planDelay } from './retry.ts';

/**
 * Makes calls. It is the first argument of the functions of `infrai-realtime/calls`.
 *
 * @param trace holds the stack of the caller, when something other than the caller awaits the call
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
  const isInBrowser = detectBrowser(dangerouslyAllowBrowser);
  const settings = {
    ...defaults,
    apiKey: readEnvironment('INFRAI_API_KEY'),
    baseUrl: readEnvironment('INFRAI_BASE_URL') ?? defaultBaseUrl,
    clientHeaders: mergeHeaders(isInBrowser ? {} : { 'user-agent': userAgent }, headers),
  };
  const base = mergeOptions(settings, options);
  return <Data>(endpoint: Endpoint, parameters: object, callOptions?: CallOptions, trace?: Error) => {
    // Not every browser shows in a stack who awaits.
    const state = { trace: trace ?? (isInBrowser ? new Error() : undefined) };
    return createCall(makeCall(endpoint, parameters, base, callOptions, state) as Promise<Data>, state);
  };
}

/** Makes one call, with all its attempts. Its promise is that of the data, and the response goes into the state. */
async function makeCall(
  endpoint: Endpoint,
  parameters: object,
  base: Settings,
  options: CallOptions | undefined,
  state: CallState,
): Promise<unknown> {
  const [capability] = endpoint;
  let bounds: Bounds | undefined;
  try {
    const settings = options ? mergeOptions(base, options, capability) : base;
    const { timeout, maxRetries, maxWait, onAttempt } = settings;
    const request = prepareRequest(endpoint, parameters, settings);
    const end = Date.now() + settings.deadline;
    bounds = createBounds(capability, settings.signal);
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
        const isTooLong = (error.retryAfter ?? 0) * 1000 > maxWait || Date.now() + delay >= end;
        if (error.retryable && attempt <= maxRetries && !isTooLong) retryIn = delay;
      }
      if (onAttempt) {
        const { status, requestId } = error ?? {
          status: response?.response.status,
          requestId: response?.metadata?.request_id ?? undefined,
        };
        const duration = Date.now() - startedAt;
        const event = { capability, attempt, duration, status, requestId, error, retryIn };
        // An observer that throws must not change the call.
        ignoreFailure((async () => onAttempt(event))());
      }
      if (response) {
        state.response = response;
        return response.data;
      }
      if (retryIn === undefined) throw error;
      await bounds.within(retryIn);
    }
  } catch (cause) {
    const error = cause instanceof RealtimeError ? cause : createRefusal(cause, capability, cause);
    // The stack of an error ends at the first promise that is not awaited, and the caller's line stands above it.
    error.stack += `${new Error().stack}${state.trace?.stack ?? ''}`.replaceAll('Error\n', '\n');
    throw error;
  } finally {
    bounds?.release();
  }
}
