import { defaults } from '../../generated/typescript/behavior.ts';
import { defaultBaseUrl } from '../../generated/typescript/server.ts';
import type { Answer } from './answer.ts';
import { findApiKey } from './api-key.ts';
import { makeAttempt } from './attempt.ts';
import { createBounds } from './bounds.ts';
import { type Call, callOf, ignoreFailure } from './call.ts';
import type { RealtimeError } from './errors.ts';
import { type CallOptions, type ClientOptions, layOver, type Settings } from './options.ts';
import { type Endpoint, prepareRequest } from './request.ts';
import { waitBeforeRepeat } from './retry.ts';

/** Makes calls. The functions of `infrai-realtime/calls` take it first. */
export type Client = <Data>(endpoint: Endpoint, parameters: object, options?: CallOptions) => Call<Data>;

/**
 * Makes a client for calls that are imported one by one.
 *
 * @throws AuthenticationError when there is no project key, and in a browser that was not allowed
 */
export function createClient({ headers, ...options }: ClientOptions = {}): Client {
  const base = layOver({ baseUrl: defaultBaseUrl, ...defaults }, { ...options, apiKey: findApiKey(options) });
  base.clientHeaders = headers;
  return <Data>(endpoint: Endpoint, parameters: object, callOptions?: CallOptions) =>
    callOf(
      makeCall(
        endpoint,
        parameters as Record<string, unknown>,
        callOptions ? layOver(base, callOptions) : base,
      ) as Promise<Answer<Data>>,
    );
}

/** Makes one call with all its attempts. */
async function makeCall(
  endpoint: Endpoint,
  parameters: Record<string, unknown>,
  settings: Settings,
): Promise<Answer<unknown>> {
  const [capability] = endpoint;
  const { signal, timeout, maxRetries, maxWait, deadline, onAttempt } = settings;
  const request = prepareRequest(endpoint, parameters, settings);
  const end = Date.now() + deadline;
  const bounds = createBounds(capability, signal);
  try {
    for (let attempt = 1; ; attempt++) {
      const startedAt = Date.now();
      let answer: Answer<unknown> | undefined;
      let error: RealtimeError | undefined;
      let retryIn: number | undefined;
      try {
        answer = await bounds.within(Math.min(timeout, end - startedAt), (controller) =>
          makeAttempt(capability, request, settings, controller),
        );
      } catch (cause) {
        error = cause as RealtimeError;
        const pause = waitBeforeRepeat(attempt, error.retryAfter);
        if (error.retryable && attempt <= maxRetries && pause <= maxWait && Date.now() + pause < end) retryIn = pause;
      }
      if (onAttempt) {
        const { status, requestId } = error ?? {
          status: answer?.response.status,
          requestId: answer?.metadata?.request_id,
        };
        const duration = Date.now() - startedAt;
        const event = { capability, attempt, duration, status, requestId, error, retryIn };
        // Whoever watches must not change what happens.
        ignoreFailure((async () => onAttempt(event))());
      }
      if (answer) return answer;
      if (retryIn === undefined) throw error;
      await bounds.within(retryIn);
    }
  } finally {
    bounds.release();
  }
}
