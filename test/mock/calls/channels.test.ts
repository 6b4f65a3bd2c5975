import { expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';
import { RawClient } from '../pusher/raw-client.ts';

test('a created channel exists, with its type', async () => {
  const { call } = await startLiveServer();
  const created = await call('channel/create', { name: 'room', type: 'private' });
  const { data } = await call('channel/get/room');
  expect(data).toMatchObject({ channel_id: created.data.channel_id, name: 'room', type: 'private', member_count: 0 });
  expect(data).not.toHaveProperty('last_published_at');
});

test('a channel is created under either spelling of its name, and under both when they are equal', async () => {
  const { call } = await startLiveServer();
  const first = await call('channel/create', { channel: 'room', type: 'private' });
  expect(first.data).toMatchObject({ name: 'room', type: 'private' });
  for (const names of [{ name: 'room' }, { channel: 'room' }, { name: 'room', channel: 'room' }]) {
    expect((await call('channel/create', names)).data).toEqual(first.data);
  }
});

test('two different names are refused, and so is a missing one', async () => {
  const { call } = await startLiveServer();
  const both = await call('channel/create', { name: 'room', channel: 'hall' });
  expect([both.status, both.error.code]).toEqual([400, 'INVALID_INPUT']);
  expect(both.error.message).toBe(
    'channel: must be equal to name when both are sent, but they are "hall" and "room"; send only name.',
  );
  expect((await call('channel/list')).data.channels).toEqual([]);
  const none = await call('channel/create', { type: 'private' });
  expect([none.status, none.error.message]).toEqual([400, 'name: is required.']);
});

test.each([
  ['pusher', 'pusher'],
  ['tencent_im', 'tencent_im'],
  ['auto', 'mock'],
  [undefined, 'mock'],
])('a channel that is created with the vendor %s has the vendor %s', async (vendor, shown) => {
  const { call } = await startLiveServer();
  expect((await call('channel/create', { name: 'room', vendor })).status).toBe(200);
  expect((await call('channel/get/room')).data.vendor).toBe(shown);
});

test('creating it again changes nothing, and another type is refused', async () => {
  const { call } = await startLiveServer();
  const first = await call('channel/create', { name: 'room', type: 'private' });
  const again = await call('channel/create', { name: 'room' });
  expect(again.data).toEqual(first.data);
  const conflict = await call('channel/create', { name: 'room', type: 'public' });
  expect([conflict.status, conflict.error.code]).toEqual([409, 'CHANNEL_CONFLICT']);
  expect((await call('channel/get/room')).data.type).toBe('private');
});

test('a channel that a publish opened takes the type that it is created with, once', async () => {
  const { call } = await startLiveServer();
  await call('publish', { channel: 'room', event: 'e', data: null });
  const opened = await call('channel/get/room');
  const created = await call('channel/create', { name: 'room', type: 'presence' });
  expect([created.status, created.data.type]).toEqual([200, 'presence']);
  const { data } = await call('channel/get/room');
  expect(data).toEqual({ ...opened.data, type: 'presence' });
  expect((await call('channel/create', { name: 'room', type: 'private' })).status).toBe(409);
  expect((await call('channel/list')).data.channels).toEqual([data]);
});

test('it keeps its type while clients are subscribed, and when its name implies the type', async () => {
  const { call, url } = await startLiveServer();
  const { data } = await call('token/issue', { client_id: 'ada', channels: ['room'], capabilities: ['subscribe'] });
  const client = await RawClient.connect(`${url.replace('http', 'ws')}/app/${data.token}?protocol=7`);
  await client.subscribe('room');
  const conflict = await call('channel/create', { name: 'room', type: 'presence' });
  expect([conflict.status, conflict.error.code]).toEqual([409, 'CHANNEL_CONFLICT']);
  await call('publish', { channel: 'private-orders', event: 'e', data: null });
  expect((await call('channel/create', { name: 'private-orders', type: 'public' })).status).toBe(409);
});

test.each([
  ['news', 'public'],
  ['private-orders', 'private'],
  ['presence-room', 'presence'],
])('publishing to %s opens it as a %s channel', async (channel, type) => {
  const { call } = await startLiveServer({ now: () => 1_700_000_000_000 });
  expect((await call('publish', { channel, event: 'e', data: null })).status).toBe(200);
  const { data } = await call(`channel/get/${channel}`);
  expect(data).toMatchObject({ type, last_published_at: '2023-11-14T22:13:20.000Z' });
});

test('message ids sort by the order in which events were published', async () => {
  const { call } = await startLiveServer();
  const ids: string[] = [];
  for (let count = 0; count < 20; count += 1) {
    ids.push((await call('publish', { channel: 'room', event: 'e', data: count })).data.message_id);
  }
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(20);
});

test('one wrong message refuses the whole batch', async () => {
  const { call } = await startLiveServer();
  const right = { channel: 'one', event: 'e', data: 1 };
  const refused = await call('publish/batch', { messages: [right, { channel: 'two', event: 'e' }] });
  expect([refused.status, refused.error.message]).toEqual([400, 'messages[1].data: is required.']);
  expect((await call('channel/get/one')).status).toBe(404);
  expect((await call('publish/batch', { messages: [right, right] })).data).toEqual({ published: 2 });
});

test('a deleted channel is gone, and deleting it again is an error', async () => {
  const { call } = await startLiveServer();
  await call('channel/create', { name: 'équipe/salle 42' });
  const path = `channel/delete/${encodeURIComponent('équipe/salle 42')}`;
  const deleted = await call(path, undefined, { method: 'DELETE' });
  expect(deleted.data).toEqual({ channel: 'équipe/salle 42', deleted: true, status: 'deleted' });
  const again = await call(path, undefined, { method: 'DELETE' });
  expect([again.status, again.error.code]).toEqual([404, 'CHANNEL_NOT_FOUND']);
});

test('a walk lists each channel that stays once, while others come and go', async () => {
  const { call } = await startLiveServer();
  const stay = Array.from({ length: 30 }, (_item, index) => `stay-${String(index).padStart(2, '0')}`);
  await Promise.all(stay.map((name) => call('channel/create', { name })));
  const met: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; ; page += 1) {
    const query = new URLSearchParams({ limit: '7', ...(cursor !== undefined && { cursor }) });
    const { data } = await call<{ channels: { name: string }[]; next_cursor?: string }>(`channel/list?${query}`);
    const { channels, next_cursor } = data;
    met.push(...channels.map(({ name }) => name));
    if (next_cursor === undefined) break;
    cursor = next_cursor;
    // The channel that the cursor points at is deleted, and others are created before and after it.
    const last = channels.at(-1)?.name ?? '';
    if (!last.startsWith('stay')) await call(`channel/delete/${last}`, undefined, { method: 'DELETE' });
    await call('channel/create', { name: `${last}-new` });
    await call('channel/create', { name: `a-${page}` });
  }
  expect(met.filter((name) => /^stay-\d\d$/.test(name))).toEqual(stay);
  expect(new Set(met).size).toBe(met.length);
});

