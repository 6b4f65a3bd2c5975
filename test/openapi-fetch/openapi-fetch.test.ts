import createClient from 'openapi-fetch';
import { afterEach, describe, expect, expectTypeOf, onTestFinished, test, vi } from 'vitest';
import type { paths } from '../../generated/typescript/types.ts';
import * as errors from '../../src/client/errors.ts';
import { authorize, createOpenapiClient, nameWrites, retryFailures, throwErrors } from '../../src/openapi-fetch.ts';
import { fail, failureOf, type Handler, secretKey, startServer, succeed, type TestServer } from '../client/server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const start = async (handler: Handler) => {
  server = await startServer(handler);
  return server;
};
const publish = '/v1/realtime/publish';
const body = { channel: 'room', event: 'message', data: { text: 'hi' } };
const clientOf = ({ url }: TestServer, options = {}) =>
  createOpenapiClient({ apiKey: secretKey, baseUrl: url, ...options });
const busy = { code: 'VENDOR_DOWN' };

describe('the whole client', () => {
  test('sends the key and one idempotency key for all attempts, and returns typed data', async () => {
    const running = await start((_request, response, count) => {
      if (count === 1) fail(response, 503, busy, { 'retry-after': '0' });
      else if (count === 2) response.socket?.destroy();
      else succeed(response, { message_id: 'msg_1' });
    });
    const { data } = await clientOf(running).POST(publish, { body });
    expect(data?.data.message_id).toBe('msg_1');
    if (data) expectTypeOf(data.data.message_id).toEqualTypeOf<string>();
    const keys = running.received.map(({ headers }) => headers['idempotency-key']);
    expect([keys.length, new Set(keys).size]).toEqual([3, 1]);
    for (const { headers, body: sent } of running.received) {
      expect(headers.authorization).toBe(`Bearer ${secretKey}`);
      expect(JSON.parse(sent)).toEqual(body);
    }
  });

  test('throws the errors of this package, without the key in them', async () => {
    const running = await start((request, response) =>
      fail(response, 401, { code: 'UNAUTHORIZED', message: `What is ${request.headers.authorization}?` }),
    );
    const call = clientOf(running).GET('/v1/realtime/channel/get/{channel}', { params: { path: { channel: 'a/b' } } });
    const failure = await failureOf(call);
    expect(failure).toBeInstanceOf(errors.AuthenticationError);
    expect(failure).toMatchObject({ capability: 'realtime.channel.get', message: 'What is Bearer ***?' });
    expect(running.received[0]?.url).toBe('/v1/realtime/channel/get/a%2Fb');
  });

  test('gives up when the retries are used up, when the wait is too long, and when no retry helps', async () => {
    const running = await start((_request, response) => fail(response, 503, busy, { 'retry-after': '0' }));
    expect(await failureOf(clientOf(running, { maxRetries: 1 }).POST(publish, { body }))).toMatchObject({
      status: 503,
    });
    expect(running.received).toHaveLength(2);
    const patient = await startServer((_request, response) => fail(response, 429, busy, { 'retry-after': '90' }));
    expect(await failureOf(clientOf(patient).POST(publish, { body }))).toMatchObject({ retryAfter: 90 });
    expect(patient.received).toHaveLength(1);
    await patient.close();
  });

  test('a broken connection and an abort are errors of this package too', async () => {
    const running = await start((_request, response) => response.socket?.destroy());
    const failure = await failureOf(clientOf(running, { maxRetries: 0 }).POST(publish, { body }));
    expect(failure).toBeInstanceOf(errors.ConnectionError);
    expect(failure.message).toMatch(/UND_ERR_SOCKET|ECONNRESET/);
    const aborted = await failureOf(clientOf(running).POST(publish, { body, signal: AbortSignal.abort() }));
    expect(aborted).toBeInstanceOf(errors.AbortError);
    expect(aborted).toMatchObject({ code: 'aborted', capability: 'realtime.publish' });
  });

  test('waits as long as `maxWait`, and no longer', async () => {
    const running = await start((_request, response) => fail(response, 503, busy, { 'retry-after': '0' }));
    await failureOf(clientOf(running, { maxWait: 0, maxRetries: 1 }).POST(publish, { body }));
    expect(running.received).toHaveLength(2);
  });

  test('leaves a success to be streamed as it is', async () => {
    const running = await start((_request, response) => void response.writeHead(200).write('the first part'));
    const { data } = await clientOf(running).GET('/v1/realtime/event/types', { parseAs: 'stream' });
    const reader = (data as unknown as ReadableStream<Uint8Array>).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('the first part');
    await reader.cancel();
  });

  test('leaves no timer behind, so that a program ends with its last call', async () => {
    const running = await start((_request, response, count) => {
      if (count === 1) fail(response, 503, busy, { 'retry-after': '0' });
      else succeed(response, { types: [] });
    });
    const set = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    onTestFinished(() => void vi.restoreAllMocks());
    await clientOf(running, { timeout: 54_321 }).GET('/v1/realtime/event/types');
    const timers = set.mock.calls.flatMap(([, delay], index) =>
      delay === 54_321 ? [set.mock.results[index]?.value] : [],
    );
    expect(timers).toHaveLength(2);
    expect(cleared.mock.calls.map(([timer]) => timer)).toEqual(expect.arrayContaining(timers));
  });

  test('needs a key', () => {
    expect(() => createOpenapiClient({ apiKey: ' ' })).toThrow(errors.AuthenticationError);
  });
});

