import type { Middleware } from 'openapi-fetch';
import { type ClientErrorCode, defaults } from '../../generated/typescript/behavior.ts';
import { defaultBaseUrl } from '../../generated/typescript/server.ts';
import { longestTimer } from '../client/bounds.ts';
import { isRetryable, TimeoutError } from '../client/errors.ts';
import { type ClientOptions, mergeOptions } from '../client/options.ts';
import { planDelay, readRetryAfter } from '../client/retry.ts';
import { nameCapability } from './capability.ts';
import { describeFailure } from './failure.ts';

/** The limits of attempts, as in the options of `createRealtime`. */
export type RetryOptions = Pick<ClientOptions, 'timeout' | 'maxRetries' | 'maxWait' | 'deadline'>;

/** What came of an attempt. */
type Outcome = { response: Response; text?: string } | { error: unknown };

/** An attempt: the request with the time that it may take, and a function that ends that time. */
interface Attempt {
  request: Request;
  end(): void;
}

/** A call in progress. */
interface Call {
  capability: string;
  /** As the other middleware made it, to be sent again. */
  request: Request;
  /** When the call has to be over. */
  end: number;
  first: Attempt;
}

/**
 * Limits the time of each attempt, and retries what may succeed a moment later, by the same rules as the client of this
 * package. Use it last, so that it keeps the request as the other middleware made it, and together with `nameWrites`, so
 * that a retried write has no second effect.
 *
 * @throws InvalidInputError when a limit makes no sense; the message names it
 */
export function retryFailures(options: RetryOptions = {}): Middleware {
  const limits = mergeOptions({ ...defaults, apiKey: 'none', baseUrl: defaultBaseUrl }, options);
  // The options are one object for each request, and nothing else is.
  const calls = new WeakMap<object, Call>();

  function begin(capability: string, request: Request, end: number): Attempt {
    return limitTime(capability, request, Math.min(limits.timeout, end - Date.now()));
  }

  /** Takes the first attempt to its end, and makes the others. */
  async function finish(
    { fetch, parseAs }: { fetch: (request: Request) => Promise<Response>; parseAs: string },
    { capability, request, end, first }: Call,
    sent: Promise<Response>,
  ): Promise<Response> {
    let outcome = await settle(first, sent, parseAs);
    for (let attempt = 1; attempt <= limits.maxRetries && !request.signal.aborted; attempt++) {
      const delay = planRetry(outcome, attempt, limits.maxWait);
      if (delay === undefined || Date.now() + delay >= end) break;
      await wait(delay, request.signal);
      const next = begin(capability, request, end);
      outcome = await settle(next, fetch(next.request), parseAs);
    }
    if ('error' in outcome) throw describeFailure(capability, request, outcome.error);
    return outcome.response;
  }

  return {
    onRequest({ request, schemaPath, options: at }) {
      const capability = nameCapability(schemaPath);
      const end = Date.now() + limits.deadline;
      const first = begin(capability, request, end);
      calls.set(at, { capability, request, end, first });
      return first.request;
    },
    onResponse({ response, options: at }) {
      const call = calls.get(at);
      return call && finish(at, call, Promise.resolve(response));
    },
    onError({ error, options: at }) {
      const call = calls.get(at);
      return call && finish(at, call, Promise.reject(error)).catch((failure: Error) => failure);
    },
  };
}

/** Gives a request some milliseconds, after which it fails with a `TimeoutError`. */
function limitTime(capability: string, request: Request, milliseconds: number): Attempt {
  const controller = new AbortController();
  const message = `${capability} got no response within ${milliseconds} ms.`;
  const timer = setTimeout(
    () =>
      controller.abort(
        new TimeoutError(message, { capability, code: 'timeout' satisfies ClientErrorCode, retryable: true }),
      ),
    Math.min(milliseconds, longestTimer),
  );
  const signal = AbortSignal.any([request.signal, controller.signal]);
  return { request: new Request(request.clone(), { signal }), end: () => clearTimeout(timer) };
}

/** Waits for a response and its body, so that one that breaks off is retried. A success that is to be streamed is not read. */
async function settle(attempt: Attempt, sent: Promise<Response>, parseAs: string): Promise<Outcome> {
  try {
    const response = await sent;
    if (response.ok && parseAs !== 'json') return { response };
    return { response, text: await response.clone().text() };
  } catch (error) {
    const { aborted, reason } = attempt.request.signal;
    return { error: aborted ? reason : error };
  } finally {
    attempt.end();
  }
}

/** Chooses the wait before the next attempt in milliseconds; `undefined` when there is to be none. */
function planRetry(outcome: Outcome, attempt: number, maxWait: number): number | undefined {
  if ('error' in outcome) return planDelay(attempt, undefined);
  const { ok, status, headers } = outcome.response;
  if (ok || !isRetryable(status, readCode(outcome.text))) return undefined;
  const retryAfter = readRetryAfter(headers.get('retry-after'));
  return (retryAfter ?? 0) * 1000 > maxWait ? undefined : planDelay(attempt, retryAfter);
}

function readCode(text = ''): string | undefined {
  try {
    const { ok, error } = JSON.parse(text) as { ok?: unknown; error?: { code?: unknown } };
    return ok !== true && typeof error?.code === 'string' && error.code ? error.code : undefined;
  } catch {
    return undefined;
  }
}

/** Waits, and stops at once when the caller's signal aborts; the next attempt then fails with its reason. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
