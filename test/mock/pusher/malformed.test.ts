import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { fuzzMessages } from './fuzz-messages.ts';
import { startPusher } from './start-pusher.ts';

test.each(['', '{', 'null', '7', '"text"', '[]', '{}', '{"event":7}', '{"event":""}', '{"event":"x","channel":7}'])(
  'a message of %j is an error, and the connection stays',
  async (text) => {
    const { connect } = await startPusher();
    const client = await connect();
    client.socket.send(text);
    expect(await client.rest()).toMatchObject([{ event: 'pusher:error', data: { code: null } }]);
  },
);

test.each(['pusher:unknown', 'pusher_internal:member_added', 'message', '__proto__', 'constructor'])(
  'the event %s of a client is an error',
  async (event) => {
    const { connect } = await startPusher();
    const client = await connect();
    client.send({ event, data: {} });
    expect(await client.rest()).toMatchObject([{ event: 'pusher:error' }]);
  },
);

test('a binary message closes the connection with 1003', async () => {
  const { connect } = await startPusher();
  const client = await connect();
  client.socket.send(Buffer.from('{"event":"pusher:ping"}'));
  expect(await client.closed).toMatchObject({ code: 1003 });
});

test('a message in fragments is one message', async () => {
  const { connect } = await startPusher();
  const client = await connect();
  for (const part of ['{"event":', '"pusher:ping"', ',"data":{}}']) {
    client.socket.send(part, { fin: part.endsWith('}}') });
  }
  expect(await client.next('pusher:pong')).toBeDefined();
});

test('a message beyond the limit closes the connection with 1009, in one frame and in fragments', async () => {
  const { connect } = await startPusher({ messageSize: 1_000 });
  const [whole, fragments] = [await connect(), await connect()];
  whole.socket.send('x'.repeat(1_001));
  for (let count = 0; count < 11; count += 1) fragments.socket.send('x'.repeat(100), { fin: false });
  expect(await whole.closed).toMatchObject({ code: 1009 });
  expect(await fragments.closed).toMatchObject({ code: 1009 });
});

describe('bytes that are not valid frames', () => {
  /** Opens a connection by hand, so that anything can be written to it. */
  async function openRaw(url: string) {
    const socket = connectSocket(Number(new URL(url).port), '127.0.0.1');
    const head = ['GET /app/key-one?protocol=7 HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'];
    const key = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA=='];
    socket.write(`${[...head, ...key].join('\r\n')}\r\n\r\n`);
    socket.on('error', () => {});
    await once(socket, 'data');
    return socket;
  }

  /** A masked frame with a key of zeros, which leaves the payload as it is. */
  const frame = (opcode: number, payload: number[]) =>
    Buffer.from([opcode, 0x80 | payload.length, 0, 0, 0, 0, ...payload]);

  test.each([
    ['a text that is not UTF-8', frame(0x81, [0xff, 0xfe]), 1007],
    ['a close with a code that does not exist', frame(0x88, [0, 7]), 1002],
    ['a frame without a mask', Buffer.from([0x81, 0x01, 0x7b]), 1002],
    ['an opcode that does not exist', frame(0x83, []), 1002],
    ['a continuation without a beginning', frame(0x80, [0x7b]), 1002],
    ['reserved bits', frame(0xf1, []), 1002],
    ['a length beyond the limit', Buffer.from([0x81, 0xff, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]), 1009],
  ])('%s closes the connection', async (_title, bytes, code) => {
    const { url, connect } = await startPusher();
    const socket = await openRaw(url);
    const received: Buffer[] = [];
    socket.on('data', (part: Buffer) => received.push(part));
    socket.write(bytes);
    await once(socket, 'close');
    const all = Buffer.concat(received);
    expect(all.readUInt16BE(all.lastIndexOf(0x88) + 2)).toBe(code);
    await connect();
  });

  test('a connection that breaks in the middle of a frame is forgotten', async () => {
    const { url, pusher, connect } = await startPusher();
    const socket = await openRaw(url);
    socket.write(frame(0x81, [1, 2, 3]).subarray(0, 7));
    socket.destroy();
    const client = await connect();
    for (let turn = 0; turn < 1_000 && pusher.connectionCount() > 1; turn += 1) await client.rest();
    expect(pusher.connectionCount()).toBe(1);
  });
});

