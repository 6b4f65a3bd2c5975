import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CallOptions, createClient, publish } from '../../src/calls.ts';
import type { Attempt } from '../../src/client/attempt-event.ts';
import * as errors from '../../src/client/errors.ts';
import { clientOf, fail, failureOf, type Handler, secretKey, startServer, succeed, type TestServer } from './server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const start = async (handler: Handler) => {
  server = await startServer(handler);
  return server;
};

describe('withResponse', () => {
  test('gives the data, what the gateway noted, and the response', async () => {
    const running = await start((_request, response) => {
      response.setHeader('x-trace', 'abc');
      succeed(response, { types: ['message'] });
    });
    const { data, metadata, response } = await clientOf(running).event.types().withResponse();
    expect(data).toEqual({ types: ['message'] });
    expect(metadata.request_id).toBe('req-1');
    expect([response.status, response.headers.get('x-trace')]).toEqual([200, 'abc']);
  });

  test('and the call itself are one request', async () => {
    const running = await start((_request, response) => succeed(response, { types: [] }));
    const call = clientOf(running).event.types();
    await Promise.all([call, call.withResponse(), call]);
    expect(running.received).toHaveLength(1);
  });
});

describe('a list', () => {
  /** Pages of one channel each. */
  const pages: Handler = ({ url }, response) => {
    const cursor = Number(new URL(url, 'http://x').searchParams.get('cursor') ?? 0);
    succeed(response, { channels: [{ name: `room-${cursor}` }], ...(cursor < 3 && { next_cursor: `${cursor + 1}` }) });
  };

  test('is a page when it is awaited', async () => {
    const running = await start(pages);
    const page = await clientOf(running).channel.list({ limit: 1 });
    expect(page).toEqual({ channels: [{ name: 'room-0' }], next_cursor: '1' });
  });

  test('is every channel when it is walked, with the limit and the options on each page', async () => {
    const running = await start(pages);
    const names: string[] = [];
    for await (const channel of clientOf(running).channel.list({ limit: 1 }, { headers: { 'x-walk': '1' } }))
      names.push(channel.name);
    expect(names).toEqual(['room-0', 'room-1', 'room-2', 'room-3']);
    expect(running.received.map(({ url }) => url.split('?')[1])).toEqual([
      'limit=1',
      'limit=1&cursor=1',
      'limit=1&cursor=2',
      'limit=1&cursor=3',
    ]);
    expect(new Set(running.received.map(({ headers }) => headers['x-walk']))).toEqual(new Set(['1']));
  });

  test('asks for no page that nobody needs', async () => {
    const running = await start(pages);
    for await (const channel of clientOf(running).channel.list()) if (channel.name === 'room-1') break;
    expect(running.received).toHaveLength(2);
  });

  test('whose cursor comes again ends with an error', async () => {
    const running = await start((_request, response) => succeed(response, { channels: [], next_cursor: 'same' }));
    const walk = async () => {
      for await (const _channel of clientOf(running).channel.list());
    };
    const failure = await failureOf(walk());
    expect(failure).toBeInstanceOf(errors.UnreadableResponseError);
    expect(failure).toMatchObject({ code: 'repeated_cursor', capability: 'realtime.channel.list' });
    expect(running.received).toHaveLength(2);
  });

  test('that fails on a later page throws there', async () => {
    const running = await start((request, response, count) =>
      count === 2 ? fail(response, 403, { code: 'KEY_REVOKED' }) : pages(request, response, count),
    );
    const names: string[] = [];
    const walk = async () => {
      for await (const channel of clientOf(running).channel.list()) names.push(channel.name);
    };
    expect(await failureOf(walk())).toBeInstanceOf(errors.PermissionError);
    expect(names).toEqual(['room-0']);
  });
});

