import { afterEach, expect, test, vi } from 'vitest';
import { createRealtime } from '../../generated/typescript/client.ts';
import { InvalidInputError, UnreadableResponseError } from '../../src/client/errors.ts';
import { clientOf, fail, failureOf, type Handler, startServer, succeed, type TestServer } from './server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
async function start(handler: Handler): Promise<TestServer> {
  server = await startServer(handler);
  return server;
}

test('a Retry-After as long as maxWait is waited for', async () => {
  const running = await start((_request, response, count) =>
    count === 1
      ? fail(response, 429, { code: 'RATE_LIMIT_USER' }, { 'retry-after': '0' })
      : succeed(response, { types: [] }),
  );
  await clientOf(running, { maxRetries: 1, maxWait: 0 }).event.types();
  expect(running.received).toHaveLength(2);
});

test('an observer is told how long an attempt took, in milliseconds', async () => {
  const running = await start((_request, response) => setTimeout(() => succeed(response, { types: [] }), 30));
  const durations: number[] = [];
  await clientOf(running, { onAttempt: ({ duration }) => void durations.push(duration) }).event.types();
  expect(durations).toEqual([expect.any(Number)]);
  expect(durations[0]).toBeGreaterThan(20);
  expect(durations[0]).toBeLessThan(60_000);
});

test('an address may begin with the host of the page', async () => {
  const urls: string[] = [];
  const fetch = async (url: string | URL | Request) => {
    urls.push(String(url));
    return Response.json({ ok: true, data: { types: [] }, error: null, metadata: {} });
  };
  await createRealtime({ apiKey: 'k', baseUrl: '/gateway/', fetch }).event.types();
  expect(urls).toEqual(['/gateway/v1/realtime/event/types']);
});

test('what is no signal is refused by its name', async () => {
  const running = await start((_request, response) => succeed(response, { types: [] }));
  const failure = await failureOf(clientOf(running).event.types({ signal: {} as AbortSignal }));
  expect(failure).toBeInstanceOf(InvalidInputError);
  expect(failure.message).toContain('signal is no AbortSignal.');
  expect(running.received).toHaveLength(0);
});

test('a limit reads no page more than it needs, and may be 0', async () => {
  const running = await start((_request, response, count) =>
    succeed(response, { channels: [{ name: `${count}a` }, { name: `${count}b` }], next_cursor: `c${count}` }),
  );
  const { channel } = clientOf(running);
  expect(await channel.list().toArray({ limit: 2 })).toHaveLength(2);
  expect(running.received).toHaveLength(1);
  expect(await channel.list().toArray({ limit: 0 })).toEqual([]);
});

test('of a body that is no envelope 80 characters are shown', async () => {
  const running = await start((_request, response) => response.end('x'.repeat(5_000)));
  const failure = await failureOf(clientOf(running).event.types());
  expect(failure).toBeInstanceOf(UnreadableResponseError);
  expect(failure.message.match(/x{20,}/)?.[0]).toHaveLength(80);
});

test('a call that says nothing of validation keeps that of its client', async () => {
  const running = await start((_request, response) => succeed(response, { types: [] }));
  const validate = () => {
    throw new Error('It breaks the contract.');
  };
  const { event } = clientOf(running, { validate });
  await failureOf(event.types({ validate: undefined }));
  expect(await event.types({ validate: null })).toEqual({ types: [] });
});

test('a server whose user agent only mentions Mozilla is no browser', async () => {
  const running = await start((_request, response) => succeed(response, { types: [] }));
  vi.stubGlobal('navigator', { userAgent: 'Server/1.0 (not Mozilla)' });
  await clientOf(running).event.types();
  expect(running.received).toHaveLength(1);
});
