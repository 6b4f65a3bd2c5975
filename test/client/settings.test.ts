import { afterEach, describe, expect, test, vi } from 'vitest';
import { createRealtime } from '../../generated/typescript/client.ts';
import * as errors from '../../src/client/errors.ts';
import { clientOf, fail, failureOf, secretKey, startServer, succeed, type TestServer } from './server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const startEcho = async () => {
  server = await startServer((_request, response) => succeed(response, { message_id: 'm', types: [] }));
  return server;
};
const message = { channel: 'a', event: 'b', data: null };

describe('the project key', () => {
  test('comes from the environment when it is not given', async () => {
    const running = await startEcho();
    vi.stubEnv('INFRAI_API_KEY', 'from-environment');
    await createRealtime({ baseUrl: running.url }).event.types();
    expect(running.received[0]?.headers.authorization).toBe('Bearer from-environment');
  });

  test('is asked of a function before each attempt', async () => {
    server = await startServer((_request, response, count) =>
      count === 1
        ? fail(response, 503, { code: 'VENDOR_DOWN' }, { 'retry-after': '0' })
        : succeed(response, { types: [] }),
    );
    let asked = 0;
    await clientOf(server, { maxRetries: 1, apiKey: async () => `key-${++asked}` }).event.types();
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer key-1', 'Bearer key-2']);
  });

  test('that is missing is an error that says what to do, when the client starts', () => {
    vi.stubEnv('INFRAI_API_KEY', undefined);
    expect(() => createRealtime()).toThrow(/apiKey.*INFRAI_API_KEY/);
  });

  test.each([
    [new Error('The vault is shut.'), 'The vault is shut.'],
    [new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }), 'fetch failed (ECONNREFUSED)'],
    [new RangeError(), 'RangeError'],
    ['no vault', 'no vault'],
    [Symbol('no vault'), 'Symbol(no vault)'],
    [undefined, 'undefined'],
  ])('that its function does not find is an error with the reason: %o', async (cause, reason) => {
    const running = await startEcho();
    const failure = await failureOf(clientOf(running, { apiKey: () => Promise.reject(cause) }).event.types());
    expect(failure).toBeInstanceOf(errors.AuthenticationError);
    expect(failure.message).toBe(`The apiKey function failed: ${reason}`);
    expect(failure).toMatchObject({ cause, code: 'api_key_missing', capability: 'realtime.event.types' });
    expect(running.received).toHaveLength(0);
  });

  test.each(['', 'two words', () => secretKey])(
    'that its function gives in place of a key is refused: %o',
    async (key) => {
      const running = await startEcho();
      const failure = await failureOf(clientOf(running, { apiKey: () => key as string }).event.types());
      expect(failure).toBeInstanceOf(errors.AuthenticationError);
      expect(failure).toMatchObject({ code: 'api_key_missing' });
      expect(running.received).toHaveLength(0);
    },
  );

  test('whose function never returns is bounded by the timeout', async () => {
    const running = await startEcho();
    const realtime = clientOf(running, { timeout: 30, apiKey: () => new Promise(() => {}) });
    expect(await failureOf(realtime.event.types())).toBeInstanceOf(errors.TimeoutError);
  });
});

describe('in a browser', () => {
  test('a client does not start, and says what to do instead', () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' });
    expect(() => createRealtime({ apiKey: secretKey })).toThrow(/token\.issue.*on your server/);
  });

  test('it starts when that is wanted', () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' });
    expect(() => createRealtime({ apiKey: secretKey, dangerouslyAllowBrowser: true })).not.toThrow();
  });
});

describe('each setting can be given for one call', () => {
  test('address, key, headers and fetch', async () => {
    const running = await startEcho();
    const realtime = createRealtime({
      apiKey: 'one',
      baseUrl: 'http://nobody.invalid',
      headers: { 'x-a': '1', 'x-b': '1' },
    });
    let fetched = 0;
    await realtime.event.types({
      apiKey: 'two',
      baseUrl: `${running.url}/`,
      headers: { 'X-B': '2', 'x-c': '3' },
      fetch: (url, init) => {
        fetched++;
        return fetch(url, init);
      },
    });
    expect(running.received[0]).toMatchObject({
      url: '/v1/realtime/event/types',
      headers: { authorization: 'Bearer two', 'x-a': '1', 'x-b': '2', 'x-c': '3' },
    });
    expect(fetched).toBe(1);
  });

  test('an option that is undefined leaves the setting of the client', async () => {
    const running = await startEcho();
    const realtime = clientOf(running);
    const nothing = { timeout: undefined, baseUrl: undefined, apiKey: undefined, maxRetries: undefined };
    expect(await realtime.event.types({ ...nothing, headers: undefined, signal: undefined })).toMatchObject({
      types: [],
    });
  });

  test('null removes a header, and the caller may set Authorization', async () => {
    const running = await startEcho();
    const realtime = clientOf(running, { headers: { 'X-A': '1' } });
    await realtime.event.types({ headers: { 'x-a': null, authorization: 'Basic abc' } });
    expect(running.received[0]?.headers).not.toHaveProperty('x-a');
    expect(running.received[0]?.headers.authorization).toBe('Basic abc');
  });
});