describe('a failure is reported once', () => {
  /** @param expected how many rejections are waited for */
  const whatIsUnhandled = async (use: (running: TestServer) => Promise<unknown>, expected = 0) => {
    const unhandled: unknown[] = [];
    const listener = (reason: unknown) => unhandled.push(reason);
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', listener);
    try {
      const running = await start((_request, response) => fail(response, 403, { code: 'KEY_REVOKED' }));
      await use(running).catch(() => {});
      await vi.waitFor(() => expect(unhandled.length).toBeGreaterThanOrEqual(expected), 20_000);
      // What was rejected meanwhile is told before the next turn.
      await new Promise(setImmediate);
    } finally {
      process.removeListener('unhandledRejection', listener);
      for (const other of others) process.on('unhandledRejection', other);
    }
    return unhandled;
  };

  test('with withResponse alone', async () => {
    expect(await whatIsUnhandled((running) => clientOf(running).event.types().withResponse())).toEqual([]);
  });

  test('with a walk alone', async () => {
    const walk = async (running: TestServer) => {
      for await (const _channel of clientOf(running).channel.list());
    };
    expect(await whatIsUnhandled(walk)).toEqual([]);
  });

  test('and not hidden when nobody waits for the call', async () => {
    const forget = async (running: TestServer) => void clientOf(running).event.types();
    expect(await whatIsUnhandled(forget, 1)).toHaveLength(1);
  });
});

describe('onAttempt', () => {
  test('is told of each attempt when it has ended', async () => {
    const running = await start((_request, response, count) =>
      count === 1
        ? fail(response, 429, { code: 'RATE_LIMIT_IP' }, { 'retry-after': '0.01' })
        : succeed(response, { types: [] }),
    );
    const told: Attempt[] = [];
    await clientOf(running, { maxRetries: 1, onAttempt: (attempt) => told.push(attempt) }).event.types();
    expect(told).toMatchObject([
      { capability: 'realtime.event.types', attempt: 1, status: 429, requestId: 'req-1', retryIn: expect.any(Number) },
      { capability: 'realtime.event.types', attempt: 2, status: 200, requestId: 'req-1' },
    ]);
    expect(told[0]?.error).toBeInstanceOf(errors.RateLimitError);
    expect(told[1]?.error).toBeUndefined();
    expect(told.every(({ duration }) => duration >= 0)).toBe(true);
    expect(JSON.stringify(told)).not.toContain(secretKey);
  });

  test.each<[string, NonNullable<CallOptions['onAttempt']>]>([
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no'))],
    ['never ends', () => new Promise(() => {})],
  ])('cannot break a call when it %s', async (_title, onAttempt) => {
    const running = await start((_request, response) => succeed(response, { types: [] }));
    expect(await clientOf(running, { onAttempt }).event.types()).toEqual({ types: [] });
  });
});

test('a call can be imported alone, over a client of its own', async () => {
  const running = await start((_request, response) => succeed(response, { message_id: 'm' }));
  const client = createClient({ apiKey: secretKey, baseUrl: running.url });
  expect(await publish(client, { channel: 'a', event: 'b', data: null })).toEqual({ message_id: 'm' });
});

test('a thousand calls at once, under one signal, share one listener and cause no warning', async () => {
  const running = await start((_request, response) => succeed(response, { types: [] }));
  const warnings: Error[] = [];
  const onWarning = (warning: Error) => warnings.push(warning);
  process.on('warning', onWarning);
  const { signal } = new AbortController();
  let open = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    open++;
    add(...given);
  };
  signal.removeEventListener = (...given: Parameters<typeof remove>) => {
    open--;
    remove(...given);
  };
  try {
    const realtime = clientOf(running, { timeout: Number.POSITIVE_INFINITY });
    const calls = Array.from({ length: 1000 }, () => realtime.event.types({ signal }));
    expect(open).toBe(1);
    expect(await Promise.all(calls)).toHaveLength(1000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(open).toBe(1);
    expect(warnings).toEqual([]);
  } finally {
    process.off('warning', onWarning);
  }
});
