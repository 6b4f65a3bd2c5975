import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startLiveServer } from '../live-server.ts';

async function start() {
  const server = await startLiveServer();
  const body = { vendor: 'liveblocks', client_id: 'ada', channels: ['room'], capabilities: ['subscribe', 'publish'] };
  const { data } = await server.call<{ token: { token: string } }>('auth/sign', body);
  const connect = async () => {
    const query = new URLSearchParams({ tok: data.token.token, roomId: 'room', version: '3' });
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v8?${query}`);
    onTestFinished(() => socket.terminate());
    const received: string[] = [];
    socket.on('message', (message) => received.push(String(message)));
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.once('message', resolve));
    return { socket, received, closed };
  };
  return { ...server, connect, hub: server.projects.default.hub };
}

test('no random message ends the server or the connection of another client', async () => {
  const { connect, hub } = await start();
  const witness = await connect();
  const message = fc.record(
    {
      type: fc.oneof(fc.constantFrom(100, 103, 200, 201, 300, 301, 510), fc.jsonValue()),
      data: fc.jsonValue(),
      targetActor: fc.oneof(fc.integer(), fc.jsonValue()),
      event: fc.oneof(fc.record({ type: fc.jsonValue(), data: fc.jsonValue() }), fc.jsonValue()),
      ops: fc.oneof(fc.array(fc.record({ opId: fc.jsonValue() })), fc.jsonValue()),
      requestId: fc.jsonValue(),
    },
    { requiredKeys: ['type'] },
  );
  const text = fc.oneof(
    message.map((value) => JSON.stringify(value)),
    fc.array(message).map((value) => JSON.stringify(value)),
    fc.string(),
    fc.json(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (drawn) => {
      const client = await connect();
      for (const each of drawn) client.socket.send(each);
      client.socket.send('ping');
      await Promise.race([client.closed, expect.poll(() => client.received.includes('pong')).toBe(true)]);
      client.socket.close();
      await client.closed;
    }),
    { numRuns: 60 },
  );
  witness.socket.send('ping');
  await expect.poll(() => witness.received.at(-1)).toBe('pong');
  expect(hub.connections.size).toBe(1);
});
