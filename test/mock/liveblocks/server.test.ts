import { createServer } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { listen } from '../../../src/command/listen.ts';
import type { LogEntry } from '../../../src/mock/http/log.ts';
import { onWebSocketUpgrade } from '../../../src/mock/http/upgrade.ts';
import { createLiveblocksServer, type LiveblocksServerOptions } from '../../../src/mock/liveblocks/server.ts';
import { Session } from '../../../src/mock/liveblocks/session.ts';
import { Projects } from '../../../src/mock/state/projects.ts';

/** Serves Liveblocks' protocol alone, and makes the function with which a client connects by hand. */
async function start({ limits = {}, now = Date.now }: Pick<LiveblocksServerOptions, 'limits' | 'now'> = {}) {
  const projects = new Projects({ defaultKey: 'key', now });
  const { default: project } = projects;
  const logged: LogEntry[] = [];
  const reported: string[] = [];
  const log = {
    write: (entry: LogEntry) => void logged.push(entry),
    fail: (where: string) => void reported.push(where),
    flush() {},
  };
  const liveblocks = createLiveblocksServer({ projects, limits, now, log });
  const server = createServer();
  onWebSocketUpgrade(server, liveblocks.upgrade);
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await liveblocks.close();
    await close();
  });

  async function open(query: Record<string, string> = {}) {
    const claims = { k: 'acc', pid: project.fingerprint, uid: 'ada', perms: { room: ['room:write'] } };
    const { text } = await project.liveblocksTokens.issue(claims, 60);
    const socket = new WebSocket(
      `${url.replace('http', 'ws')}/v8?${new URLSearchParams({ tok: text, roomId: 'room', ...query })}`,
    );
    onTestFinished(() => socket.terminate());
    const received: string[] = [];
    socket.on('message', (message) => received.push(String(message)));
    const closed = new Promise<[code: number, reason: string]>((resolve) =>
      socket.on('close', (code, reason) => resolve([code, String(reason)])),
    );
    return { socket, received, closed, welcomed: () => expect.poll(() => received.length).toBe(1) };
  }
  async function enter(query: Record<string, string> = {}) {
    const client = await open(query);
    await client.welcomed();
    return client;
  }
  return { url, project, liveblocks, logged, reported, open, enter };
}

test('a client is served until it closes, and both are logged', async () => {
  const { liveblocks, project, logged, enter } = await start();
  const client = await enter();
  expect([liveblocks.connectionCount(), project.hub.connections.size]).toEqual([1, 1]);
  client.socket.close(1000, 'bye');
  await client.closed;
  await expect.poll(() => [liveblocks.connectionCount(), project.hub.connections.size]).toEqual([0, 0]);
  expect(logged).toMatchObject([
    { what: 'liveblocks connected', status: 101 },
    { what: 'liveblocks disconnected', status: 1000, note: 'bye' },
  ]);
});

test('the library that a client names is known, and one that names none is of Liveblocks', async () => {
  const { project, enter } = await start();
  await enter({ version: '3.1.0' });
  await enter();
  expect(Array.from(project.hub.connections.values(), ({ sdk }) => sdk)).toEqual([
    '@liveblocks/client 3.1.0',
    'Liveblocks',
  ]);
});

describe('a client is not served', () => {
  test('without a token that opens the room, and is told why', async () => {
    const { project, open } = await start();
    const { closed } = await open({ tok: 'a.b.c' });
    expect(await closed).toEqual([4001, 'The token belongs to no project.']);
    expect(project.hub.connections.size).toBe(0);
  });

  test('beyond as many connections as there may be, and is told to come back later', async () => {
    const { enter, open } = await start({ limits: { connections: 2 } });
    await enter();
    await enter();
    const more = await open();
    expect(await more.closed).toEqual([1013, 'The server holds at most 2 connections.']);
    expect(more.received).toEqual([]);
  });

  test('once the server closes, and is told to come back', async () => {
    const { liveblocks, enter, open } = await start();
    const client = await enter();
    // A client that does not close its side keeps the server from being done.
    client.socket.pause();
    const closing = liveblocks.close();
    const late = await open();
    expect(await late.closed).toEqual([1012, 'The server is shutting down.']);
    client.socket.resume();
    expect(await client.closed).toEqual([1012, 'The server is shutting down.']);
    await closing;
  });
});

