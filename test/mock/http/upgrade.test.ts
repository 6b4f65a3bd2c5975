import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listen } from '../../../src/command/listen.ts';
import { onWebSocketUpgrade, upgradeOptions } from '../../../src/mock/http/upgrade.ts';

const offer = 'Host: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: \r\n';
const post = (path: string, headers = '') => `POST ${path} HTTP/1.1\r\n${offer}${headers}Content-Length: 4\r\n\r\n`;
const get = (path: string, headers = 'Host: x\r\n') => `GET ${path} HTTP/1.1\r\n${headers}\r\n`;

/** Starts a server that sends back what it gets, and keeps a connection for as long as the client does. */
async function startEcho() {
  const server = createServer({ ...upgradeOptions, keepAliveTimeout: 0 }, async (request, response) => {
    response.end(`[${request.url} ${await text(request)}]`);
  });
  onWebSocketUpgrade(server, (_request, socket) => void socket.end('upgraded'));
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  return { server, client: openClient(Number(new URL(url).port)) };
}

function openClient(port: number) {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  let isClosed = false;
  socket.setEncoding('utf8').on('data', (part) => {
    received += part;
  });
  socket.once('close', () => {
    isClosed = true;
  });
  return {
    write: (part: string) => socket.write(part),
    isClosed: () => isClosed,
    /** The bodies of the responses. */
    bodies: () => received.match(/\[.*?\]/g) ?? [],
    /** Waits for this many responses. */
    receive: (count: number) => vi.waitFor(() => expect(received.match(/\[.*?\]/g)).toHaveLength(count), 20_000),
  };
}

/** Resolves when the server has read the head of a request. */
const headArrived = (server: Server) => once(server, 'request');

test.each([
  ['no body', [get('/a', offer)], '[/a ]'],
  ['its body in one piece with its head', [`${post('/a')}{  }`], '[/a {  }]'],
  ['its body in a second piece', [post('/a'), '{  }'], '[/a {  }]'],
  ['its body in two pieces', [`${post('/a')}{ `, ' }'], '[/a {  }]'],
  [
    'a chunked body',
    [post('/a').replace('Content-Length: 4', 'Transfer-Encoding: chunked'), '4\r\n{  }\r\n0\r\n\r\n'],
    '[/a {  }]',
  ],
])('a request that offers HTTP/2 is handled as if it had no offer, with %s', async (_, pieces, response) => {
  const { server, client } = await startEcho();
  const arrived = headArrived(server);
  client.write(pieces[0] ?? '');
  await arrived;
  for (const piece of pieces.slice(1)) client.write(piece);
  await client.receive(1);
  expect(client.bodies()).toEqual([response]);
});

test('the connection of a declined offer takes more requests after each response, with and without an offer', async () => {
  const { client } = await startEcho();
  const requests = [`${post('/1')}{1 }`, get('/2', offer), `${post('/3')}{3 }`, get('/4')];
  for (const [index, request] of requests.entries()) {
    client.write(request);
    await client.receive(index + 1);
  }
  expect(client.bodies()).toEqual(['[/1 {1 }]', '[/2 ]', '[/3 {3 }]', '[/4 ]']);
  expect(client.isClosed()).toBe(false);
});

test('a WebSocket is still taken', async () => {
  const { server, client } = await startEcho();
  const upgraded = once(server, 'upgrade');
  client.write(get('/', 'Host: x\r\nConnection: Upgrade\r\nUpgrade: WebSocket\r\n'));
  await upgraded;
});

test.each([
  ['its head', [get('/a', offer) + get('/b')]],
  ['its body', [`${post('/a')}{  }${get('/b')}`]],
  ['the second piece of its body', [`${post('/a')}{ `, ` }${get('/b')}`]],
  ['its chunked body', [`${get('/a', `${offer}Transfer-Encoding: chunked\r\n`)}0\r\n\r\n${get('/b')}`]],
])('a request in one piece with the end of such a request, after %s, is not left waiting', async (_, pieces) => {
  const { server, client } = await startEcho();
  const arrived = headArrived(server);
  client.write(pieces[0] ?? '');
  await arrived;
  for (const piece of pieces.slice(1)) client.write(piece);
  // Node.js that can decline an offer does not read what stands behind it. The connection is then closed.
  await vi.waitFor(() => expect(client.isClosed() || client.bodies().length === 2).toBe(true), 20_000);
  expect(client.bodies()[0]).toMatch(/^\[\/a /);
});

test('behind a request without an offer, one with an offer is handled, and what follows it is not left waiting', async () => {
  const { client } = await startEcho();
  client.write(get('/a'));
  await client.receive(1);
  client.write(get('/b', offer));
  await client.receive(2);
  client.write(get('/c'));
  await vi.waitFor(() => expect(client.isClosed() || client.bodies().length === 3).toBe(true), 20_000);
});
