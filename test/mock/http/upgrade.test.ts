import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startPusher } from '../pusher/start-pusher.ts';

test('an offer of another protocol than WebSocket is declined, and its request is handled with the body', async () => {
  const { url } = await startPusher();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const head = [
    'POST / HTTP/1.1',
    'Host: x',
    'Connection: Upgrade, HTTP2-Settings',
    'Upgrade: h2c',
    'HTTP2-Settings: ',
  ];
  socket.write(`${head.join('\r\n')}\r\nContent-Length: 4\r\n\r\n{}`);
  socket.write('{}GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  let received = '';
  socket.setEncoding('utf8').on('data', (part) => {
    received += part;
  });
  await once(socket, 'close');
  expect(received.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
});
