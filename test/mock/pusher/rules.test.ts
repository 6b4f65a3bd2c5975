import { describe, expect, test } from 'vitest';
import type { RawClient } from './raw-client.ts';
import { sign } from './raw-client.ts';
import { startPusher } from './start-pusher.ts';

const succeeded = 'pusher_internal:subscription_succeeded';
type Server = Awaited<ReturnType<typeof startPusher>>;

/** Subscribes with a signature, as a member where the channel has members. */
function join({ project }: Server, client: RawClient, channel: string, userId = 'ada', info: unknown = {}) {
  const data = channel.startsWith('presence-') ? JSON.stringify({ user_id: userId, user_info: info }) : undefined;
  const text = [client.socketId, channel, data].filter((part) => part !== undefined).join(':');
  return client.subscribe(channel, { auth: sign(project.credentials.pusher, text), channel_data: data });
}

describe.each([
  [true, 'lets what Pusher does not'],
  [false, "refuses what Pusher does not let pass, with Pusher's codes"],
])('lenient %s with the app key %s', (lenient) => {
  const start = () => startPusher({ clientEventsPerSecond: 100 }, {}, { lenient });

  test.each(['room 42', 'creator:1:course:9', 'raum/ä', 'presence-a b', 'x'.repeat(165)])(
    'the name %j',
    async (name) => {
      const server = await start();
      const reply = await join(server, await server.connect(), name);
      const refused = { event: 'pusher:subscription_error', data: { type: 'LimitReached', status: 4009 } };
      expect(reply).toMatchObject(lenient ? { event: succeeded } : refused);
    },
  );

  test('the 101st member of a presence channel', async () => {
    const server = await start();
    const clients = await Promise.all(Array.from({ length: 102 }, () => server.connect()));
    const replies = [];
    for (const [at, client] of clients.entries())
      replies.push(await join(server, client, 'presence-a', `user-${at % 101}`));
    expect(replies.slice(0, 100).every(({ event }) => event === succeeded)).toBe(true);
    const refused = { event: 'pusher:subscription_error', data: { type: 'LimitReached', status: 4004 } };
    expect(replies[100]).toMatchObject(lenient ? { event: succeeded } : refused);
    // One who is there already may come once more.
    expect(replies[101]).toMatchObject({ event: succeeded });
  });

  test('a member with more than 1 KiB of data', async () => {
    const server = await start();
    const client = await server.connect();
    const refused = { event: 'pusher:subscription_error', data: { type: 'LimitReached', status: 4301 } };
    const reply = await join(server, client, 'presence-a', 'ada', 'ä'.repeat(512));
    expect(reply).toMatchObject(lenient ? { event: succeeded } : refused);
    expect(await join(server, await server.connect(), 'presence-a', 'eve', 'x'.repeat(1_022))).toMatchObject({
      event: succeeded,
    });
  });

  test('an event of more than 10 KiB', async () => {
    const server = await start();
    const [client, other] = [await server.connect(), await server.connect()];
    for (const each of [client, other]) await join(server, each, 'private-a');
    client.send({ event: 'client-x', channel: 'private-a', data: 'x'.repeat(10_240) });
    client.send({ event: 'client-y', channel: 'private-a', data: 'x'.repeat(10_241) });
    const told = await client.rest();
    expect(told).toMatchObject(lenient ? [] : [{ event: 'pusher:error', data: { code: 4301 } }]);
    expect((await other.rest()).map(({ event }) => event)).toEqual(lenient ? ['client-x', 'client-y'] : ['client-x']);
  });
});

test("a client with an issued token may do what Pusher's rules do not allow", async () => {
  const { connect, issue, project } = await startPusher();
  const name = 'creator:1:course:9';
  project.channels.open(name, 'private');
  const token = () => issue({ channels: [name], capabilities: ['subscribe', 'publish', 'presence'] });
  const [client, other] = [await connect(await token()), await connect(await token())];
  for (const each of [client, other]) expect(await each.subscribe(name)).toMatchObject({ event: succeeded });
  client.send({ event: 'client-x', channel: name, data: 'x'.repeat(20_000) });
  expect(await other.next('client-x')).toMatchObject({ channel: name });
});

test.each(['pusher:error', 'pusher_internal:member_added', 'pusher_internal:subscription_succeeded'])(
  'an event %s of a publisher is not taken for one of the server',
  async (name) => {
    const server = await startPusher();
    const client = await server.connect();
    await join(server, client, 'presence-a');
    server.project.hub.publish('presence-a', { name, data: { user_id: 'ghost' } });
    client.send({ event: name, channel: 'presence-a', data: { user_id: 'ghost' } });
    expect(await client.rest()).toMatchObject([{ event: 'pusher:error' }]);
  },
);

test('a member whose first of two tokens leaves is shown with the user of the other', async () => {
  const { connect, issue, project } = await startPusher();
  project.channels.open('room-42', 'presence');
  const capabilities: ('subscribe' | 'presence')[] = ['subscribe', 'presence'];
  const [first, second] = [
    await connect(await issue({ user_id: 'one', capabilities })),
    await connect(await issue({ user_id: 'two', capabilities })),
  ];
  for (const client of [first, second]) await client.subscribe('room-42');
  first.close();
  await first.closed;
  await expect
    .poll(() => project.hub.listMembers('room-42').map(({ identity }) => identity))
    .toEqual([{ client_id: 'client-1', user_id: 'two' }]);
});

test('a cache channel gives a new subscriber the last event of the server, or reports a cache miss', async () => {
  const server = await startPusher();
  for (const name of ['cache-a', 'private-cache-a', 'presence-cache-a']) {
    const [early, late, later] = [await server.connect(), await server.connect(), await server.connect()];
    await join(server, early, name, 'early');
    expect(await early.next('pusher:cache_miss')).toMatchObject({ channel: name });
    for (const data of [1, 2]) server.project.hub.publish(name, { name: 'price', data });
    await join(server, late, name, 'late');
    expect(await late.next('price', 'pusher:cache_miss')).toMatchObject({ event: 'price', channel: name, data: 2 });
    server.project.eventCache.forget(name);
    await join(server, later, name, 'later');
    expect(await later.next('price', 'pusher:cache_miss')).toMatchObject({ event: 'pusher:cache_miss' });
  }
  const plain = await server.connect();
  await plain.subscribe('room-42');
  expect(await plain.rest()).toEqual([]);
});

test('subscribers are told how many they are, where that is switched on', async () => {
  const server = await startPusher({}, {}, { subscriptionCount: true });
  const [one, two] = [await server.connect(), await server.connect()];
  await one.subscribe('room-42');
  const counted = 'pusher_internal:subscription_count';
  expect(await one.next(counted)).toMatchObject({ channel: 'room-42', data: { subscription_count: 1 } });
  await two.subscribe('room-42');
  for (const client of [one, two]) expect((await client.next(counted)).data).toEqual({ subscription_count: 2 });
  two.close();
  expect((await one.next(counted)).data).toEqual({ subscription_count: 1 });
});

test("without being told, a server keeps to Pusher's rules", async () => {
  const server = await startPusher();
  const reply = await join(server, await server.connect(), 'room 42');
  expect(reply).toMatchObject({ event: 'pusher:subscription_error', data: { type: 'LimitReached', status: 4009 } });
});
