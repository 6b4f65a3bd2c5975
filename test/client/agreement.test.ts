import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createRealtime } from '../../generated/typescript/client.ts';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import type { Attempt } from '../../src/client/attempt-event.ts';
import * as errors from '../../src/client/errors.ts';
import type { CallOptions, ClientOptions } from '../../src/client/options.ts';
import { readServers } from '../../src/contract/servers.ts';
import { clientOf, fail, failureOf, secretKey, startServer, succeed, type TestServer } from './server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const startEcho = async () => {
  server = await startServer((_request, response) => succeed(response, { message_id: 'm', types: [], channels: [] }));
  return server;
};
const message = { channel: 'a', event: 'b', data: null };
/** What no type allows, as JavaScript gives it. */
const untyped = (value: unknown) => value as never;

describe('a setting that makes no sense is named when the client is created', () => {
  test.each<[string, object]>([
    ['timeout', { timeout: Number.NaN }],
    ['timeout', { timeout: '5000' }],
    ['timeout', { timeout: 0 }],
    ['deadline', { deadline: -1 }],
    ['maxRetries', { maxRetries: -1 }],
    ['maxRetries', { maxRetries: Number.NaN }],
    ['maxWait', { maxWait: -1 }],
    ['baseUrl', { baseUrl: 'https://api.infrai.cc/?tenant=7' }],
    ['baseUrl', { baseUrl: new URL('https://api.infrai.cc/#top') }],
    ['baseUrl', { baseUrl: 'javascript:alert(1)' }],
  ])('%s in %o', (name, options) => {
    const create = () => createRealtime({ apiKey: secretKey, ...options });
    expect(create).toThrow(errors.InvalidInputError);
    expect(create).toThrow(name);
  });

  test('and for one call, when it is made', async () => {
    const running = await startEcho();
    const failure = await failureOf(clientOf(running).event.types({ timeout: Number.NaN }));
    expect(failure).toBeInstanceOf(errors.InvalidInputError);
    expect(failure.message).toContain('realtime.event.types cannot be sent: timeout is NaN');
    expect(await failureOf(clientOf(running).event.types({ signal: untyped('stop') }))).toMatchObject({
      code: 'invalid_parameters',
    });
    expect(running.received).toHaveLength(0);
  });

  test('null means the default', async () => {
    const running = await startEcho();
    const options: ClientOptions = { timeout: null, deadline: null, maxRetries: null, fetch: null, headers: null };
    const call: CallOptions = { signal: null, idempotencyKey: null, timeout: null };
    expect(await clientOf(running, options).publish(message, call)).toMatchObject({ message_id: 'm' });
  });
});

describe('a base address', () => {
  test('may be a URL, and may end in /v1', async () => {
    const running = await startEcho();
    for (const baseUrl of [new URL(running.url), `${running.url}/v1`, new URL(`${running.url}/v1/`)])
      await clientOf(running, { baseUrl }).event.types();
    expect(running.received.map(({ url }) => url)).toEqual(Array(3).fill('/v1/realtime/event/types'));
  });

  test('is that of the service itself when none is given', async () => {
    vi.stubEnv('INFRAI_BASE_URL', undefined);
    const called: string[] = [];
    const realtime = createRealtime({
      apiKey: secretKey,
      maxRetries: 0,
      fetch: (url) => {
        called.push(String(url));
        return Promise.reject(new TypeError('There is no network in a test.'));
      },
    });
    expect(await failureOf(realtime.event.types())).toBeInstanceOf(errors.ConnectionError);
    const { production } = readServers(await bundleContract());
    expect(called).toEqual([`${production}/v1/realtime/event/types`]);
  });

  test('comes from the environment when none is given', async () => {
    const running = await startEcho();
    vi.stubEnv('INFRAI_BASE_URL', `${running.url}/v1`);
    await createRealtime({ apiKey: secretKey }).event.types();
    expect(running.received).toHaveLength(1);
  });
});

