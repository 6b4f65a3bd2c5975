import * as Ably from 'ably';
import { expect, test } from 'vitest';
import { listen } from '../../../src/command/listen.ts';
import { createLiveMock } from '../../../src/mock/server.ts';
import { Projects } from '../../../src/mock/state/projects.ts';
import { startLiveServer } from '../live-server.ts';
import { breakConnection, collect, openAbly, pointAt, reach } from './clients.ts';

test('user.disconnect ends the connection for good', async () => {
  const { url, projects, call } = await startLiveServer();
  const client = openAbly(url, { key: projects.default.credentials.ably, clientId: 'ada' });
  await client.channels.get('room').attach();
  const ended = reach(client, 'failed');
  expect((await call('user/disconnect', { client_id: 'ada' })).data).toEqual({ disconnected: true });
  expect(await ended).toMatchObject({ code: 80019, statusCode: 403 });
  expect(projects.default.hub.connections.size).toBe(0);
});

test('user.disconnect of a channel ends only that one, and keeps the client out of it', async () => {
  const { url, projects, call } = await startLiveServer();
  const client = openAbly(url, { key: projects.default.credentials.ably, clientId: 'ada' });
  const [room, other] = [client.channels.get('room'), client.channels.get('other')];
  await Promise.all([room.presence.enter(), other.attach()]);
  expect((await call('user/disconnect', { client_id: 'ada', channel: 'room' })).data).toEqual({ disconnected: true });
  await expect.poll(() => room.state).toBe('failed');
  expect(room.errorReason).toMatchObject({ code: 40160, statusCode: 403 });
  expect(other.state).toBe('attached');
  expect((await call('presence/get/room')).data).toEqual({ members: [] });
  await expect(room.attach()).rejects.toMatchObject({ code: 40160 });
  breakConnection(client);
  await reach(client, 'disconnected');
  await reach(client, 'connected');
  await expect(room.attach()).rejects.toMatchObject({ code: 40160 });
});

test('channel.delete ends the channel for its clients, which can attach to a new one of the name', async () => {
  const { url, projects, call } = await startLiveServer();
  const client = openAbly(url, { key: projects.default.credentials.ably, clientId: 'ada' });
  const room = client.channels.get('room');
  await room.attach();
  await call('channel/delete/room', undefined, { method: 'DELETE' });
  await expect.poll(() => room.state).toBe('failed');
  expect(room.errorReason).toMatchObject({ code: 90001, statusCode: 410 });
  await room.attach();
  expect(projects.default.hub.countSubscribers('room')).toBe(1);
});

test('token.revoke ends the connection of an Ably token', async () => {
  const { url, projects, call } = await startLiveServer();
  const rest = new Ably.Rest({ ...pointAt(url), key: projects.default.credentials.ably });
  const { token } = await rest.auth.requestToken({ clientId: 'ada' });
  const client = openAbly(url, { token });
  await reach(client, 'connected');
  const ended = reach(client, 'failed');
  expect((await call('token/revoke', { token_or_jti: token })).data).toEqual({ revoked: true });
  expect(await ended).toMatchObject({ code: 40171 });
});

test('a client that closes is gone at once, and one that is lost stays a member until the time is over', async () => {
  const { url, projects } = await startLiveServer({ vendorLimits: { ably: { grace: 100 } } });
  const { hub } = projects.default;
  const key = projects.default.credentials.ably;
  const closing = openAbly(url, { key, clientId: 'closing' });
  await closing.channels.get('room').presence.enter();
  closing.close();
  await reach(closing, 'closed');
  await expect.poll(() => hub.connections.size).toBe(0);

  const lost = openAbly(url, { key, clientId: 'lost' });
  await lost.channels.get('room').presence.enter();
  const left: string[] = [];
  hub.observers.add({ memberRemoved: ({ member }) => left.push(member.identity.client_id) });
  const gone = reach(lost, 'disconnected');
  // The library tries to come back at once, which it must not here.
  lost.connection.once('disconnected', () => lost.close());
  breakConnection(lost);
  await gone;
  await expect.poll(() => left).toEqual(['lost']);
  expect(hub.connections.size).toBe(0);
});

test('a shutdown tells the client to come back, and it does after a restart, with its member', async () => {
  const serve = async (port: number) => {
    const projects = new Projects({ defaultKey: 'key' });
    const mock = createLiveMock(projects);
    const { url, close } = await listen(mock.server, { host: '127.0.0.1', port });
    return { projects, url, close: () => mock.close().then(close) };
  };
  const first = await serve(0);
  const key = first.projects.default.credentials.ably;
  const client = openAbly(first.url, { key, clientId: 'ada', disconnectedRetryTimeout: 100 });
  const channel = client.channels.get('room');
  const messages = collect(channel);
  await channel.presence.enter();
  const told = reach(client, 'disconnected');
  await first.close();
  expect(await told).toMatchObject({ code: 80003 });
  const second = await serve(Number(new URL(first.url).port));
  try {
    const { hub } = second.projects.default;
    await expect.poll(() => hub.countMembers('room'), { timeout: 10_000 }).toBe(1);
    hub.publish('room', { name: 'm', data: 'hello again' });
    await expect.poll(() => messages.map(({ data }) => data)).toEqual(['hello again']);
  } finally {
    await second.close();
  }
});
