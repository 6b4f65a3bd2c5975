import { expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';

const message = { channel: 'room', event: 'e', data: { a: 1, b: 2 } };
const header = (key: string) => ({ headers: { 'Idempotency-Key': key } });

test('a retry gets the first response, wherever its key is and however its properties are ordered', async () => {
  const { call, projects } = await startLiveServer();
  const first = await call('publish', message, header('k'));
  expect(first.headers.get('idempotent-replayed')).toBeNull();
  const again = await call('publish', { data: { b: 2, a: 1 }, event: 'e', channel: 'room', idempotency_key: 'k' });
  expect(again.text).toBe(first.text);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  const published = projects.default.hub.feed.listRecent().filter(({ kind }) => kind === 'published');
  expect(published).toHaveLength(1);
});

test('other parameters are a conflict', async () => {
  const { call } = await startLiveServer();
  await call('publish', message, header('k'));
  const other = await call('publish', { ...message, data: 2 }, header('k'));
  expect([other.status, other.error.code]).toEqual([409, 'IDEMPOTENCY_CONFLICT']);
});

test('a key belongs to its operation', async () => {
  const { call } = await startLiveServer();
  await call('publish', message, header('k'));
  expect((await call('channel/create', { name: 'new' }, header('k'))).status).toBe(200);
});

test('a deletion takes its key in the query', async () => {
  const { call } = await startLiveServer();
  await call('channel/create', { name: 'room' });
  const path = 'channel/delete/room?idempotency_key=k';
  const first = await call(path, undefined, { method: 'DELETE' });
  const again = await call(path, undefined, { method: 'DELETE' });
  expect([again.status, again.text]).toEqual([200, first.text]);
});

test('two different keys in one call are refused, two equal ones are not', async () => {
  const { call } = await startLiveServer();
  const refused = await call('publish', { ...message, idempotency_key: 'a' }, header('b'));
  expect([refused.status, refused.error.code]).toEqual([400, 'INVALID_INPUT']);
  expect(refused.error.message).toContain('idempotency_key');
  expect((await call('publish', { ...message, idempotency_key: 'a' }, header('a'))).status).toBe(200);
});

test('many at the same time take effect once', async () => {
  const { call } = await startLiveServer();
  const calls = Array.from({ length: 20 }, () => call('token/issue', { client_id: 'c' }, header('k')));
  const responses = await Promise.all(calls);
  expect(new Set(responses.map(({ text }) => text)).size).toBe(1);
  expect(responses.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
});

test('an error from the state is remembered, the error of a malformed call is not', async () => {
  const { call } = await startLiveServer();
  const missing = await call('channel/delete/room', undefined, { method: 'DELETE', ...header('k') });
  await call('channel/create', { name: 'room' });
  const again = await call('channel/delete/room', undefined, { method: 'DELETE', ...header('k') });
  expect([again.status, again.text]).toEqual([404, missing.text]);
  expect((await call('auth/sign', { client_id: 'c', channels: [], vendor: 'pusher' }, header('s'))).status).toBe(400);
  expect((await call('auth/sign', { client_id: 'c', channels: [] }, header('s'))).status).toBe(200);
});

test('a key is forgotten after a day', async () => {
  let time = 1_700_000_000_000;
  const { call } = await startLiveServer({ now: () => time });
  const first = await call('publish', message, header('k'));
  time += 86_399_000;
  expect((await call('publish', message, header('k'))).text).toBe(first.text);
  time += 2_000;
  const later = await call('publish', message, header('k'));
  expect(later.data.message_id).not.toBe(first.data.message_id);
});

test('a limited number of responses is remembered: the oldest goes first', async () => {
  const { call } = await startLiveServer({ limits: { rememberedResponses: 2_000 } });
  const first = await call('publish', message, header('k-0'));
  for (let count = 1; count < 20; count += 1) await call('publish', message, header(`k-${count}`));
  expect((await call('publish', message, header('k-19'))).headers.get('idempotent-replayed')).toBe('true');
  expect((await call('publish', message, header('k-0'))).text).not.toBe(first.text);
});

test('a field of that name is ignored where the contract has none, whatever it holds', async () => {
  const { call, reported } = await startLiveServer();
  for (const value of [{ toString: 1 }, { valueOf: 1, toString: 1 }, 7, [], null]) {
    expect((await call('token/issue', { client_id: 'ada', idempotency_key: value })).status).toBe(200);
  }
  expect(reported).toEqual([]);
});

test('a call that only reads gets a response of its own, whatever its key', async () => {
  const { call } = await startLiveServer();
  expect((await call('channel/get/room', undefined, header('k'))).status).toBe(404);
  await call('channel/create', { name: 'room' });
  const { status, headers } = await call('channel/get/room', undefined, header('k'));
  expect([status, headers.get('idempotent-replayed')]).toEqual([200, null]);
});

test('an empty key is ignored', async () => {
  const { call } = await startLiveServer();
  const first = await call('publish', message, header(''));
  const again = await call('publish', { ...message, idempotency_key: '' }, header(''));
  expect([first.status, again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 200, null]);
  expect(again.data.message_id).not.toBe(first.data.message_id);
  // A header without a value leaves the decision to the body.
  await call('publish', { ...message, idempotency_key: 'k' }, header(''));
  expect((await call('publish', message, header('k'))).headers.get('idempotent-replayed')).toBe('true');
});