describe('a field of the wrong kind', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  test.each([
    ['an object for the channel to leave', '{"event":"pusher:unsubscribe","data":{"channel":{"toString":1}}}'],
    ['an object for the user', '{"event":"pusher:signin","data":{"auth":"a","user_data":{"toString":1}}}'],
    ['an object for a signature', '{"event":"pusher:signin","data":{"auth":{"valueOf":1},"user_data":"{}"}}'],
    ['an object for the channel to join', '{"event":"pusher:subscribe","data":{"channel":{"toString":1}}}'],
    ['an object for the event', '{"event":{"toString":1}}'],
    ['an array for data', '{"event":"pusher:subscribe","data":["room-42"]}'],
    ['a prototype for data', '{"event":"pusher:subscribe","data":{"__proto__":{"channel":"room-42"}}}'],
    ['a client event nested 5,000 deep', `{"event":"client-x","channel":"a","data":${nested(5_000)}}`],
    ['a channel nested 5,000 deep', `{"event":"pusher:subscribe","data":{"channel":${nested(5_000)}}}`],
    ['data nested 5,000 deep in a text', JSON.stringify({ event: 'pusher:subscribe', data: nested(5_000) })],
    ['one level too many', nested(201)],
  ])('%s is an error of that one connection, which stays', async (_title, text) => {
    const { connect, project, reported } = await startPusher();
    const [client, witness] = [await connect(), await connect()];
    client.socket.send(text);
    expect(await client.rest()).toMatchObject([{ event: 'pusher:error', data: { code: null } }]);
    expect(await witness.rest()).toEqual([]);
    expect(project.hub.connections.size).toBe(2);
    expect(reported).toEqual([]);
  });

  test('the user of a token with a toString is refused, on that one subscription', async () => {
    const { connect, issue, project } = await startPusher();
    project.channels.open('room-42', 'presence');
    const client = await connect(await issue({ capabilities: ['subscribe', 'presence'] }));
    const reply = await client.subscribe('room-42', { channel_data: { user_id: { toString: 1 } } });
    expect(reply).toMatchObject({ event: 'pusher:subscription_error', data: { status: 400 } });
    expect(await client.rest()).toEqual([]);
  });
});

test('an unexpected error is reported, and ends only the connection concerned', async () => {
  const { connect, project, reported } = await startPusher();
  const [client, witness] = [await connect(), await connect()];
  await client.subscribe('room-1');
  project.channels.findType = () => {
    throw new Error('a defect');
  };
  client.send({ event: 'pusher:subscribe', data: { channel: 'room-42' } });
  const told = { event: 'pusher:error', data: { message: expect.stringMatching(/log/) } };
  expect(await client.rest()).toMatchObject([told]);
  project.hub.leave = () => {
    throw new Error('another defect');
  };
  client.close();
  await client.closed;
  expect(await witness.rest()).toEqual([]);
  expect(reported).toEqual([
    expect.stringMatching(/^A message on connection [\d.]+ failed: Error: a defect \(at /),
    expect.stringMatching(/^The close of connection [\d.]+ failed: Error: another defect \(at /),
  ]);
  Reflect.deleteProperty(project.hub, 'leave');
});

test('no random message ends the server or the connection of another client', async () => {
  await fuzzMessages(await startPusher(), 150);
});

describe('a client that reads too slowly', () => {
  test('is dropped at the limit, while the others get everything', async () => {
    const { connect, project } = await startPusher({ backlog: 100_000 });
    const [slow, fast] = [await connect(), await connect()];
    for (const client of [slow, fast]) await client.subscribe('room-42');
    slow.socket.pause();
    const data = 'x'.repeat(10_000);
    let count = 0;
    while (project.hub.connections.size === 2) {
      project.hub.publish('room-42', { name: 'message', data });
      count += 1;
      expect((await fast.next('message')).data).toBe(data);
      expect(count).toBeLessThan(10_000);
    }
    expect(project.hub.countSubscribers('room-42')).toBe(1);
    expect(project.hub.feed.listRecent().at(-1)).toMatchObject({ reason: 'This client reads too slowly.' });
    slow.socket.terminate();
  });

  test('a presence channel full of them ends, however many they are', async () => {
    const { connect, project, issue } = await startPusher({ backlog: 10_000 });
    project.channels.open('room-42', 'presence');
    const clients = await Promise.all(
      Array.from({ length: 50 }, async (_, at) =>
        connect(await issue({ client_id: `client-${at}`, capabilities: ['subscribe', 'presence'] })),
      ),
    );
    for (const client of clients) await client.subscribe('room-42');
    for (const { socket } of clients) socket.pause();
    const data = 'x'.repeat(1_000_000);
    let count = 0;
    while (project.hub.connections.size > 0) {
      project.hub.publish('room-42', { name: 'message', data });
      await new Promise(setImmediate);
      count += 1;
      expect(count).toBeLessThan(10_000);
    }
    expect(project.hub.countMembers('room-42')).toBe(0);
    for (const { socket } of clients) socket.terminate();
  });
});
