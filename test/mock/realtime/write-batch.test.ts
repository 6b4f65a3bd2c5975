import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Hub } from '../../../src/mock/realtime/hub.ts';
import type { Payload } from '../../../src/mock/realtime/protocol.ts';
import { WriteBatch } from '../../../src/mock/realtime/write-batch.ts';
import { startPusher } from '../pusher/start-pusher.ts';
import { FakeClient } from './fake-vendor.ts';

/** A client whose transport writes to a stream, which counts what passes through it and when. */
class StreamClient extends FakeClient {
  readonly stream = new PassThrough({ highWaterMark: 1_000_000 });

  override send(payload: Payload): void {
    super.send(payload);
    this.stream.write(payload);
  }

  get arrived(): string {
    // A newer Node.js gives one write at a time.
    let text = '';
    for (let part = this.stream.read(); part !== null; part = this.stream.read()) text += part;
    return text;
  }
}

test('what is written in one turn goes out together at its end, in order', async () => {
  const hub = new Hub();
  const client = new StreamClient(hub, 'a');
  const other = new StreamClient(hub, 'b');
  for (const { connection } of [client, other]) hub.join(connection, 'room-42');
  for (const name of ['one', 'two', 'three']) hub.publish('room-42', { name, data: name });
  expect([client.arrived, other.arrived]).toEqual(['', '']);
  await new Promise(setImmediate);
  const all = 'plain one oneplain two twoplain three three';
  expect([client.arrived, other.arrived]).toEqual([all, all]);
  hub.publish('room-42', { name: 'four', data: 4 });
  await new Promise(setImmediate);
  expect(client.arrived).toBe('plain four 4');
});

test('what is held back is not what a client leaves unread', async () => {
  const hub = new Hub();
  const client = new StreamClient(hub, 'a');
  Object.defineProperty(client, 'backlog', { get: () => client.stream.writableLength });
  hub.join(client.connection, 'room-42');
  for (let count = 0; count < 50; count += 1) hub.publish('room-42', { name: 'x', data: 'x'.repeat(50) });
  await new Promise(setImmediate);
  expect(client.connection.open).toBe(true);
  expect(client.received).toHaveLength(50);
});

test('an end is not held back', () => {
  const hub = new Hub();
  const client = new StreamClient(hub, 'a');
  hub.join(client.connection, 'room-42');
  hub.publish('room-42', { name: 'last', data: 1 });
  hub.endAll('shutdown');
  expect(client.arrived).toBe('plain last 1');
  expect(client.ended?.reason).toBe('shutdown');
});

test('a stream that fails does not keep the others from being flushed', async () => {
  const batch = new WriteBatch();
  const flushed: string[] = [];
  const stream = (name: string) => ({ cork() {}, destroy() {}, uncork: () => void flushed.push(name) });
  const broken = {
    ...stream('broken'),
    uncork: () => {
      throw new Error('a defect');
    },
  };
  for (const each of [stream('a'), broken, stream('b')]) batch.hold(each);
  await new Promise(setImmediate);
  expect(flushed).toEqual(['a', 'b']);
});

test('a stream is held back once in a turn, and passed on only where it is held', async () => {
  const batch = new WriteBatch();
  const done: string[] = [];
  const stream = { cork: () => void done.push('cork'), uncork: () => void done.push('uncork'), destroy() {} };
  batch.flush(stream);
  expect(done).toEqual([]);
  batch.hold(stream);
  batch.hold(stream);
  batch.flush(stream);
  batch.flush(stream);
  await new Promise(setImmediate);
  expect(done).toEqual(['cork', 'uncork']);
  batch.hold(stream);
  await new Promise(setImmediate);
  expect(done).toEqual(['cork', 'uncork', 'cork', 'uncork']);
});

test('clients of Pusher get the events of one turn in order, and those of a shutdown before its close', async () => {
  const { connect, project, pusher } = await startPusher();
  const clients = await Promise.all(Array.from({ length: 5 }, () => connect()));
  for (const client of clients) await client.subscribe('room-42');
  const numbers = Array.from({ length: 200 }, (_, at) => at);
  for (const number of numbers) project.hub.publish('room-42', { name: 'message', data: number });
  const closing = pusher.close();
  for (const client of clients) {
    for (const number of numbers) expect((await client.next('message')).data).toBe(number);
    expect(await client.closed).toMatchObject({ code: 4200 });
  }
  await closing;
});
