import { expect, onTestFinished, test } from 'vitest';
import { RawClient } from './raw-client.ts';
import { createTwoProjects, servePusher, startPusher } from './start-pusher.ts';

test('each sign of life of a client counts: a message, and a ping or a pong of its WebSocket', async () => {
  let time = 1_000;
  const { connect, project } = await startPusher({}, { now: () => time });
  const client = await connect();
  const connection = project.hub.connections.get(client.socketId);
  expect(connection?.heardAt).toBe(1_000);
  for (const live of [
    () => client.socket.ping(),
    () => client.socket.pong(),
    () => client.send({ event: 'pusher:pong' }),
    () => client.send({ event: 'nonsense' }),
  ]) {
    time += 1_000;
    live();
    await expect.poll(() => connection?.heardAt).toBe(time);
  }
});

test('a client that comes during a shutdown is told to come back at once', async () => {
  const { connect, address, pusher } = await startPusher();
  const slow = await connect();
  // It holds the shutdown up, as it does not see that it is to close.
  slow.socket.pause();
  const closing = pusher.close();
  const late = new RawClient(address('key-one'));
  expect(await late.closed).toEqual({ code: 4200, reason: 'The server is shutting down.' });
  slow.socket.terminate();
  await closing;
});

test('a client too many is told how many there may be', async () => {
  const { connect, address } = await startPusher({ connections: 1 });
  await connect();
  const refused = new RawClient(address('key-one'));
  expect(await refused.next('pusher:error')).toMatchObject({
    data: { code: 4100, message: 'The server holds at most 1 connections.' },
  });
});

test('a connection belongs to the client of its token, and ends with it; one with the app key has neither', async () => {
  const { connect, issue, project } = await startPusher();
  const [named, nameless] = [await connect(await issue({ client_id: 'ada' })), await connect()];
  const [ofToken, ofKey] = [named, nameless].map(({ socketId }) => project.hub.connections.get(socketId));
  expect(ofToken).toMatchObject({ sdk: 'pusher-js', admission: { tokenId: expect.stringMatching(/^rtt_/) } });
  expect([...(ofToken?.clientIds ?? [])]).toEqual(['ada']);
  expect(ofKey?.admission).toEqual({ tokenId: undefined, expiresAt: undefined });
  expect([...(ofKey?.clientIds ?? [])]).toEqual([]);
  expect(named.socketId).not.toBe(nameless.socketId);
});

test('what a client sends after its connection was ended is not heard', async () => {
  const { connect, project } = await startPusher();
  const client = await connect();
  const connection = project.hub.connections.get(client.socketId);
  connection?.end('disconnected');
  client.send({ event: 'pusher:subscribe', data: { channel: 'room-42' } });
  expect(await client.closed).toMatchObject({ code: 4009 });
  expect(project.channels.get('room-42')).toBeUndefined();
});

test('subscribers are counted in each project on its own, unless that is switched off', async () => {
  const counted = 'pusher_internal:subscription_count';
  const on = await startPusher({}, {}, { subscriptionCount: true });
  const [one, other] = [await on.connect(), await on.connect(on.otherProject.credentials.pusher.key)];
  for (const client of [one, other]) await client.subscribe('room-42');
  for (const client of [one, other]) expect((await client.next(counted)).data).toEqual({ subscription_count: 1 });
  const second = await on.connect();
  await second.subscribe('room-42');
  expect((await one.next(counted)).data).toEqual({ subscription_count: 2 });
  expect(await one.rest()).toEqual([]);
  const off = await startPusher();
  const client = await off.connect();
  await client.subscribe('room-42');
  expect(await client.rest()).toEqual([]);
});

test('a server that has ended leaves the hubs of its projects to others', async () => {
  const { projects, project } = createTwoProjects();
  const { url, close } = await servePusher(projects, {}, undefined, 0, { subscriptionCount: true });
  const client = await RawClient.connect(`${url.replace('http', 'ws')}/app/key-one?protocol=7`);
  await client.subscribe('room-42');
  await close();
  expect(await client.closed).toMatchObject({ code: 4200 });
  expect([project.hub.connections.size, project.hub.countSubscribers('room-42')]).toEqual([0, 0]);
  const again = await servePusher(projects, {});
  onTestFinished(again.close);
  await RawClient.connect(`${again.url.replace('http', 'ws')}/app/key-one?protocol=7`);
});
