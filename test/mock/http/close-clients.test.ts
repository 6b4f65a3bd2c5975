import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { closeClients } from '../../../src/mock/http/close-clients.ts';

test('a server ends, though one peer never says goodbye and one was not told to', { timeout: 15_000 }, async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const clients: WebSocket[] = [];
  for (const _peer of ['stuck', 'untold']) {
    const accepted = once(server, 'connection');
    const peer = connect((server.address() as AddressInfo).port, '127.0.0.1');
    peer.on('error', () => {});
    peer.write(
      'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    const [client] = await accepted;
    clients.push(client);
  }
  clients[0]?.close(1001);
  await closeClients(server);
  expect(clients.map(({ readyState, CLOSED }) => readyState === CLOSED)).toEqual([true, true]);
});
