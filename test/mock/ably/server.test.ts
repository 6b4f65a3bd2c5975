import { createServer } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { listen } from '../../../src/command/listen.ts';
import { type AblyServerOptions, createAblyServer } from '../../../src/mock/ably/server.ts';
import type { LogEntry } from '../../../src/mock/http/log.ts';
import { onWebSocketUpgrade } from '../../../src/mock/http/upgrade.ts';
import { Projects } from '../../../src/mock/state/projects.ts';
import { signJwt } from './clients.ts';
import { RawAbly } from './raw-client.ts';

/** Serves Ably's protocol alone, and makes the functions with which a client connects by hand. */
async function start({ limits = {}, now = Date.now }: Pick<AblyServerOptions, 'limits' | 'now'> = {}) {
  const projects = new Projects({ defaultKey: 'key', now });
  const { default: project } = projects;
  const key = project.credentials.ably;
  const logged: LogEntry[] = [];
  const log = { write: (entry: LogEntry) => void logged.push(entry), fail() {}, flush() {} };
  const ably = createAblyServer({ projects, limits, now, log });
  const server = createServer();
  onWebSocketUpgrade(server, ably.upgrade);
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await ably.close();
    await close();
  });
  const open = (query: Record<string, string> = { key }) => new RawAbly(url, query);
  /** Connects, and reads who the client is to the server. */
  async function enter(query: Record<string, string> = {}) {
    const client = open({ key, ...query });
    const connected = await client.next(4);
    const { connectionKey, clientId } = connected.connectionDetails as { connectionKey: string; clientId?: string };
    return { client, id: connected.connectionId as string, connectionKey, clientId, error: connected.error };
  }
  return { url, projects, project, hub: project.hub, key, ably, logged, open, enter };
}

/** @returns the message with which a client is refused */
const refusal = (client: RawAbly, action: number) => client.next(action).then(({ error }) => error);

test('a client is served until it closes, and both are logged', async () => {
  const { ably, hub, logged, enter } = await start();
  const { client } = await enter();
  expect([ably.connectionCount(), hub.connections.size]).toEqual([1, 1]);
  client.send({ action: 7 });
  await client.closed;
  await expect.poll(() => [ably.connectionCount(), hub.connections.size]).toEqual([0, 0]);
  expect(logged).toMatchObject([
    { what: 'ably connected', status: 101 },
    { what: 'ably disconnected', status: 1005 },
  ]);
});

describe('the address says', () => {
  test('who the client of a key is', async () => {
    const { enter } = await start();
    const anonymous = await enter();
    expect([anonymous.clientId, anonymous.error]).toEqual([undefined, undefined]);
    expect((await enter({ clientId: 'ada' })).clientId).toBe('ada');
  });

  test.each(['access_token', 'accessToken'])('the token as %s', async (name) => {
    const { key, open } = await start();
    const token = await signJwt(key, { 'x-ably-clientId': 'bob' });
    expect(await open({ [name]: token }).next(4)).toMatchObject({ connectionDetails: { clientId: 'bob' } });
    expect(await open({ [name]: token, clientId: 'bob' }).next(4)).toMatchObject({ action: 4 });
    expect(await refusal(open({ [name]: token, clientId: 'eve' }), 9)).toMatchObject({ code: 40102 });
  });

  test('the library, by the first word of the agent', async () => {
    const { hub, enter } = await start();
    await enter({ agent: 'ably-js/2.0.0 nodejs/20' });
    await enter();
    expect(Array.from(hub.connections.values(), ({ sdk }) => sdk)).toEqual(['ably-js/2.0.0', 'Ably']);
  });

  test.each([
    ['true', [1]],
    ['yes', [1]],
    ['false', []],
  ])('whether it hears itself: echo=%s', async (echo, heard) => {
    const { enter } = await start();
    const { client } = await enter({ echo });
    client.send({ action: 10, channel: 'room' });
    client.send({ action: 15, channel: 'room', msgSerial: 0, messages: [{}] });
    await client.next(1);
    client.send({ action: 0 });
    await client.next(0);
    expect(client.rest.filter(({ action }) => action === 15).map(() => 1)).toEqual(heard);
  });

  test('the format', async () => {
    const { key, open } = await start();
    const client = open({ key, format: 'msgpack' });
    await client.next(4);
    client.send({ action: 0, id: 'x' }, true);
    expect(await client.next(0)).toMatchObject({ id: 'x' });
    expect(await open({ key, format: 'other' }).next(4)).toMatchObject({ action: 4 });
  });
});

