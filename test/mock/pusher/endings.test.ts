import { expect, test } from 'vitest';
import { startPusher } from './start-pusher.ts';

test('a disconnect ends all connections of a client and no other', async () => {
  const { connect, project, issue } = await startPusher();
  const theirs = [await connect(await issue()), await connect(await issue())];
  const other = await connect(await issue({ client_id: 'client-2' }));
  expect(project.hub.disconnect('client-1')).toBe(true);
  for (const { closed } of theirs) expect(await closed).toMatchObject({ code: 4009 });
  expect(await other.rest()).toEqual([]);
  expect(project.hub.disconnect('client-1')).toBe(false);
});

test('a disconnect from one channel leaves the connection and its other channels', async () => {
  const { connect, project, issue } = await startPusher();
  const client = await connect(await issue({ channels: ['room-42', 'room-43'] }));
  for (const channel of ['room-42', 'room-43']) await client.subscribe(channel);
  expect(project.hub.disconnect('client-1', 'room-42')).toBe(true);
  expect(project.hub.disconnect('client-1', 'room-42')).toBe(false);
  for (const channel of ['room-42', 'room-43']) project.hub.publish(channel, { name: 'message', data: 'hi' });
  expect(await client.rest()).toMatchObject([
    { event: 'pusher:subscription_error', channel: 'room-42', data: { status: 403 } },
    { event: 'message', channel: 'room-43' },
  ]);
});

test('a signature tells whose connection a socket is, so that a disconnect finds it', async () => {
  const { connect, project } = await startPusher();
  const client = await connect();
  project.hub.identify(client.socketId, 'ada');
  project.hub.identify('1.1', 'ada');
  expect(project.hub.disconnect('ada')).toBe(true);
  expect(await client.closed).toMatchObject({ code: 4009 });
});

test('a deleted channel ends its subscriptions, and a client can come back to a new one of its name', async () => {
  const { connect, project } = await startPusher();
  const clients = [await connect(), await connect()];
  for (const client of clients) await client.subscribe('room-42');
  project.channels.delete('room-42');
  project.hub.closeChannel('room-42');
  for (const client of clients) {
    expect(await client.rest()).toMatchObject([{ event: 'pusher:subscription_error', data: { status: 410 } }]);
  }
  expect(project.hub.countSubscribers('room-42')).toBe(0);
  expect(await clients[0]?.subscribe('room-42')).toMatchObject({ event: 'pusher_internal:subscription_succeeded' });
});

test('a revoked token ends the connections that it opened', async () => {
  const { connect, project, issue } = await startPusher();
  const [revoked, kept] = [await issue(), await issue()];
  const [client, other] = [await connect(revoked), await connect(kept)];
  project.hub.endToken((await project.tokens.revoke(revoked)) ?? '');
  expect(await client.closed).toEqual({ code: 4009, reason: 'The token was revoked.' });
  expect(await other.rest()).toEqual([]);
});