test('a list is in the order of names, in whatever order its channels were created', async () => {
  const { call } = await startLiveServer();
  const names = ['m', 'a-2', 'z', 'é', 'B', 'a-10'];
  for (const name of names) await call('channel/create', { name });
  const listed: string[] = [];
  let query = 'limit=2';
  for (let page = 0; page < 3; page += 1) {
    const { data } = await call<{ channels: { name: string }[]; next_cursor?: string }>(`channel/list?${query}`);
    listed.push(...data.channels.map(({ name }) => name));
    query = `limit=2&cursor=${encodeURIComponent(data.next_cursor ?? '')}`;
  }
  expect(listed).toEqual(names.toSorted());
});

test('an invalid cursor is refused by its name', async () => {
  const { call } = await startLiveServer();
  expect((await call('channel/list?cursor=nonsense')).error.message).toMatch(/^cursor: /);
});

test.each(['{"after":5}', '{}', 'null', '"room"'])('a cursor that says %s is refused', async (text) => {
  const { call } = await startLiveServer();
  const { status, error } = await call(`channel/list?cursor=${Buffer.from(text).toString('base64url')}`);
  expect([status, error.message]).toEqual([400, 'cursor: must be the next_cursor of the page before, unchanged.']);
});

test('a page has 100 channels unless the call says how many, and 1,000 at most', async () => {
  const { call, projects } = await startLiveServer();
  const { channels } = projects.default;
  const page = async (query: string) => {
    const { data } = await call<{ channels: unknown[]; next_cursor?: string }>(`channel/list${query}`);
    return [data.channels.length, 'next_cursor' in data];
  };
  for (let at = 0; at < 100; at += 1) channels.open(`c-${at}`);
  expect(await page('')).toEqual([100, false]);
  channels.open('one-more');
  expect(await page('')).toEqual([100, true]);
  for (let at = 100; at < 1_000; at += 1) channels.open(`c-${at}`);
  expect(await page('?limit=1001')).toEqual([1_000, true]);
  expect(await page('?limit=1000')).toEqual([1_000, true]);
  expect(await page('?limit=999')).toEqual([999, true]);
});