describe('an address', () => {
  test('may have a path before the API', async () => {
    const running = await startEcho();
    for (const end of ['', '/', '//']) {
      await clientOf(running, { baseUrl: `${running.url}/gateway${end}` }).event.types();
    }
    expect(running.received.map(({ url }) => url)).toEqual(Array(3).fill('/gateway/v1/realtime/event/types'));
  });

  test('without a scheme is refused by name, when the client starts and for one call', async () => {
    expect(() => createRealtime({ apiKey: 'k', baseUrl: 'api.infrai.cc' })).toThrow(/baseUrl.*api\.infrai\.cc.*https/);
    const failure = await failureOf(createRealtime({ apiKey: 'k' }).event.types({ baseUrl: 'api.infrai.cc' }));
    expect(failure).toBeInstanceOf(errors.InvalidInputError);
    expect(failure.message).toMatch(/baseUrl.*api\.infrai\.cc.*https/);
  });
});

describe('parameters', () => {
  test('in the path are percent-encoded', async () => {
    const running = await startEcho();
    await clientOf(running).channel.get({ channel: 'équipe/salle 42?#' });
    expect(running.received[0]?.url).toBe('/v1/realtime/channel/get/%C3%A9quipe%2Fsalle%2042%3F%23');
  });

  test.each(['', '.', '..', '\ud800', undefined, null])(
    'in the path cannot be %o, which would call something else',
    async (channel) => {
      const running = await startEcho();
      const failure = await failureOf(clientOf(running).channel.delete({ channel: channel as string }));
      expect(failure).toBeInstanceOf(errors.InvalidInputError);
      expect(failure).toMatchObject({ code: 'invalid_parameters' });
      expect(failure.message).toContain('channel');
      expect(running.received).toHaveLength(0);
    },
  );

  test('that are undefined are not sent', async () => {
    const running = await startEcho();
    const absent = { cursor: undefined } as object;
    for (const call of [
      () => clientOf(running).channel.list(absent),
      () => clientOf(running).publish({ ...message, ...absent }),
    ])
      await call();
    expect(running.received.map(({ url, body }) => url + body)).toEqual([
      '/v1/realtime/channel/list',
      `/v1/realtime/publish${JSON.stringify(message)}`,
    ]);
  });

  test('in the query that cannot be encoded are refused before anything is sent', async () => {
    const running = await startEcho();
    const failure = await failureOf(clientOf(running).channel.list({ cursor: '\ud800' }));
    expect(failure).toBeInstanceOf(errors.InvalidInputError);
    expect(running.received).toHaveLength(0);
  });

  test('that are no JSON are refused before anything is sent', async () => {
    const running = await startEcho();
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    for (const data of [loop, 1n]) {
      const failure = await failureOf(
        clientOf(running, { maxRetries: 3 }).publish({ ...message, data: data as object }),
      );
      expect(failure).toBeInstanceOf(errors.InvalidInputError);
      expect(failure.message).toMatch(/cannot be sent.*(circular|BigInt)/s);
    }
    expect(running.received).toHaveLength(0);
  });

  test('a header with a line break is refused, so that none can be smuggled in', async () => {
    const running = await startEcho();
    for (const options of [{ headers: { 'x-a': 'b\r\nx-c: d' } }, { idempotencyKey: 'b\r\nx-c: d' }]) {
      expect(await failureOf(clientOf(running).publish(message, options))).toBeInstanceOf(errors.InvalidInputError);
    }
    expect(running.received).toHaveLength(0);
  });
});

describe('the idempotency key', () => {
  const keysOf = ({ received }: TestServer) =>
    received.map(({ headers, body }) => [headers['idempotency-key'], JSON.parse(body).idempotency_key]);

  test('is made once a call, and another for the next', async () => {
    const running = await startEcho();
    await clientOf(running).publish(message);
    await clientOf(running).publish(message);
    const [[first] = [], [second] = []] = keysOf(running);
    expect(first).toMatch(/^[\da-f-]{36}$/);
    expect(second).not.toBe(first);
  });

  test.each([
    ['an option', {}, { idempotencyKey: 'mine' }, ['mine', undefined]],
    ['a header', {}, { headers: { 'idempotency-KEY': 'mine' } }, ['mine', undefined]],
    ['a parameter', { idempotency_key: 'mine' }, {}, ['mine', 'mine']],
    ['an option over a parameter', { idempotency_key: 'other' }, { idempotencyKey: 'mine' }, ['mine', 'mine']],
    [
      'a parameter over a header',
      { idempotency_key: 'mine' },
      { headers: { 'Idempotency-Key': 'x' } },
      ['mine', 'mine'],
    ],
  ])("is the caller's own: %s", async (_title, parameters, options, expected) => {
    const running = await startEcho();
    await clientOf(running).publish({ ...message, ...parameters }, options);
    expect(keysOf(running)).toEqual([expected]);
  });

  test('is not sent with a call that only reads', async () => {
    const running = await startEcho();
    await clientOf(running).event.types({ idempotencyKey: 'mine' });
    expect(running.received[0]?.headers).not.toHaveProperty('idempotency-key');
  });
});
