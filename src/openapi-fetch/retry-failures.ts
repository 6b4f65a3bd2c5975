import type { Middleware } from 'openapi-fetch';
import { defaults } from '../../generated/typescript/behavior.ts';
import { isRetryable } from '../client/errors.ts';
import { planDelay, readRetryAfter } from '../client/retry.ts';

/** The limits of retries; times are in milliseconds. */
export interface RetryOptions {
  /** How many retries may follow the first attempt; 2 by default. */
  maxRetries?: number;
  /** The longest wait that the service may ask for; 60,000 by default. */
  maxWait?: number;
  /** The longest time from the first attempt to the beginning of the last; 120,000 by default. */
  deadline?: number;
}

/** What came of an attempt. */
type Attempt = { response: Response } | { error: unknown };

/** A request as it is sent again. */
interface Kept {
  request: Request;
  startedAt: number;
}

/**
 * Retries what may succeed a moment later, by the same rule as the client of this package. Use it last, so that it keeps
 * the request as the other middleware made it, and together with `nameWrites`, so that a retried write has no second
 * effect.
 */
export function retryFailures(options: RetryOptions = {}): Middleware {
  const limits = { ...defaults, ...options };
  // The options are one object for each request, and nothing else is.
  const kept = new WeakMap<object, Kept>();

  async function retry(at: object, fetch: (request: Request) => Promise<Response>, first: Attempt): Promise<Attempt> {
    const { request, startedAt } = kept.get(at) ?? {};
    let last = first;
    if (request === undefined || startedAt === undefined) return last;
    for (let attempt = 1; attempt <= limits.maxRetries && !request.signal.aborted; attempt++) {
      const delay = await planRetry(last, attempt, limits.maxWait);
      if (delay === undefined || Date.now() + delay > startedAt + limits.deadline) return last;
      await wait(delay, request.signal);
      last = await fetch(request.clone()).then(
        (response) => ({ response }),
        (error: unknown) => ({ error }),
      );
    }
    return last;
  }

  return {
    onRequest({ request, options: at }) {
      kept.set(at, { request: request.clone(), startedAt: Date.now() });
    },
    async onResponse({ response, options: at }) {
      const last = await retry(at, at.fetch, { response });
      if ('error' in last) throw last.error;
      return last.response;
    },
    async onError({ error, options: at }) {
      const last = await retry(at, at.fetch, { error });
      if ('response' in last) return last.response;
      return last.error instanceof Error ? last.error : new Error(String(last.error));
    },
  };
}

/** Chooses the wait before the next attempt in milliseconds; `undefined` when there is to be none. */
async function planRetry(last: Attempt, attempt: number, maxWait: number): Promise<number | undefined> {
  if ('error' in last) return planDelay(attempt, undefined);
  const { ok, status, headers } = last.response;
  if (ok || !isRetryable(status, await readCode(last.response))) return undefined;
  const retryAfter = readRetryAfter(headers.get('retry-after'));
  return (retryAfter ?? 0) * 1000 > maxWait ? undefined : planDelay(attempt, retryAfter);
}

async function readCode(response: Response): Promise<string | undefined> {
  try {
    const { error } = (await response.clone().json()) as { error?: { code?: unknown } };
    return typeof error?.code === 'string' ? error.code : undefined;
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
