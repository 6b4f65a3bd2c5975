import { afterEach, describe, expect, test } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import * as errors from '../../src/client/errors.ts';
import { planDelay, readRetryAfter } from '../../src/client/retry.ts';
import { clientOf, fail, failureOf, startServer, succeed, type TestServer } from './server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const { 'x-infrai-errors': catalogue } = await bundleContract();

test.each(Object.entries(catalogue))('%s is retried as the catalogue says', (code, { status, retry }) => {
  expect(errors.isRetryable(status, code)).toBe(retry);
  // The catalogue decides, whatever status a proxy makes of it.
  for (const other of [400, 502]) expect(errors.isRetryable(other, code)).toBe(retry);
});

test('each status of the catalogue but 500 has a class of its own', () => {
  const statuses = [...new Set(Object.values(catalogue).map(({ status }) => status))].filter(
    (status) => status !== 500,
  );
  expect(new Set(statuses.map((status) => errors.classByStatus[status])).size).toBe(statuses.length);
});

test('a code that the catalogue does not know goes by its status', async () => {
  for (const [status, retries] of [
    [429, true],
    [503, true],
    [502, true],
    [504, true],
    [500, true],
    [501, false],
    [520, true],
    [530, false],
    [400, false],
    [418, false],
  ] as const)
    expect([status, errors.isRetryable(status, 'SOMETHING_NEW')]).toEqual([status, retries]);
});

describe('Retry-After', () => {
  test.each([
    [null, undefined],
    ['', undefined],
    ['0', 0],
    ['1.5', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['Thu, 01 Jan 1970 00:00:00 GMT', undefined],
  ])('%o is %o seconds', (header, seconds) => expect(readRetryAfter(header)).toBe(seconds));

  test('a date is the time until then', () => {
    const seconds = readRetryAfter(new Date(Date.now() + 60_000).toUTCString());
    expect(seconds).toBeGreaterThan(55);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  test('longer than maxWait ends the call at once, and the error tells', async () => {
    server = await startServer((_request, response) =>
      fail(response, 429, { code: 'RATE_LIMIT_USER' }, { 'retry-after': '61' }),
    );
    const failure = await failureOf(clientOf(server, { maxRetries: 5, deadline: 600_000 }).event.types());
    expect(failure).toBeInstanceOf(errors.RateLimitError);
    expect(failure).toMatchObject({ retryAfter: 61, retryable: true });
    expect(server.received).toHaveLength(1);
  });

  test('longer than the deadline ends the call at once too', async () => {
    server = await startServer((_request, response) =>
      fail(response, 503, { code: 'MAINTENANCE' }, { 'retry-after': '20' }),
    );
    const failure = await failureOf(clientOf(server, { maxRetries: 5, deadline: 5_000 }).event.types());
    expect(failure).toBeInstanceOf(errors.UnavailableError);
    expect(server.received).toHaveLength(1);
  });

  test('on the page of a proxy is honoured', async () => {
    server = await startServer((_request, response, count) => {
      if (count === 1) response.writeHead(503, { 'retry-after': '0' }).end('<html>Busy');
      else succeed(response, { types: [] });
    });
    expect(await clientOf(server, { maxRetries: 1 }).event.types()).toEqual({ types: [] });
  });
});

test('the wait is a random part of a span that doubles up to eight seconds, and a moment on top', () => {
  for (const [attempt, longest] of [
    [1, 500],
    [2, 1000],
    [5, 8000],
    [50, 8000],
  ] as const) {
    const waits = Array.from({ length: 300 }, () => planDelay(attempt, undefined));
    expect(Math.max(...waits)).toBeLessThanOrEqual(longest + 100);
    expect(Math.max(...waits)).toBeGreaterThan(longest / 2);
    expect(Math.min(...waits)).toBeLessThan(longest / 2);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(50);
  }
});

test('what the service asks for is never shortened, and not the same for everyone', () => {
  const waits = Array.from({ length: 300 }, () => planDelay(1, 2));
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(2050);
  expect(Math.max(...waits)).toBeLessThanOrEqual(2100);
  expect(new Set(waits).size).toBeGreaterThan(1);
});

test.each([0, 2])('maxRetries of %i limits the retries of a call', async (maxRetries) => {
  server = await startServer((_request, response) =>
    fail(response, 429, { code: 'RATE_LIMIT_USER' }, { 'retry-after': '0' }),
  );
  await failureOf(clientOf(server, { maxRetries }).event.types());
  expect(server.received).toHaveLength(maxRetries + 1);
});

test('what the catalogue does not call retryable is sent once', async () => {
  server = await startServer((_request, response) => fail(response, 500, { code: 'UNKNOWN_ERROR' }));
  await failureOf(clientOf(server, { maxRetries: 5 }).publish({ channel: 'a', event: 'b', data: 1 }));
  expect(server.received).toHaveLength(1);
});
