import { isDeepStrictEqual } from 'node:util';
import type { ConformanceCase, Expectation, ExpectedError, ExpectedRequest, Kind } from './case.ts';
import type { Received } from './received.ts';

/** What came out of a call, as a runner of any language reports it. */
export interface Outcome {
  data?: unknown;
  /** The names of the items of all pages. */
  items?: string[];
  error?: {
    kind?: Kind;
    code?: string | null;
    status?: number | null;
    hint?: string | null;
    requestId?: string | null;
    /** In seconds. */
    retryAfter?: number | null;
    retryable?: boolean;
    message?: string;
  };
  milliseconds: number;
  /** Everything that a log could show of the client and the error, which must not hold the key. */
  shown: string;
}

/** What happened: the outcome and the requests that led to it. */
export interface Run {
  outcome: Outcome;
  received: readonly Received[];
  apiKey: string;
  timeout: number;
}

/** Lists in sentences where a run differs from what the table expects. */
export function judge(testCase: ConformanceCase, expected: Expectation, run: Run): string[] {
  const { outcome, received, apiKey } = run;
  const problems = [
    ...judgeResult(expected, outcome),
    ...judgeTimes(expected, run),
    ...judgeKeys(received, testCase.options?.idempotencyKey),
    ...(expected.sameBody && new Set(received.map(({ body }) => body)).size > 1 ? ['The bodies differ.'] : []),
    ...(expected.request === undefined ? [] : judgeRequest(expected.request, received[0])),
  ];
  const attempts = expected.attempts ?? (expected.error?.kind === 'refused' ? 0 : (testCase.attempts?.length ?? 0));
  if (typeof attempts === 'object') {
    if (received.length > attempts.atMost)
      problems.push(`${received.length} requests arrived, over ${attempts.atMost}.`);
  } else if (received.length !== attempts) {
    problems.push(`${received.length} requests arrived instead of ${attempts}.`);
  }
  if (apiKey !== '' && outcome.shown.includes(apiKey)) problems.push('The project key is shown.');
  return problems;
}

function judgeResult(expected: Expectation, { data, items, error }: Outcome): string[] {
  if (expected.error !== undefined) {
    if (error === undefined) return [`The call succeeded with ${show(data ?? items)} instead of an error.`];
    return judgeError(expected.error, error);
  }
  if (error !== undefined) return [`The call failed with ${show(error)}.`];
  if (expected.items !== undefined) return compare('The items', expected.items, items);
  if (expected.has !== undefined) {
    return Object.entries(expected.has).flatMap(([name, value]) =>
      compare(name, normalize(value), normalize((data as Record<string, unknown> | undefined)?.[name])),
    );
  }
  return expected.data === undefined ? [] : compare('The data', normalize(expected.data), normalize(data));
}

function judgeError(expected: ExpectedError, error: NonNullable<Outcome['error']>): string[] {
  const { message, retryAfter, ...exact } = expected;
  const problems = Object.entries(exact).flatMap(([name, value]) => {
    const found = error[name as keyof typeof exact];
    return (found ?? null) === value ? [] : [`The error's ${name} is ${show(found)} instead of ${show(value)}.`];
  });
  if (message !== undefined && !error.message?.includes(message)) {
    problems.push(`The message is ${show(error.message)} and does not contain ${show(message)}.`);
  }
  if (retryAfter === undefined) return problems;
  const found = error.retryAfter ?? null;
  const bounds = typeof retryAfter === 'object' && retryAfter !== null ? retryAfter : undefined;
  const fits = bounds
    ? found !== null && found >= (bounds.atLeast ?? 0) && found <= (bounds.atMost ?? Number.POSITIVE_INFINITY)
    : found === retryAfter;
  if (!fits) problems.push(`The error's retryAfter is ${show(found)} instead of ${show(retryAfter)}.`);
  return problems;
}

function judgeTimes({ within, atLeast }: Expectation, { outcome: { milliseconds }, timeout }: Run): string[] {
  const problems: string[] = [];
  if (within !== undefined && milliseconds > within * timeout) {
    problems.push(`It took ${milliseconds} ms, which is more than ${within} × ${timeout} ms.`);
  }
  if (atLeast !== undefined && milliseconds < atLeast * timeout) {
    problems.push(`It took ${milliseconds} ms, which is less than ${atLeast} × ${timeout} ms.`);
  }
  return problems;
}

/** All attempts of one write have the same key, and a read has none. The pages of a list are calls of their own. */
function judgeKeys(received: readonly Received[], own: string | undefined): string[] {
  const keys = received.map(({ headers }) => headers['idempotency-key']);
  if (received[0]?.method === 'GET') return keys.some((key) => key !== undefined) ? ['A read has a key.'] : [];
  if (keys.some((key) => !key)) return ['A write has no idempotency key.'];
  if (new Set(keys).size > 1) return [`The attempts have different idempotency keys: ${keys.join(', ')}.`];
  if (own !== undefined && keys.some((key) => key !== own)) return [`The key is ${keys[0]} instead of ${own}.`];
  return [];
}

function judgeRequest(expected: ExpectedRequest, received: Received | undefined): string[] {
  if (received === undefined) return [];
  const [path = '', query = ''] = received.target.split('?');
  const problems: string[] = [];
  if (expected.method !== undefined) problems.push(...compare('The method', expected.method, received.method));
  if (expected.segments !== undefined) {
    problems.push(...compare('The path', expected.segments, path.split('/').slice(1).map(decodeURIComponent)));
  }
  if (expected.query !== undefined) {
    problems.push(...compare('The query', expected.query, Object.fromEntries(new URLSearchParams(query))));
  }
  if (expected.body !== undefined) {
    problems.push(...compare('The body', expected.body, received.body === '' ? null : JSON.parse(received.body)));
  }
  for (const [name, pattern] of Object.entries(expected.headers ?? {})) {
    const value = received.headers[name];
    const fits = pattern === null ? value === undefined : value !== undefined && new RegExp(pattern).test(value);
    if (!fits) problems.push(`The header ${name} is ${show(value)} instead of ${show(pattern)}.`);
  }
  return problems;
}

function compare(what: string, expected: unknown, found: unknown): string[] {
  return isDeepStrictEqual(expected, found) ? [] : [`${what} is ${show(found)} instead of ${show(expected)}.`];
}

/** Drops what is null, and writes the same moment the same way. */
function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value === 'string') {
    return /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d/.test(value) ? new Date(value.toUpperCase()).getTime() : value;
  }
  // Minus zero is zero.
  if (typeof value === 'number') return value + 0;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, item]) => item !== null && item !== undefined && item !== '');
  return Object.fromEntries(kept.map(([name, item]) => [name, normalize(item)]));
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? 'absent';
}