describe('a client is not served', () => {
  test.each([
    [{ key: 'no.key:x' }, 9, 40400],
    [{ access_token: 'a.b.c' }, 6, 40140],
    [{}, 6, 40140],
  ])('with %j', async (query, action, code) => {
    const { hub, open } = await start();
    const client = open(query as Record<string, string>);
    expect(await refusal(client, action)).toMatchObject({ code });
    await client.closed;
    expect(hub.connections.size).toBe(0);
  });

  test('with a wrong secret, in the format that it reads', async () => {
    const { key, open } = await start();
    expect(await refusal(open({ key: `${key}x`, format: 'msgpack' }), 9)).toMatchObject({ code: 40101 });
  });

  test('beyond as many connections as there may be, and is told to come back later', async () => {
    const { enter, open } = await start({ limits: { connections: 2 } });
    await enter();
    await enter();
    expect(await refusal(open(), 6)).toMatchObject({ code: 42910 });
  });

  test('once the server closes, and is told to come back', async () => {
    const { ably, enter, open } = await start();
    const { client } = await enter();
    // A client that does not close its side keeps the server from being done.
    client.socket.pause();
    const closing = ably.close();
    expect(await refusal(open(), 6)).toMatchObject({ code: 80003 });
    client.socket.resume();
    expect(await refusal(client, 6)).toMatchObject({ code: 80003 });
    await closing;
  });

  test('by a frame that breaks the WebSocket protocol, which ends its connection alone', async () => {
    const { url, key, hub, enter } = await start({ limits: { grace: 1 } });
    const raw = connect(Number(new URL(url).port), '127.0.0.1');
    onTestFinished(() => void raw.destroy());
    const over = new Promise((resolve) => raw.on('close', resolve));
    raw.write(
      `GET /?key=${key} HTTP/1.1\r\nHost: mock\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    raw.once('data', () => raw.write(Buffer.from([0xff, 0xff])));
    raw.resume();
    await over;
    await expect.poll(() => hub.connections.size).toBe(0);
    await enter();
  });

  test('by a frame that is larger than the limit', async () => {
    const { enter } = await start({ limits: { frameSize: 100 } });
    const { client } = await enter();
    client.socket.send('{"action":0,"id":"x"}'.padEnd(100));
    expect(await client.next(0)).toMatchObject({ id: 'x' });
    client.socket.send('{"action":0,"id":"x"}'.padEnd(101));
    expect(await client.closed).toBe(1009);
  });
});

describe('a client that was lost resumes', () => {
  /** Breaks a client's connection, and waits until the server knows. */
  async function lose({ ably }: Awaited<ReturnType<typeof start>>, { client }: { client: RawAbly }) {
    const count = ably.connectionCount();
    client.socket.terminate();
    await expect.poll(() => ably.connectionCount()).toBe(count - 1);
  }

  test.each(['resume', 'recover'])('as the same by %s, with its members, as often as it likes', async (way) => {
    const server = await start();
    const { enter, hub } = server;
    const first = await enter({ clientId: 'ada' });
    first.client.send({ action: 10, channel: 'room' });
    first.client.send({ action: 14, channel: 'room', msgSerial: 0, presence: [{ action: 2 }] });
    await first.client.next(1);
    let last = first;
    for (let count = 0; count < 2; count += 1) {
      await lose(server, last);
      last = await enter({ clientId: 'ada', [way]: first.connectionKey });
      expect(last).toMatchObject({ id: first.id, connectionKey: first.connectionKey, error: undefined });
    }
    expect([hub.connections.size, hub.countMembers('room')]).toEqual([1, 1]);
  });

  test.each([
    ['as another client', { clientId: 'eve' }],
    ['as no client', {}],
    ['in another format', { clientId: 'ada', format: 'msgpack' }],
    ['with a key that is unknown', { clientId: 'ada', resume: 'unknown' }],
  ])('not %s, and is told so', async (_title, query) => {
    const { enter } = await start();
    const first = await enter({ clientId: 'ada' });
    const other = await enter({ resume: first.connectionKey, ...query });
    expect(other.id).not.toBe(first.id);
    expect(other.error).toMatchObject({ code: 80008 });
  });

  test('not in another project', async () => {
    const { enter, projects } = await start();
    const first = await enter({ clientId: 'ada' });
    const { ably: key } = projects.open('other').credentials;
    const other = await enter({ key, clientId: 'ada', resume: first.connectionKey });
    expect([other.id === first.id, other.error]).toEqual([false, expect.objectContaining({ code: 80008 })]);
  });

  test('not after it was broken on purpose, and is told so', async () => {
    const { hub, enter } = await start();
    const first = await enter();
    for (const connection of hub.connections.values()) connection.break();
    await first.client.closed;
    expect((await enter({ resume: first.connectionKey })).error).toMatchObject({ code: 80008 });
  });

  test('not after the time is over, or when it closed', async () => {
    const server = await start({ limits: { grace: 1 } });
    const { enter, hub } = server;
    const late = await enter();
    await lose(server, late);
    await expect.poll(() => hub.connections.size).toBe(0);
    expect((await enter({ resume: late.connectionKey })).error).toMatchObject({ code: 80008 });
    const closed = await enter();
    closed.client.send({ action: 7 });
    await closed.client.closed;
    expect((await enter({ resume: closed.connectionKey })).error).toMatchObject({ code: 80008 });
  });

  test('not when more were lost since than may be waited for, and the newer ones do', async () => {
    const server = await start({ limits: { lostConnections: 2 } });
    const { enter, hub } = server;
    const clients = [await enter(), await enter(), await enter(), await enter()] as const;
    const [back, oldest, second, third] = clients;
    await lose(server, back);
    // Who is back is not waited for any more, and does not count.
    await enter({ resume: back.connectionKey });
    for (const client of [oldest, second, third]) await lose(server, client);
    await expect.poll(() => hub.connections.size).toBe(3);
    expect((await enter({ resume: oldest.connectionKey })).error).toMatchObject({ code: 80008 });
    expect(await enter({ resume: second.connectionKey })).toMatchObject({ id: second.id });
    expect(await enter({ resume: third.connectionKey })).toMatchObject({ id: third.id });
  });
});

describe('a client is told that the server is there', () => {
  test('before the interval is over after which it would take the connection for broken', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { enter } = await start({ limits: { idleInterval: 50 } });
    const { client } = await enter({ heartbeats: 'true' });
    vi.advanceTimersByTime(49);
    expect(await client.next(0)).toEqual({ action: 0 });
  });

  test('by the WebSocket alone where it can see that', async () => {
    const { enter } = await start({ limits: { idleInterval: 50 } });
    const { client } = await enter({ heartbeats: 'false' });
    await new Promise((resolve) => client.socket.once('ping', resolve));
    expect(client.rest).toEqual([]);
  });
});

test('a client that is silent is asked for a sign of life, and ends when it gives none', async () => {
  let time = 1_700_000_000_000;
  const { enter } = await start({ limits: { activityTimeout: 100, pongTimeout: 40 }, now: () => time });
  const { client } = await enter();
  time += 100;
  expect(await client.next(0)).toEqual({ action: 0 });
  time += 40;
  expect(await refusal(client, 6)).toMatchObject({ code: 80014 });
});