describe('a connection ends', () => {
  test('with 4000 by a binary message, which is not read', async () => {
    const { project, enter } = await start();
    const client = await enter();
    client.socket.send(Buffer.from('ping'));
    client.socket.send('ping');
    expect(await client.closed).toEqual([4000, 'The protocol has no binary messages.']);
    expect([client.received.length, project.hub.connections.size]).toEqual([1, 0]);
  });

  test('with 1009 by a message that is larger than the limit', async () => {
    const { enter } = await start({ limits: { messageSize: 100 } });
    const client = await enter();
    client.socket.send(`[${' '.repeat(98)}]`);
    client.socket.send('ping');
    await expect.poll(() => client.received.length).toBe(2);
    client.socket.send(`[${' '.repeat(99)}]`);
    expect(await client.closed).toEqual([1009, '']);
  });

  test('by a frame that breaks the WebSocket protocol, and the server goes on', async () => {
    const { url, project, enter } = await start();
    const { port } = new URL(url);
    const claims = { k: 'acc', pid: project.fingerprint, uid: 'bob', perms: { room: ['room:write'] } };
    const { text } = await project.liveblocksTokens.issue(claims, 60);
    const raw = connect(Number(port), '127.0.0.1');
    onTestFinished(() => void raw.destroy());
    const over = new Promise((resolve) => raw.on('close', resolve));
    raw.write(
      `GET /v8?tok=${text}&roomId=room HTTP/1.1\r\nHost: mock\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    raw.once('data', () => raw.write(Buffer.from([0xff, 0xff])));
    raw.resume();
    await over;
    await expect.poll(() => project.hub.connections.size).toBe(0);
    await enter();
  });

  test('where the mock fails, which is reported, and no other connection does', async () => {
    const { project, reported, enter } = await start();
    const [failing, other] = [await enter(), await enter()];
    vi.spyOn(Session.prototype, 'receive').mockImplementationOnce(() => {
      throw new Error('broken');
    });
    failing.socket.send('ping');
    expect(await failing.closed).toEqual([1006, '']);
    expect(reported).toEqual([expect.stringMatching(/^The message of connection /)]);
    await expect.poll(() => project.hub.connections.size).toBe(1);
    other.socket.send('ping');
    await expect.poll(() => other.received.at(-1)).toBe('pong');
  });
});

describe('a client that is silent', () => {
  // The server looks every few milliseconds; what it sees is what this clock says.
  const limits = { activityTimeout: 100, pongTimeout: 40 };

  test('is asked for a sign of life, and ends with 1012 when it gives none', async () => {
    let time = 1_700_000_000_000;
    const { enter } = await start({ limits, now: () => time });
    const client = await enter();
    time += 100;
    await expect.poll(() => client.received.at(-1)).toBe('pong');
    time += 40;
    expect(await client.closed).toEqual([1012, 'The client did not respond to a ping.']);
  });

  test.each([
    ['a message', (socket: WebSocket) => socket.send('ping')],
    ['a ping of its WebSocket', (socket: WebSocket) => socket.ping()],
    ['a pong of its WebSocket', (socket: WebSocket) => socket.pong()],
  ])('is heard again by %s', async (_title, speak) => {
    let time = 1_700_000_000_000;
    const { project, enter } = await start({ limits, now: () => time });
    const client = await enter();
    const [connection] = project.hub.connections.values();
    expect(connection?.heardAt).toBe(time);
    time += 50;
    speak(client.socket);
    await expect.poll(() => connection?.heardAt).toBe(time);
  });
});
