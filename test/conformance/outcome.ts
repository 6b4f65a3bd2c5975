import { inspect } from 'node:util';
import type { Kind } from '../../scripts/conformance/case.ts';
import { RealtimeError } from '../../src/client/errors.ts';
import type { Outcome } from './judge.ts';

const kinds: Record<string, Kind> = {
  InvalidInputError: 'invalid_input',
  AuthenticationError: 'authentication',
  CreditError: 'credit',
  PermissionError: 'permission',
  NotFoundError: 'not_found',
  ConflictError: 'conflict',
  RateLimitError: 'rate_limit',
  UnavailableError: 'unavailable',
  ConnectionError: 'connection',
  TimeoutError: 'timeout',
  AbortError: 'aborted',
  UnreadableResponseError: 'unreadable',
  RealtimeError: 'other',
};

/** The codes of errors for which nothing was sent. */
const refusals = new Set(['api_key_missing', 'browser_refused', 'invalid_parameters']);

/** Makes a call of the TypeScript client, and reports what came out in the table's words. */
export async function observe(make: () => Promise<Pick<Outcome, 'data' | 'items'>>): Promise<Outcome> {
  const start = performance.now();
  const took = () => Math.round(performance.now() - start);
  try {
    const result = await make();
    return { ...result, milliseconds: took(), shown: inspect(result, { depth: 20 }) };
  } catch (error) {
    const shown = `${inspect(error, { depth: 20 })} ${JSON.stringify(error)} ${(error as Error).stack}`;
    return { error: describeError(error), milliseconds: took(), shown };
  }
}

function describeError(error: unknown): NonNullable<Outcome['error']> {
  if (!(error instanceof RealtimeError)) return { message: `no RealtimeError: ${inspect(error)}` };
  const { code, status = null, hint = null, requestId = null, retryAfter = null, retryable, message, name } = error;
  const kind = refusals.has(code) ? 'refused' : kinds[name];
  return { ...(kind && { kind }), code, status, hint, requestId, retryAfter, retryable, message };
}

/** Turns `{"$number": "NaN"}` into the number. */
export function readParameters(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readParameters);
  if (typeof value !== 'object' || value === null) return value;
  if ('$number' in value) return Number(value.$number);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, readParameters(item)]));
}
