import { Liveblocks, LiveblocksError } from '@liveblocks/node';
import { expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';
import { enterRoom } from './clients.ts';

async function start() {
  const server = await startLiveServer();
  const liveblocks = new Liveblocks({ secret: server.projects.default.credentials.liveblocks, baseUrl: server.url });
  return { ...server, liveblocks };
}

test('rooms are created, read, changed, listed in pages, and deleted', async () => {
  const { liveblocks, call } = await start();
  const room = await liveblocks.createRoom('a', { defaultAccesses: ['room:write'], metadata: { title: 'A' } });
  expect(room).toMatchObject({ type: 'room', id: 'a', metadata: { title: 'A' }, defaultAccesses: expect.any(Array) });
  expect(room.createdAt).toBeInstanceOf(Date);
  await expect(liveblocks.createRoom('a', { defaultAccesses: [] })).rejects.toMatchObject({ status: 409 });
  expect((await liveblocks.getOrCreateRoom('a', { defaultAccesses: [] })).metadata).toEqual({ title: 'A' });
  expect((await liveblocks.updateRoom('a', { metadata: { color: 'red' } })).metadata).toEqual({
    title: 'A',
    color: 'red',
  });
  for (const name of ['b', 'c', 'd']) await call('channel/create', { name });
  const first = await liveblocks.getRooms({ limit: 2 });
  expect(first.data.map(({ id }) => id)).toEqual(['a', 'b']);
  const second = await liveblocks.getRooms({ limit: 2, startingAfter: first.nextCursor ?? '' });
  expect([second.data.map(({ id }) => id), second.nextCursor]).toEqual([['c', 'd'], null]);
  await liveblocks.deleteRoom('a');
  await expect(liveblocks.getRoom('a')).rejects.toMatchObject({ status: 404, message: expect.stringContaining('"a"') });
  expect((await call('channel/get/a')).status).toBe(404);
});

test('a server broadcasts to a room, and sees who is there', async () => {
  const { liveblocks, url } = await start();
  await liveblocks.createRoom('room', { defaultAccesses: ['room:write'] });
  const { body } = await liveblocks.identifyUser({ userId: 'ada', groupIds: [] }, { userInfo: { name: 'Ada' } });
  const ada = enterRoom({ url, token: async () => JSON.parse(body).token });
  await expect
    .poll(async () => (await liveblocks.getActiveUsers('room')).data)
    .toMatchObject([{ type: 'user', id: 'ada', info: { name: 'Ada' }, connectionId: expect.any(Number) }]);
  await liveblocks.broadcastEvent('room', { type: 'hello', text: 'from the server' });
  await expect
    .poll(() => ada.events)
    .toMatchObject([{ event: { type: 'hello', text: 'from the server' }, connectionId: -1 }]);
});

test("a session's permissions go for all rooms that its pattern means", async () => {
  const { liveblocks, url } = await start();
  const session = liveblocks.prepareSession('ada');
  session.allow('room*', session.READ_ACCESS);
  const { token } = JSON.parse((await session.authorize()).body) as { token: string };
  const inside = enterRoom({ url, room: 'room-7', token: async () => token });
  const outside = enterRoom({ url, room: 'other', token: async () => token });
  await expect.poll(() => inside.room.getStatus()).toBe('connected');
  await expect.poll(() => outside.room.getStatus()).toBe('disconnected');
});

test('a wrong secret, and what the mock does not have, are errors that say so', async () => {
  const { liveblocks, url } = await start();
  await liveblocks.createRoom('room', { defaultAccesses: [] });
  const wrong = new Liveblocks({ secret: 'sk_wrong', baseUrl: url });
  await expect(wrong.getRooms()).rejects.toMatchObject({ status: 401 });
  const calls = [
    liveblocks.getStorageDocument('room'),
    liveblocks.getYjsDocument('room'),
    liveblocks.getThreads({ roomId: 'room' }),
    liveblocks.getInboxNotifications({ userId: 'ada' }),
  ];
  for (const call of calls) {
    const error = await call.then(() => undefined).catch((reason: LiveblocksError) => reason);
    expect(error).toBeInstanceOf(LiveblocksError);
    expect(error?.message).toMatch(/The live mock does not support/);
  }
});

test.each([
  ['not JSON', '{'],
  ['nested too deep', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ['without an id', '{}'],
  ['with details that are no details', '{"id":"x","metadata":7}'],
  ['with too many details', JSON.stringify({ id: 'x', metadata: { a: 'x'.repeat(20_000) } })],
])('a room whose description is %s is refused', async (_title, body) => {
  const { url, projects } = await start();
  const headers = {
    Authorization: `Bearer ${projects.default.credentials.liveblocks}`,
    'Content-Type': 'application/json',
  };
  const response = await fetch(`${url}/v2/rooms`, { method: 'POST', headers, body });
  expect([400, 422]).toContain(response.status);
  expect(await response.json()).toMatchObject({ error: expect.any(String), message: expect.any(String) });
});
