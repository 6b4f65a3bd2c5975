import { expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';

test.each([
  ['channel/create', { name: 'x'.repeat(201) }, 'name: must have at most 200 characters on this server, not 201.'],
  ['publish', { channel: 'c', event: 'x'.repeat(201), data: 1 }, 'event: must have at most 200'],
  ['token/issue', { channels: Array(101).fill('c') }, 'channels: must have at most 100 items'],
  [
    'publish/batch',
    { messages: [{ channel: 'x'.repeat(201), event: 'e', data: 1 }] },
    'messages[0].channel: must have',
  ],
])('%s refuses what is too long: %#', async (path, body, message) => {
  const { call } = await startLiveServer();
  const refused = await call(path, body);
  expect([refused.status, refused.error.code]).toEqual([400, 'INVALID_INPUT']);
  expect(refused.error.message).toContain(message);
});

const long = (length: number) => 'x'.repeat(length);
const list = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`);
const messages = (count: number) => Array(count).fill({ channel: 'c', event: 'e', data: 1 });

test.each<[string, string, number, (count: number) => object]>([
  ['channel/create', 'name', 200, (count) => ({ name: long(count) })],
  ['channel/create', 'channel', 200, (count) => ({ channel: long(count) })],
  ['channel/create', 'vendor', 200, (count) => ({ name: 'c', vendor: long(count) })],
  ['publish', 'channel', 200, (count) => ({ channel: long(count), event: 'e', data: 1 })],
  ['publish', 'event', 200, (count) => ({ channel: 'c', event: long(count), data: 1 })],
  ['publish', 'idempotency_key', 255, (count) => ({ channel: 'c', event: 'e', data: 1, idempotency_key: long(count) })],
  ['token/issue', 'client_id', 200, (count) => ({ client_id: long(count) })],
  ['token/issue', 'user_id', 200, (count) => ({ user_id: long(count) })],
  ['token/issue', 'channels[1]', 200, (count) => ({ channels: ['a', long(count)] })],
  [
    'publish/batch',
    'messages[2].event',
    200,
    (count) => ({ messages: [...messages(2), { channel: 'c', event: long(count), data: 1 }] }),
  ],
])('%s takes a %s of at most %i characters', async (path, field, limit, parametersOf) => {
  const { call } = await startLiveServer();
  expect((await call(path, parametersOf(limit))).status).toBe(200);
  const { status, error } = await call(path, parametersOf(limit + 1));
  const message = `${field}: must have at most ${limit} characters on this server, not ${limit + 1}.`;
  expect([status, error]).toMatchObject([400, { code: 'INVALID_INPUT', message }]);
});

test.each<[string, string, number, (count: number) => object]>([
  ['token/issue', 'channels', 100, (count) => ({ channels: list(count) })],
  ['token/issue', 'capabilities', 100, (count) => ({ capabilities: Array(count).fill('publish') })],
  ['publish/batch', 'messages', 1_000, (count) => ({ messages: messages(count) })],
])('%s takes at most as many %s as %i', async (path, field, limit, parametersOf) => {
  const { call } = await startLiveServer();
  expect((await call(path, parametersOf(limit))).status).toBe(200);
  const { status, error } = await call(path, parametersOf(limit + 1));
  const message = `${field}: must have at most ${limit} items on this server, not ${limit + 1}.`;
  expect([status, error]).toMatchObject([400, { code: 'INVALID_INPUT', message }]);
});

test('a socket_id and a cursor have limits too', async () => {
  const { call } = await startLiveServer();
  const sign = (length: number) =>
    call('auth/sign', { client_id: 'c', channels: ['a'], vendor: 'pusher', socket_id: `1.${'2'.repeat(length - 2)}` });
  expect((await sign(200)).status).toBe(200);
  expect((await sign(201)).error.message).toMatch(/^socket_id: must have at most 200 /);
  const after = (length: number) => Buffer.from(JSON.stringify({ after: 'x'.repeat(length) })).toString('base64url');
  const cursors = [after(1_488), after(1_489)];
  expect(cursors.map(({ length }) => length)).toEqual([2_000, 2_002]);
  expect((await call(`channel/list?cursor=${cursors[0]}`)).status).toBe(200);
  expect((await call(`channel/list?cursor=${cursors[1]}`)).error.message).toMatch(/^cursor: must have at most 2000 /);
});

test.each([
  ['-1', 'limit: must be 1 or more.'],
  ['0', 'limit: must be 1 or more.'],
  ['5x', 'limit: must be an integer.'],
  ['x5', 'limit: must be an integer.'],
  ['1.5', 'limit: must be an integer.'],
  ['', 'limit: must be an integer.'],
])('limit=%s in a query is refused: %s', async (limit, message) => {
  const { call } = await startLiveServer();
  expect((await call(`channel/list?limit=${limit}`)).error.message).toBe(message);
});

test('a long list inside data has no limit of its own', async () => {
  const { call } = await startLiveServer();
  const data = { messages: Array(2_000).fill('x'.repeat(300)), name: 'x'.repeat(300) };
  expect((await call('publish', { channel: 'c', event: 'e', data })).status).toBe(200);
});

test('each wrong field is named with what is expected', async () => {
  const { call } = await startLiveServer();
  const { error } = await call('auth/sign', { client_id: 4, channels: ['', 'ok', 7], vendor: 'other' });
  expect(error.message).toBe(
    'client_id: must be a string. channels[0]: must not be empty. channels[2]: must be a string. ' +
      'vendor: must be one of "ably", "pusher", "liveblocks".',
  );
});

test('digits are a number where the contract wants one, and a text elsewhere', async () => {
  const { call } = await startLiveServer();
  await call('channel/create', { name: '42' });
  expect((await call('channel/get/42')).data).toMatchObject({ name: '42' });
  const { error } = await call('channel/list?cursor=42&limit=1');
  expect(error.message).toBe('cursor: must be the next_cursor of the page before, unchanged.');
});

test('the feed tells of each call what it was, how it ended and how long it took, and keeps what was exchanged', async () => {
  const { call, projects } = await startLiveServer();
  await call('publish', { channel: 'room', event: 'e', data: 1 }, { headers: { 'X-Trace': 'abc' } });
  await call('publish', { channel: 7, event: 'e', data: 1 });
  await call('channel/get/none');
  const { hub, exchanges } = projects.default;
  const calls = hub.feed.listRecent().filter(({ kind }) => kind === 'call') as unknown as Record<string, unknown>[];
  const milliseconds = expect.any(Number);
  expect(calls).toMatchObject([
    { capability: 'realtime.publish', status: 200, code: undefined, channel: 'room', milliseconds },
    { capability: 'realtime.publish', status: 400, code: 'INVALID_INPUT', channel: undefined, milliseconds },
    { capability: 'realtime.channel.get', status: 404, code: 'CHANNEL_NOT_FOUND', channel: 'none', milliseconds },
  ]);
  for (const entry of calls) expect(entry.milliseconds).toBeLessThan(60_000);
  const [first, , last] = calls.map(({ id }) => exchanges.find(Number(id)));
  expect(first).toMatchObject({
    request: { method: 'POST', url: '/v1/realtime/publish', headers: { 'x-trace': 'abc' }, body: { channel: 'room' } },
    response: { status: 200 },
  });
  expect(last?.request).toMatchObject({ method: 'GET', url: '/v1/realtime/channel/get/none', body: undefined });
});