describe('headers', () => {
  test.each<[string, ClientOptions['headers']]>([
    ['an object', { 'X-A': '1' }],
    ['pairs', [['X-A', '1']]],
    ['Headers', new Headers({ 'X-A': '1' })],
    ['a Map', new Map([['X-A', '1']])],
  ])('may be %s', async (_title, headers) => {
    const running = await startEcho();
    await clientOf(running, { headers }).event.types();
    await clientOf(running).event.types({ headers });
    expect(running.received.map((request) => request.headers['x-a'])).toEqual(['1', '1']);
  });

  test('with a malformed name are refused before anything is sent', async () => {
    const running = await startEcho();
    for (const name of ['X A', 'X-Ä', '', 'X:']) {
      expect(() => clientOf(running, { headers: { [name]: '1' } })).toThrow(errors.InvalidInputError);
      const failure = await failureOf(clientOf(running).event.types({ headers: { [name]: '1' } }));
      expect(failure).toBeInstanceOf(errors.InvalidInputError);
      expect(failure.message).toContain(JSON.stringify(name.toLowerCase()));
    }
    expect(running.received).toHaveLength(0);
  });

  test('tell the service which client calls, but not from a browser, where that would need permission', async () => {
    const running = await startEcho();
    await clientOf(running).event.types();
    await clientOf(running, { headers: { 'User-Agent': 'mine' } }).event.types();
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0' });
    await clientOf(running, { dangerouslyAllowBrowser: true }).event.types();
    const [own, callers, browsers] = running.received.map((request) => request.headers['user-agent']);
    expect(own).toMatch(/^infrai-realtime-typescript\/\d+\.\d+\.\d+$/);
    expect(callers).toBe('mine');
    expect(browsers).not.toContain('infrai');
  });
});

describe('parameters that would be lost on the way are refused', () => {
  test.each([['user_42'], [42], [null], [['user_42']], [true]])('%o is no object', async (parameters) => {
    const running = await startEcho();
    const failure = await failureOf(clientOf(running).token.issue(untyped(parameters)));
    expect(failure).toBeInstanceOf(errors.InvalidInputError);
    expect(failure.message).toContain('no object');
    expect(running.received).toHaveLength(0);
  });

  test.each<[unknown]>([
    [undefined],
    [new Map([['a', 1]])],
    [new Set([1])],
    [() => 'a function'],
    [Promise.resolve(1)],
    [{ deep: [new Map()] }],
    [{ deep: { number: Number.NaN } }],
    [Number.POSITIVE_INFINITY],
    [{ text: '\ud800' }],
    [{ '\udc00': 1 }],
  ])('%o is no JSON value', async (data) => {
    const running = await startEcho();
    const realtime = clientOf(running);
    const calls = [
      () => realtime.publish({ ...message, data: untyped(data) }),
      () => realtime.publish.batch({ messages: [message, { ...message, data: untyped(data) }] }),
    ];
    for (const call of calls) expect(await failureOf(call())).toBeInstanceOf(errors.InvalidInputError);
    expect(running.received).toHaveLength(0);
  });

  test('a property of the data may be called data and be undefined, as in all JSON', async () => {
    const running = await startEcho();
    await clientOf(running).publish({ ...message, data: { data: undefined, kept: new Date(0) } });
    expect(JSON.parse(running.received[0]?.body ?? '').data).toEqual({ kept: '1970-01-01T00:00:00.000Z' });
  });
});

