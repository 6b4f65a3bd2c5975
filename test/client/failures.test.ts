import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { createRealtime } from '../../generated/typescript/client.ts';
import * as errors from '../../src/client/errors.ts';

const apiKey = 'ifr_pk_proj_very_secret';
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Starts a server and a client of it; `seen` holds the headers of every request. */
async function serve(respond: (attempt: number, ...parameters: Parameters<RequestListener>) => void) {
  const seen: Record<string, unknown>[] = [];
  server = createServer((request, response) => {
    seen.push({ ...request.headers });
    respond(seen.length, request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { seen, realtime: createRealtime({ apiKey, baseUrl }) };
}

const metadata = {
  request_id: '01932b7c-9d4e-7a31-8f52-6b1e0c9d4b19',
  cost_usd: 0,
  latency_ms: 1,
  vendor: null,
  cache_hit: false,
};
const success = JSON.stringify({ ok: true, data: { types: ['message'] }, error: null, metadata });
const failure = (code: string) => JSON.stringify({ ok: false, data: null, error: { code, message: 'No.' }, metadata });
const caught = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: errors.RealtimeError) => error,
  );

describe('a response without the envelope is never a success', () => {
  test.each([
    ['a page of a proxy', 200, '<html>Welcome</html>', /<html>/],
    ['nothing', 200, '', /empty/],
    ['half an envelope', 200, success.slice(0, 30), /starts with/],
    ['null', 200, 'null', /starts with/],
    ['ok in an error status', 400, success, /status 400/],
    ['a failure in a success status', 200, failure('UNKNOWN_ERROR'), /status 200/],
  ])('%s', async (_title, status, body, message) => {
    const { realtime, seen } = await serve((_attempt, _request, response) => response.writeHead(status).end(body));
    const error = await caught(realtime.event.types());
    expect(error).toBeInstanceOf(errors.UnreadableResponseError);
    expect(error?.message).toMatch(message);
    expect(seen).toHaveLength(1);
  });
});

test.each([
  [400, errors.InvalidInputError],
  [401, errors.AuthenticationError],
  [402, errors.CreditError],
  [403, errors.PermissionError],
  [404, errors.NotFoundError],
  [409, errors.ConflictError],
  [418, errors.RealtimeError],
])('status %i has its class, even with an unknown code, and is not retried', async (status, ErrorClass) => {
  const { realtime, seen } = await serve((_attempt, _request, response) =>
    response.writeHead(status).end(failure('NEW_CODE')),
  );
  const error = await caught(realtime.event.types());
  expect(error).toBeInstanceOf(ErrorClass);
  expect(error).toMatchObject({ status, code: 'NEW_CODE', retryable: false, requestId: metadata.request_id });
  expect(seen).toHaveLength(1);
});

test.each([429, 503])('status %i is retried with the same idempotency key until it succeeds', async (status) => {
  const { realtime, seen } = await serve((attempt, _request, response) => {
    if (attempt < 3) response.writeHead(status, { 'Retry-After': '0' }).end(failure('NEW_CODE'));
    else response.end(success);
  });
  await realtime.publish({ channel: 'room', event: 'message', data: null });
  const keys = seen.map((headers) => headers['idempotency-key']);
  expect(keys).toHaveLength(3);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(new Set(keys).size).toBe(1);
});

test('the retries end, and the error says what the service asked', async () => {
  const { realtime, seen } = await serve((_attempt, _request, response) =>
    response.writeHead(429, { 'Retry-After': '0' }).end(failure('RATE_LIMIT_USER')),
  );
  const error = await caught(realtime.event.types({ maxRetries: 1 }));
  expect(error).toBeInstanceOf(errors.RateLimitError);
  expect(error).toMatchObject({ retryable: true, retryAfter: 0 });
  expect(seen).toHaveLength(2);
});

test('a wait that would pass the deadline is not begun', async () => {
  const { realtime, seen } = await serve((_attempt, _request, response) =>
    response.writeHead(503, { 'Retry-After': '3600' }).end(failure('MAINTENANCE')),
  );
  expect(await caught(realtime.event.types())).toMatchObject({ retryAfter: 3600 });
  expect(seen).toHaveLength(1);
});

test("the caller's own key is sent, whether it is an option or among the parameters", async () => {
  const { realtime, seen } = await serve((_attempt, _request, response) => response.end(success));
  const message = { channel: 'room', event: 'message', data: null };
  await realtime.publish(message, { idempotencyKey: 'mine' });
  await realtime.publish({ ...message, idempotency_key: 'in-the-body' });
  expect(seen.map((headers) => headers['idempotency-key'])).toEqual(['mine', 'in-the-body']);
});

test('a connection that breaks is tried again', async () => {
  const { realtime, seen } = await serve((attempt, request, response) => {
    if (attempt === 1) request.socket.destroy();
    else response.end(success);
  });
  expect(await realtime.event.types()).toEqual({ types: ['message'] });
  expect(seen).toHaveLength(2);
});

test('a server that is silent is a timeout', async () => {
  const { realtime } = await serve(() => undefined);
  const error = await caught(realtime.event.types({ timeout: 50, maxRetries: 0 }));
  expect(error).toBeInstanceOf(errors.TimeoutError);
});

test('an abort ends a call at once, however long it would wait', async () => {
  const { realtime } = await serve((_attempt, _request, response) =>
    response.writeHead(429, { 'Retry-After': '60' }).end(failure('RATE_LIMIT_IP')),
  );
  const controller = new AbortController();
  const call = caught(realtime.event.types({ signal: controller.signal }));
  await new Promise((resolve) => server?.once('request', resolve));
  controller.abort();
  expect(await call).toBeInstanceOf(errors.AbortError);
});

test('the project key is in no error and in no inspection', async () => {
  const { realtime } = await serve((_attempt, request) => request.socket.destroy());
  const error = await caught(realtime.event.types({ maxRetries: 0 }));
  expect(error).toBeInstanceOf(errors.ConnectionError);
  expect(inspect([error, realtime], { depth: 20, showHidden: true })).not.toContain(apiKey);
});