test('a project that is full refuses one more channel, and says how many it holds and when to come again', async () => {
  const { call } = await startLiveServer({ limits: { channelsPerProject: 3 } });
  const message = (channel: string) => ({ channel, event: 'e', data: 1 });
  await call('channel/create', { name: 'a' });
  const refused = await call('publish/batch', { messages: ['a', 'b', 'b', 'c', 'd'].map(message) });
  expect([refused.status, refused.error.code, refused.headers.get('retry-after')]).toEqual([
    429,
    'VENDOR_QUOTA_EXCEEDED',
    '60',
  ]);
  expect(refused.error.message).toBe('This server holds at most 3 channels for a project. Delete some first.');
  // None of the batch was published.
  expect((await call('channel/get/b')).status).toBe(404);
  expect((await call('publish/batch', { messages: ['a', 'b', 'b', 'c'].map(message) })).data).toEqual({ published: 4 });
  for (const [path, body] of [
    ['publish', message('d')],
    ['channel/create', { name: 'd' }],
  ] as const) {
    expect((await call(path, body)).error.code).toBe('VENDOR_QUOTA_EXCEEDED');
  }
  expect((await call('publish', message('a'))).status).toBe(200);
});

test('presence of a channel that nobody created is unknown, and so is the channel', async () => {
  const { call } = await startLiveServer();
  for (const path of ['presence/get/room', 'channel/get/room']) {
    const { status, error } = await call(path);
    expect([status, error.code, error.message]).toEqual([404, 'CHANNEL_NOT_FOUND', 'No channel is named "room".']);
  }
});

test('a response names the vendor that carried the call, where one did', async () => {
  const { call } = await startLiveServer();
  const vendorOf = async (...parameters: Parameters<typeof call>) =>
    JSON.parse((await call(...parameters)).text).metadata.vendor;
  const message = { channel: 'room', event: 'e', data: 1 };
  const named = [
    await vendorOf('channel/create', { name: 'room' }),
    await vendorOf('publish', message),
    await vendorOf('publish/batch', { messages: [message] }),
    await vendorOf('channel/get/room'),
    await vendorOf('presence/get/room'),
    await vendorOf('user/disconnect', { client_id: 'c' }),
    await vendorOf('channel/delete/room', undefined, { method: 'DELETE' }),
  ];
  expect(named).toEqual(Array(7).fill('mock'));
  const sign = { client_id: 'c', channels: ['private-a'], socket_id: '1.2' };
  for (const vendor of ['pusher', 'ably', 'liveblocks']) {
    expect(await vendorOf('auth/sign', { ...sign, vendor })).toBe(vendor);
  }
  const without = [
    await vendorOf('token/issue', { client_id: 'c' }),
    await vendorOf('token/revoke', { token_or_jti: 'rtt_none' }),
    await vendorOf('publish/batch', { messages: [] }),
    await vendorOf('channel/list'),
    await vendorOf('event/types'),
  ];
  expect(without).toEqual(Array(5).fill(null));
});