describe('each middleware works alone', () => {
  test('authorize, with a function', async () => {
    const running = await start((_request, response) => succeed(response, { types: [] }));
    const client = createClient<paths>({ baseUrl: running.url });
    client.use(authorize(async () => 'key-7'));
    await client.GET('/v1/realtime/event/types');
    expect(running.received[0]?.headers).toMatchObject({ authorization: 'Bearer key-7' });
  });

  test('authorize, with a function that fails', async () => {
    const client = createClient<paths>({ baseUrl: 'http://nobody.invalid' });
    client.use(authorize(() => Promise.reject(new Error('The vault is shut.'))));
    const failure = await failureOf(client.GET('/v1/realtime/event/types'));
    expect(failure).toBeInstanceOf(errors.AuthenticationError);
    expect(failure).toMatchObject({
      capability: 'realtime.event.types',
      message: 'The apiKey function failed: The vault is shut.',
    });
  });

  test('nameWrites keeps the key of the caller, and names no read', async () => {
    const running = await start((_request, response) => succeed(response, { message_id: 'm', types: [] }));
    const client = createClient<paths>({ baseUrl: running.url });
    client.use(nameWrites());
    await client.POST(publish, { body: { ...body, idempotency_key: 'mine' } });
    await client.POST(publish, { body, params: { header: { 'Idempotency-Key': 'header' } } });
    await client.GET('/v1/realtime/event/types');
    const keys = running.received.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual(['mine', 'header', undefined]);
  });

  test('retryFailures alone leaves errors to openapi-fetch', async () => {
    const running = await start((_request, response) => fail(response, 503, busy, { 'retry-after': '0' }));
    const client = createClient<paths>({ baseUrl: running.url });
    client.use(retryFailures({ maxRetries: 1 }));
    const { error, response } = await client.GET('/v1/realtime/event/types');
    expect([error?.error.code, response.status, running.received.length]).toEqual(['VENDOR_DOWN', 503, 2]);
  });

  test.each([
    ['a code that is worth a retry', 2, { ok: false, error: busy }],
    ['that code in a success', 1, { ok: true, error: busy }],
    ['that code in a list', 1, { ok: false, error: { code: [busy.code] } }],
    ['no error', 1, { ok: false, error: null }],
    ['no object', 1, null],
  ])('of a refusal with %s, retryFailures makes %i attempts', async (_title, attempts, envelope) => {
    const running = await start((_request, response) =>
      response.writeHead(400, { 'content-type': 'application/json', 'retry-after': '0' }).end(JSON.stringify(envelope)),
    );
    const client = createClient<paths>({ baseUrl: running.url });
    client.use(retryFailures({ maxRetries: 1 }));
    await client.GET('/v1/realtime/event/types');
    expect(running.received).toHaveLength(attempts);
  });

  test('retryFailures alone tells of a broken connection', async () => {
    const running = await start((_request, response) => response.socket?.destroy());
    const client = createClient<paths>({ baseUrl: running.url });
    client.use(retryFailures({ maxRetries: 0 }));
    expect(await failureOf(client.GET('/v1/realtime/event/types'))).toMatchObject({
      name: 'ConnectionError',
      capability: 'realtime.event.types',
    });
  });

  test('throwErrors alone tells of a broken connection, before the response and in its body', async () => {
    const running = await start((_request, response, count) => {
      if (count === 1) response.socket?.destroy();
      else response.writeHead(200, { 'content-length': '9' }).write('{', () => response.socket?.destroy());
    });
    const client = createClient<paths>({ baseUrl: running.url });
    client.use(throwErrors());
    for (let count = 0; count < 2; count++) {
      const failure = await failureOf(client.GET('/v1/realtime/event/types'));
      expect(failure).toBeInstanceOf(errors.ConnectionError);
    }
  });

  test('throwErrors alone does not retry', async () => {
    const running = await start((_request, response) => fail(response, 503, busy, { 'retry-after': '0' }));
    const client = createClient<paths>({ baseUrl: running.url });
    client.use(throwErrors());
    expect(await failureOf(client.GET('/v1/realtime/event/types'))).toBeInstanceOf(errors.UnavailableError);
    expect(running.received).toHaveLength(1);
  });
});
