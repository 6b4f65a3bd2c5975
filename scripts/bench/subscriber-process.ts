import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Order } from './subscribers.ts';

/** Started by `startSubscribers`. Its clients only count bytes, because parsing frames costs more than sending them. */
const sockets: Socket[] = [];
let received = 0;
let wanted = Number.POSITIVE_INFINITY;

process.on('message', async (order: Order) => {
  if ('receive' in order) {
    wanted = order.receive;
    check();
    return;
  }
  const { url, count, channel } = order.open;
  // A hundred at a time, which is below the backlog of a listening socket.
  for (let opened = 0; opened < count; opened += 100) {
    await Promise.all(Array.from({ length: Math.min(100, count - opened) }, () => open(url, channel)));
  }
  received = 0;
  process.send?.('done');
});
process.on('disconnect', () => process.exit());

function check(): void {
  if (received < wanted) return;
  received -= wanted;
  wanted = Number.POSITIVE_INFINITY;
  process.send?.('done');
}

async function open(url: string, channel: string | undefined): Promise<void> {
  const { hostname, port, pathname, search } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  socket.write(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n\r\n',
  );
  await handleMessage(socket, channel === undefined ? 'HTTP/1.1 101' : 'connection_established');
  if (channel !== undefined) {
    socket.write(frame(JSON.stringify({ event: 'pusher:subscribe', data: { channel } })));
    await handleMessage(socket, 'subscription_succeeded');
  }
  socket.on('data', (bytes) => {
    received += bytes.length;
    check();
  });
  sockets.push(socket);
}

/** Waits until a text arrives. */
async function handleMessage(socket: Socket, text: string): Promise<void> {
  for (let all = ''; !all.includes(text); ) all += String((await once(socket, 'data'))[0]);
}

/** Encodes a short text as a masked frame with a zero key. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
}