describe('an error', () => {
  const failing = () => startServer((_request, response) => fail(response, 401, { code: 'UNAUTHORIZED' }));

  test.each<[string, (running: TestServer) => Promise<unknown>]>([
    ['await', async (running) => await clientOf(running).event.types()],
    ['then', (running) => clientOf(running).event.types().then()],
    ['Promise.all', (running) => Promise.all([clientOf(running).event.types()])],
    [
      'catch without await',
      (running) =>
        new Promise((_resolve, reject) => {
          clientOf(running).event.types().catch(reject);
        }),
    ],
    [
      'a function that returns it',
      async (running) => {
        const call = async () => clientOf(running).event.types();
        await call();
      },
    ],
    ['withResponse', (running) => clientOf(running).event.types().withResponse()],
    ['asResponse', (running) => clientOf(running).event.types().asResponse()],
    [
      'a promise that is awaited later',
      async (running) => {
        const call = clientOf(running).event.types();
        call.catch(() => {});
        await sleep(30);
        return call;
      },
    ],
    [
      'for await',
      async (running) => {
        for await (const _channel of clientOf(running).channel.list());
      },
    ],
    ['toArray', (running) => clientOf(running).channel.list().toArray()],
  ])('shows the line of the caller in its stack: %s', async (_title, use) => {
    server = await failing();
    const failure = await failureOf(use(server));
    expect(failure.stack).toMatch(/^AuthenticationError: No\.\n/);
    expect(failure.stack).toContain('agreement.test.ts');
  });

  test('has the headers of the response, which logs leave out', async () => {
    server = await startServer((_request, response) =>
      fail(response, 403, { code: 'KEY_REVOKED' }, { 'x-trace': `trace-7-${secretKey}` }),
    );
    const failure = (await failureOf(clientOf(server).event.types())) as unknown as errors.RealtimeError;
    expect(failure.headers?.get('x-trace')).toContain('trace-7');
    expect(inspect(failure) + JSON.stringify(failure)).not.toContain('trace-7');
  });

  test('can be renamed, and cloned as far as the platform lets it', async () => {
    server = await failing();
    const failure = await failureOf(clientOf(server).event.types());
    const clone = structuredClone(failure);
    expect(clone).toBeInstanceOf(Error);
    expect([clone.message, clone.stack]).toEqual([failure.message, failure.stack]);
    failure.name = 'Wrapped';
    expect(failure.name).toBe('Wrapped');
    expect(failure).toBeInstanceOf(errors.AuthenticationError);
  });

  test('is a RealtimeError when a validator throws, and the stack of retries stays', async () => {
    const running = await startEcho();
    const failure = await failureOf(
      clientOf(running, {
        validate: () => {
          throw new Error('No schema.');
        },
      }).event.types(),
    );
    expect(failure).toBeInstanceOf(errors.UnreadableResponseError);
    expect(failure.message).toContain('No schema.');
  });

  test('is a RealtimeError when a getter of the parameters throws', async () => {
    const running = await startEcho();
    const trap = {
      get channel(): string {
        throw new Error('Trapped.');
      },
    };
    expect(await failureOf(clientOf(running).presence.get(trap))).toBeInstanceOf(errors.RealtimeError);
  });
});

describe('the transport', () => {
  test('may be given a signal of its own by a wrapper of fetch', async () => {
    const running = await startEcho();
    const own = new AbortController();
    const realtime = clientOf(running, {
      fetch: (url, init) => {
        init.signal = AbortSignal.any([init.signal, own.signal]);
        own.abort();
        return fetch(url, init);
      },
    });
    expect(await failureOf(realtime.event.types())).toBeInstanceOf(errors.ConnectionError);
  });

  test('gets what else fetch takes, and keeps what the client decides', async () => {
    const running = await startEcho();
    const seen: RequestInit[] = [];
    const realtime = clientOf(running, {
      fetchOptions: {
        cache: 'no-store',
        next: { revalidate: 0 },
        ...({ method: 'PUT', redirect: 'follow' } as object),
      },
      fetch: (url, init) => {
        seen.push(init);
        return fetch(url, init);
      },
    });
    await realtime.event.types();
    expect(seen[0]).toMatchObject({ cache: 'no-store', next: { revalidate: 0 }, method: 'GET', redirect: 'manual' });
  });

  test('asResponse gives the untouched response of a success, after retries', async () => {
    server = await startServer((_request, response, count) => {
      if (count === 1) fail(response, 503, { code: 'MAINTENANCE' }, { 'retry-after': '0' });
      else response.writeHead(200, { 'x-a': '1' }).end('what it is');
    });
    const statuses: (number | undefined)[] = [];
    const onAttempt = ({ status }: Attempt) => void statuses.push(status);
    const response = await clientOf(server, { maxRetries: 1, onAttempt }).event.types().asResponse();
    expect(statuses).toEqual([503, 200]);
    expect([response.bodyUsed, response.headers.get('x-a'), await response.text()]).toEqual([false, '1', 'what it is']);
  });
});

describe('a list', () => {
  const start = () =>
    startServer(({ url }, response) => {
      const at = Number(new URL(url, 'http://x').searchParams.get('cursor') ?? 0);
      const channels = [1, 2].map((index) => ({ name: `${at}-${index}` }));
      succeed(response, { channels, ...(at < 2 && { next_cursor: `${at + 1}` }) });
    });

  test('comes page by page', async () => {
    server = await start();
    const sizes: number[] = [];
    for await (const { channels } of clientOf(server).channel.list().pages()) sizes.push(channels.length);
    expect(sizes).toEqual([2, 2, 2]);
  });

  test('comes as an array, and no page is fetched beyond the limit', async () => {
    server = await start();
    expect(await clientOf(server).channel.list().toArray()).toHaveLength(6);
    expect(server.received).toHaveLength(3);
    expect(await clientOf(server).channel.list().toArray({ limit: 3 })).toHaveLength(3);
    expect(server.received).toHaveLength(5);
  });
});
