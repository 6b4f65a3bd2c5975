import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { listen } from '../../../src/command/listen.ts';
import { formatError } from '../../../src/mock/calls/contract.ts';
import type { LogEntry } from '../../../src/mock/http/log.ts';
import { logConnection } from '../../../src/mock/http/log-connection.ts';
import { logRequest } from '../../../src/mock/http/log-request.ts';
import { writeResponse } from '../../../src/mock/http/write-response.ts';

// A clock that stands still, so that each duration is known.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.advanceTimersByTime(5_000);
});
afterEach(() => void vi.useRealTimers());

/** Starts a server whose requests and connections are logged. */
async function start() {
  const entries: LogEntry[] = [];
  const log = { write: (entry: LogEntry) => void entries.push(entry), fail: () => {}, flush: () => {} };
  const server = createServer((request, response) => {
    logRequest(log, request, response);
    if (request.url === '/plain') response.end('a page');
    if (request.url === '/call')
      writeResponse(response, { ...formatError('CHANNEL_NOT_FOUND', 'x'), capability: 'a.b' });
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => logConnection(log, 'pusher', socket, request));
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  const entry = async (count: number) => {
    while (entries.length < count) await new Promise(setImmediate);
  };
  return { url, entries, entry };
}

test('a call is logged with its capability and the code of its error, anything else with its path', async () => {
  const { url, entries, entry } = await start();
  await (await fetch(`${url}/call`)).text();
  await (await fetch(`${url}/plain`)).text();
  await entry(2);
  const shared = { client: '127.0.0.1', milliseconds: 0 };
  expect(entries).toEqual([
    { what: 'a.b', status: 404, code: 'CHANNEL_NOT_FOUND', ...shared },
    { what: 'GET /plain', status: 200, code: undefined, ...shared },
  ]);
});

test('a request whose client left before there was a response has the status that proxies use', async () => {
  const { url, entries, entry } = await start();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('GET /silent?token=secret HTTP/1.1\r\nHost: x\r\n\r\n', () => socket.destroy());
  await entry(1);
  expect(entries[0]).toMatchObject({ what: 'GET /silent', status: 499 });
});

test('a connection is logged when it begins and when it ends, with the code and the reason', async () => {
  const { url, entries, entry } = await start();
  const socket = new WebSocket(url.replace('http', 'ws'));
  await once(socket, 'open');
  await entry(1);
  socket.close(4001, 'why not');
  await entry(2);
  const client = '127.0.0.1';
  expect(entries).toEqual([
    { what: 'pusher connected', status: 101, client },
    { what: 'pusher disconnected', status: 4001, client, note: 'why not', milliseconds: 0 },
  ]);
});
