import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startLiveServer } from '../live-server.ts';

async function start(messagesPerSecond = 250) {
  const server = await startLiveServer({ vendorLimits: { liveblocks: { messagesPerSecond } } });
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

test.each([
  ['empty', ''],
  ['no JSON', '{'],
  ['no object', '7'],
  ['a list with something else', '[{},7]'],
  ['nested too deep', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
])('a message that is %s closes the connection with 4000', async (_title, text) => {
  const { connect, hub } = await start();
  const client = await connect();
  client.socket.send(text);
  expect(await client.closed).toBe(4000);
  expect(hub.connections.size).toBe(0);
});

test('binary messages and messages that are too large close the connection', async () => {
  const { connect } = await start();
  const [binary, large] = [await connect(), await connect()];
  binary.socket.send(Buffer.from('{}'));
  expect(await binary.closed).toBe(4000);
  large.socket.send('x'.repeat(65_537));
  expect(await large.closed).toBe(1009);
});

test('storage, Yjs and feeds are refused with an error that says so', async () => {
  const { connect } = await start();
  const { socket, received } = await connect();
  const messages = [
    { type: 201, ops: [{ opId: 'op-1' }, {}] },
    { type: 301, update: 'x' },
    { type: 510, requestId: 'r' },
  ];
  for (const message of messages) socket.send(JSON.stringify(message));
  await expect
    .poll(() => received.slice(1).map((text) => JSON.parse(text)))
    .toEqual([
      { type: 299, opIds: ['op-1'], reason: 'The live mock does not support storage.' },
      { type: 299, opIds: [], reason: 'The live mock does not support Yjs.' },
      { type: 508, requestId: 'r', code: 'INTERNAL', reason: 'The live mock does not support feeds.' },
    ]);
});

test.each([
  ['a presence that is too large', [{ type: 100, data: { x: 'x'.repeat(17_000) } }]],
  ['an event with a name that is too long', [{ type: 103, event: { type: 'x'.repeat(201) } }]],
  ['too many messages in a second', Array.from({ length: 251 }, () => ({ type: 200 }))],
])('%s closes the connection with 4000', async (_title, messages) => {
  // One in a second, so that no slow machine gives room for the rest.
  const { connect, hub } = await start(1);
  const client = await connect();
  client.socket.send(JSON.stringify(messages));
  expect(await client.closed).toBe(4000);
  expect(hub.connections.size).toBe(0);
});

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
