import { once } from 'node:events';
import type { Socket } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
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

const envelope = '{"ok":true,"data":{"types":["message"]},"error":null,"metadata":{"request_id":"r"}}';

describe('a response without the envelope of its status is an error that says what came back', () => {
  test.each<[string, number, Record<string, string>, string, RegExp]>([
    [
      'an HTML page of a proxy',
      200,
      { 'content-type': 'text/html' },
      '<html><h1>Hi',
      /status 200 \(text\/html\).*<html><h1>Hi/,
    ],
    ['an HTML page with a status of failure', 403, { 'content-type': 'text/html' }, '<html>No', /status 403.*<html>No/],
    ['an empty body', 200, { 'content-length': '0' }, '', /status 200.*the body is empty/],
    ['an empty body without a length', 500, {}, '', /status 500.*the body is empty/],
    ['no content at all', 204, {}, '', /status 204.*the body is empty/],
    [
      'JSON that breaks off',
      200,
      { 'content-type': 'application/json' },
      envelope.slice(0, 40),
      /status 200.*starts with/,
    ],
    ['JSON that is no envelope', 200, {}, '["message"]', /status 200.*message/],
    ['null', 200, {}, 'null', /starts with "null"/],
    ['an envelope of success with a status of failure', 500, {}, envelope, /status 500.*ok/],
    ['an envelope of failure with a status of success', 200, {}, '{"ok":false,"error":{"code":"X"}}', /status 200.*ok/],
    ['a failure without a code', 400, {}, '{"ok":false,"error":{}}', /status 400/],
    ['a redirect', 302, { location: 'https://elsewhere.example/' }, '', /status 302 \(https:\/\/elsewhere/],
  ])('%s', async (_title, status, headers, body, message) => {
    const running = await start((_request, response) => response.writeHead(status, headers).end(body));
    const failure = await failureOf(clientOf(running).event.types());
    expect(failure).toBeInstanceOf(errors.UnreadableResponseError);
    expect(failure).toMatchObject({ code: 'unreadable_response', status, capability: 'realtime.event.types' });
    expect(failure.message).toMatch(message);
    expect(running.received).toHaveLength(1);
  });
});

describe('a connection that fails', () => {
  test('a reset before any response is a ConnectionError, and retried', async () => {
    const running = await start((_request, response, count) => {
      if (count === 1) response.socket?.destroy();
      else succeed(response, { message_id: 'msg_1' });
    });
    const realtime = clientOf(running, { maxRetries: 1 });
    expect(await realtime.publish({ channel: 'a', event: 'b', data: 1 })).toEqual({ message_id: 'msg_1' });
    const [first, second] = running.received;
    expect(first?.headers['idempotency-key']).toBe(second?.headers['idempotency-key']);
  });

  test('a reset in the middle of the body is a ConnectionError', async () => {
    const running = await start((_request, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write(envelope.slice(0, 20), () => setTimeout(() => response.socket?.destroy(), 10));
    });
    const failure = await failureOf(clientOf(running).event.types());
    expect(failure).toBeInstanceOf(errors.ConnectionError);
    expect(failure).toMatchObject({ code: 'connection_failed', retryable: true });
  });

  test('nobody listens: the error names the reason', async () => {
    const running = await start(() => {});
    await running.close();
    const failure = await failureOf(clientOf(running).event.types());
    expect(failure).toBeInstanceOf(errors.ConnectionError);
    expect(failure.message).toContain('ECONNREFUSED');
  });

  test('no host has the name', async () => {
    const realtime = clientOf({ url: 'http://nobody.invalid', received: [], close: async () => {} });
    const failure = await failureOf(realtime.event.types());
    expect(failure).toBeInstanceOf(errors.ConnectionError);
    expect(failure.message).toMatch(/ENOTFOUND|EAI_AGAIN/);
  });

  test('a kept connection that the server has closed meanwhile is replaced', async () => {
    const sockets: Socket[] = [];
    const running = await start((_request, response) => {
      if (response.socket) sockets.push(response.socket);
      succeed(response, { types: [] });
    });
    const realtime = clientOf(running, { maxRetries: 1 });
    await realtime.event.types();
    const [kept] = sockets;
    if (!kept) throw new Error('The server saw no connection.');
    const closed = once(kept, 'close', { signal: AbortSignal.timeout(5_000) });
    expect(kept.closed).toBe(false);
    kept.destroy();
    await closed;
    expect(await realtime.event.types()).toEqual({ types: [] });
    expect(new Set(sockets).size).toBe(2);
  });
});

describe('a slow response', () => {
  test('headers that never come end in a TimeoutError', async () => {
    const running = await start(() => {});
    const failure = await failureOf(clientOf(running, { timeout: 60 }).event.types());
    expect(failure).toBeInstanceOf(errors.TimeoutError);
    expect(failure).toMatchObject({ code: 'timeout', retryable: true });
  });

  test('a body that never ends ends in a TimeoutError', async () => {
    const running = await start((_request, response) => {
      response.writeHead(200).write('{');
    });
    const failure = await failureOf(clientOf(running, { timeout: 60 }).event.types());
    expect(failure).toBeInstanceOf(errors.TimeoutError);
  });

  test('a fetch that does not know signals is left behind', async () => {
    const realtime = clientOf(
      { url: 'http://x.example', received: [], close: async () => {} },
      {
        timeout: 40,
        fetch: () => new Promise(() => {}),
      },
    );
    expect(await failureOf(realtime.event.types())).toBeInstanceOf(errors.TimeoutError);
  });

  test('the deadline bounds all attempts together', async () => {
    const running = await start(() => {});
    const realtime = clientOf(running, { timeout: 10_000, deadline: 80, maxRetries: 9 });
    const failure = await failureOf(realtime.event.types());
    expect(failure).toBeInstanceOf(errors.TimeoutError);
    // On a busy machine the deadline may pass before the server has read the one request.
    expect(running.received.length).toBeLessThanOrEqual(1);
  });

  test('a timeout of Infinity switches the timeout off', async () => {
    const running = await start((_request, response) => {
      setTimeout(() => succeed(response, { types: [] }), 50);
    });
    const realtime = clientOf(running, { timeout: Infinity, deadline: Infinity });
    expect(await realtime.event.types()).toEqual({ types: [] });
  });
});

describe('an abort', () => {
  test('before the call sends nothing', async () => {
    const running = await start((_request, response) => succeed(response, { types: [] }));
    const failure = await failureOf(clientOf(running).event.types({ signal: AbortSignal.abort('tired') }));
    expect(failure).toBeInstanceOf(errors.AbortError);
    expect(failure).toMatchObject({ code: 'aborted', cause: 'tired', retryable: false });
    expect(running.received).toHaveLength(0);
  });

  test('during the request ends it at once', async () => {
    const controller = new AbortController();
    const running = await start(() => controller.abort(new Error('gone')));
    const failure = await failureOf(clientOf(running, { maxRetries: 5 }).event.types({ signal: controller.signal }));
    expect(failure).toBeInstanceOf(errors.AbortError);
    expect(failure.cause).toEqual(new Error('gone'));
    expect(running.received).toHaveLength(1);
  });

  test('during a wait ends it at once', async () => {
    const controller = new AbortController();
    const running = await start((_request, response) =>
      fail(response, 429, { code: 'RATE_LIMIT_USER' }, { 'retry-after': '30' }),
    );
    const realtime = clientOf(running, { maxRetries: 5, onAttempt: () => setTimeout(() => controller.abort(), 5) });
    const failure = await failureOf(realtime.event.types({ signal: controller.signal }));
    expect(failure).toBeInstanceOf(errors.AbortError);
    expect(running.received).toHaveLength(1);
  });

  test('in the moment between an attempt and its wait is seen too', async () => {
    const controller = new AbortController();
    const running = await start((_request, response) =>
      fail(response, 429, { code: 'RATE_LIMIT_USER' }, { 'retry-after': '30' }),
    );
    const realtime = clientOf(running, { maxRetries: 5, onAttempt: () => controller.abort() });
    expect(await failureOf(realtime.event.types({ signal: controller.signal }))).toBeInstanceOf(errors.AbortError);
  });

  test('after the call changes nothing', async () => {
    const controller = new AbortController();
    const running = await start((_request, response) => succeed(response, { types: ['a'] }));
    const call = clientOf(running).event.types({ signal: controller.signal });
    expect(await call).toEqual({ types: ['a'] });
    controller.abort();
    expect(await call).toEqual({ types: ['a'] });
  });
});

test('a body of 20 MB is read', async () => {
  const types = Array.from({ length: 200_000 }, (_item, index) => `${index}`.padStart(100, 'x'));
  const running = await start((_request, response) => succeed(response, { types }));
  expect((await clientOf(running).event.types()).types).toHaveLength(200_000);
});

describe('the project key is never shown', () => {
  test('where a proxy echoes it, in a page or in an envelope', async () => {
    const running = await start((request, response) => {
      const echo = String(request.headers.authorization);
      if (request.url.includes('types')) response.writeHead(502).end(`<pre>${echo}`);
      else fail(response, 401, { code: 'UNAUTHORIZED', message: `What is ${echo}?`, hint: echo });
    });
    const realtime = clientOf(running);
    for (const call of [() => realtime.event.types(), () => realtime.channel.get({ channel: 'a' })]) {
      const failure = await failureOf(call());
      expect(`${inspect(failure, { depth: 9 })}${JSON.stringify(failure)}${failure.stack}`).not.toContain(secretKey);
      expect(failure.message).toContain('***');
    }
  });

  test('in the client, in a failed connection, in what a hook is told', async () => {
    const told: unknown[] = [];
    const running = await start((_request, response) => response.socket?.destroy());
    const realtime = clientOf(running, { onAttempt: (attempt) => told.push(attempt) });
    const failure = await failureOf(realtime.event.types());
    expect(inspect([realtime, failure, told], { depth: 9, showHidden: true })).not.toContain(secretKey);
  });

  test('where it is malformed', () => {
    const wrong = `${secretKey}\nX-Injected: yes`;
    const running = { url: 'http://x.example', received: [], close: async () => {} };
    expect(() => clientOf(running, { apiKey: wrong })).toThrow(errors.AuthenticationError);
    try {
      clientOf(running, { apiKey: wrong });
    } catch (error) {
      expect(inspect(error)).not.toContain(secretKey);
    }
  });
});

test('an error tells a log all but its cause', async () => {
  const running = await start((_request, response) =>
    fail(response, 402, { code: 'INSUFFICIENT_CREDIT', message: 'Empty.', hint: 'Top up.' }),
  );
  const failure = await failureOf(clientOf(running).event.types());
  expect(JSON.parse(JSON.stringify(failure))).toEqual({
    name: 'CreditError',
    message: 'Empty.',
    capability: 'realtime.event.types',
    code: 'INSUFFICIENT_CREDIT',
    hint: 'Top up.',
    requestId: 'req-1',
    retryable: false,
    status: 402,
  });
  expect(failure.stack).toMatch(/^CreditError: Empty\./);
  expect(String(failure)).toBe('CreditError: Empty.');
});
