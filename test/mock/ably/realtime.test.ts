import * as Ably from 'ably';
import { expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';
import { breakConnection, collect, openAbly, reach } from './clients.ts';

const formats = [
  ['JSON', false],
  ['msgpack', true],
] as const;

test.each(formats)(
  'in %s, every kind of data arrives unchanged, with its sender, and comes back to it',
  async (_title, useBinaryProtocol) => {
    const { url, projects } = await startLiveServer();
    const key = projects.default.credentials.ably;
    const [ada, bob] = ['ada', 'bob'].map((clientId) => openAbly(url, { key, clientId, useBinaryProtocol }));
    if (!ada || !bob) throw new Error();
    const channel = bob.channels.get('room');
    const messages = collect(channel);
    await channel.attach();
    const own = collect(ada.channels.get('room'));
    await ada.channels.get('room').attach();
    const bytes = Buffer.from([0, 1, 254, 255]);
    const sent = ['text', '', { a: ['ü', null] }, [1, 2], bytes, undefined];
    const results = [];
    for (const data of sent) results.push(await ada.channels.get('room').publish('message', data));
    await expect.poll(() => messages.length).toBe(sent.length);
    expect(messages.map(({ data }) => data)).toEqual(['text', '', { a: ['ü', null] }, [1, 2], bytes, undefined]);
    expect(messages[0]).toMatchObject({ name: 'message', clientId: 'ada', connectionId: ada.connection.id });
    expect(messages.map(({ serial }) => serial)).toEqual(results.map((result) => result.serials[0]));
    expect(new Set(messages.map(({ id }) => id)).size).toBe(sent.length);
    expect(own).toHaveLength(sent.length);
  },
);

test('a client that wants no echo does not get its own messages', async () => {
  const { url, projects } = await startLiveServer();
  const key = projects.default.credentials.ably;
  const client = openAbly(url, { key, echoMessages: false });
  const messages = collect(client.channels.get('room'));
  await client.channels.get('room').attach();
  await client.channels.get('room').publish('own', '1');
  projects.default.hub.publish('room', { name: 'other', data: 1 });
  await expect.poll(() => messages.map(({ name }) => name)).toEqual(['other']);
});

test('one name of several is subscribed to, and a list is published in order', async () => {
  const { url, projects } = await startLiveServer();
  const client = openAbly(url, { key: projects.default.credentials.ably });
  const channel = client.channels.get('room');
  const names: (string | undefined)[] = [];
  await channel.subscribe('b', ({ data }) => names.push(data));
  await channel.publish([
    { name: 'a', data: '1' },
    { name: 'b', data: '2' },
    { name: 'b', data: '3' },
  ]);
  await expect.poll(() => names).toEqual(['2', '3']);
});

test('what the hub publishes arrives, and what a client publishes is seen by the hub', async () => {
  const { url, projects } = await startLiveServer();
  const { hub } = projects.default;
  const client = openAbly(url, { key: projects.default.credentials.ably });
  const messages = collect(client.channels.get('room'));
  await client.channels.get('room').attach();
  const published: unknown[] = [];
  hub.observers.add({ published: ({ event }) => published.push(event.data) });
  for (const data of ['text', 7, null, true, { a: 1 }, [], new Uint8Array([1])])
    hub.publish('room', { name: 'message', data });
  await expect.poll(() => messages.length).toBe(7);
  expect(messages.map(({ data }) => data ?? null)).toEqual(['text', 7, null, true, { a: 1 }, [], Buffer.from([1])]);
  await client.channels.get('room').publish('m', Buffer.from([5]));
  expect(published.at(-1)).toEqual(Buffer.from([5]));
});

test('presence: enter, update and leave are seen by all, also by one who comes later', async () => {
  const { url, projects } = await startLiveServer();
  const key = projects.default.credentials.ably;
  const [ada, bob] = ['ada', 'bob'].map((clientId) => openAbly(url, { key, clientId }));
  if (!ada || !bob) throw new Error();
  const seen: unknown[] = [];
  await bob.channels
    .get('room')
    .presence.subscribe(({ action, clientId, data }) => seen.push([action, clientId, data]));
  const { presence } = ada.channels.get('room');
  await presence.enter({ mood: 'good' });
  await presence.update('busy');
  await presence.leave('bye');
  await expect
    .poll(() => seen)
    .toEqual([
      ['enter', 'ada', { mood: 'good' }],
      ['update', 'ada', 'busy'],
      ['leave', 'ada', 'bye'],
    ]);
  await presence.enter('again');
  const late = openAbly(url, { key, clientId: 'late' });
  const members = await late.channels.get('room').presence.get();
  expect(members.map(({ clientId, data, action }) => [clientId, data, action])).toEqual([['ada', 'again', 'present']]);
  expect(projects.default.hub.listMembers('room').map(({ identity }) => identity)).toEqual([{ client_id: 'ada' }]);
});

test('presence: a client with a key enters others, and a client with a name only itself', async () => {
  const { url, projects } = await startLiveServer();
  const key = projects.default.credentials.ably;
  const server = openAbly(url, { key });
  const { presence } = server.channels.get('room');
  for (const clientId of ['a', 'b']) await presence.enterClient(clientId, clientId.toUpperCase());
  await presence.leaveClient('a');
  await expect.poll(async () => (await presence.get()).map(({ clientId }) => clientId)).toEqual(['b']);
  const ada = openAbly(url, { key, clientId: 'ada' });
  await reach(ada, 'connected');
  await expect(ada.channels.get('room').presence.enterClient('eve')).rejects.toMatchObject({ code: 40012 });
});

test('modes: a client without subscribe hears nothing, and one without publish cannot speak', async () => {
  const { url, projects } = await startLiveServer();
  const key = projects.default.credentials.ably;
  const client = openAbly(url, { key });
  const deaf = client.channels.get('room', { modes: ['PUBLISH'] });
  await deaf.attach();
  expect(deaf.modes).toEqual(['publish']);
  const other = openAbly(url, { key });
  const dumb = other.channels.get('room', { modes: ['SUBSCRIBE'] });
  const messages = collect(dumb);
  await dumb.attach();
  await expect(dumb.publish('m', 'x')).rejects.toMatchObject({ code: 40160 });
  await deaf.publish('m', 'y');
  await expect.poll(() => messages.map(({ data }) => data)).toEqual(['y']);
});

test('detaching ends the messages, and attaching again brings them back', async () => {
  const { url, projects } = await startLiveServer();
  const { hub } = projects.default;
  const client = openAbly(url, { key: projects.default.credentials.ably });
  const channel = client.channels.get('room');
  const messages = collect(channel);
  await channel.attach();
  await channel.detach();
  expect(hub.countSubscribers('room')).toBe(0);
  hub.publish('room', { name: 'm', data: 'missed' });
  await channel.attach();
  hub.publish('room', { name: 'm', data: 'heard' });
  await expect.poll(() => messages.map(({ data }) => data)).toEqual(['heard']);
  expect(await client.connection.ping()).toBeGreaterThanOrEqual(0);
});

test('rewind brings what was published before, by number and by time', async () => {
  let time = 1_000_000;
  const { url, projects } = await startLiveServer({ now: () => time });
  const { hub } = projects.default;
  for (const data of ['1', '2', '3']) {
    hub.publish('room', { name: 'm', data });
    time += 10_000;
  }
  const client = openAbly(url, { key: projects.default.credentials.ably });
  const rewound = async (name: string, rewind: string) => {
    const channel = client.channels.get(name, { params: { rewind } });
    const messages = collect(channel);
    await channel.attach();
    await client.connection.ping();
    await channel.detach();
    client.channels.release(name);
    return messages.map(({ data }) => data);
  };
  expect(await rewound('room', '2')).toEqual(['2', '3']);
  expect(await rewound('room', '15s')).toEqual(['3']);
  expect(await rewound('room', '1m')).toEqual(['1', '2', '3']);
});

test('a connection that broke resumes with what was missed, in order, and its member stays', async () => {
  const { url, projects } = await startLiveServer();
  const { hub } = projects.default;
  const key = projects.default.credentials.ably;
  const client = openAbly(url, { key, clientId: 'ada' });
  const channel = client.channels.get('room');
  const messages = collect(channel);
  await channel.presence.enter();
  await reach(client, 'connected');
  const { id } = client.connection;
  const resumed = new Promise<boolean | undefined>((resolve) => {
    channel.on('attached', ({ resumed: isResumed }) => resolve(isResumed));
  });
  hub.publish('room', { name: 'm', data: '1' });
  await expect.poll(() => messages.length).toBe(1);
  const broken = reach(client, 'disconnected');
  breakConnection(client);
  hub.publish('room', { name: 'm', data: '2' });
  await broken;
  hub.publish('room', { name: 'm', data: '3' });
  await reach(client, 'connected');
  expect(client.connection.id).toBe(id);
  expect(await resumed).toBe(true);
  hub.publish('room', { name: 'm', data: '4' });
  await expect.poll(() => messages.map(({ data }) => data)).toEqual(['1', '2', '3', '4']);
  expect(hub.countMembers('room')).toBe(1);
});

test('a page that was loaded again recovers the connection of before, with its member and what was missed', async () => {
  const { url, projects } = await startLiveServer();
  const { hub } = projects.default;
  const key = projects.default.credentials.ably;
  const before = openAbly(url, { key, clientId: 'ada' });
  await before.channels.get('room').presence.enter();
  const recover = before.connection.createRecoveryKey() ?? '';
  const { id } = before.connection;
  // The old page is gone, and does not come back.
  before.connection.once('disconnected', () => before.close());
  breakConnection(before);
  await reach(before, 'closed');
  hub.publish('room', { name: 'm', data: 'missed' });
  const after = openAbly(url, { key, clientId: 'ada', recover });
  const messages = collect(after.channels.get('room'));
  await reach(after, 'connected');
  expect(after.connection.id).toBe(id);
  await expect.poll(() => messages.map(({ data }) => data)).toEqual(['missed']);
  expect(hub.countMembers('room')).toBe(1);
});

test('encrypted messages pass through unread', async () => {
  const { url, projects } = await startLiveServer();
  const { hub } = projects.default;
  const client = openAbly(url, { key: projects.default.credentials.ably });
  const cipher = { key: await Ably.Realtime.Crypto.generateRandomKey() };
  const channel = client.channels.get('room', { cipher });
  const messages = collect(channel);
  await channel.attach();
  await channel.publish('m', { secret: 'x' });
  await expect.poll(() => messages.map(({ data }) => data)).toEqual([{ secret: 'x' }]);
  expect(hub.history.read('room')[0]?.text).not.toContain('secret');
});
