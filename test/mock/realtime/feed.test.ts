import { expect, test } from 'vitest';
import { Feed, type FeedEntry } from '../../../src/mock/realtime/feed.ts';
import { Hub } from '../../../src/mock/realtime/hub.ts';
import { collectGarbage } from '../../support/collect-garbage.ts';
import { FakeClient } from './fake-vendor.ts';

test('a feed remembers its newest 200 entries, oldest first, however many there were', () => {
  let time = 0;
  const feed = new Feed(() => time);
  for (let count = 1; count <= 1_000; count += 1) {
    time = count;
    expect(feed.record({ kind: 'reset' })).toBe(count);
    if (count % 90 > 0) continue;
    const newest = Array.from({ length: Math.min(count, 200) }, (_, at) => count - Math.min(count, 200) + at + 1);
    expect(feed.listRecent()).toEqual(newest.map((id) => ({ id, time: id, kind: 'reset' })));
  }
});

test('what a feed forgot takes no memory', async () => {
  const feed = new Feed(() => 0);
  const references = Array.from({ length: 2_000 }, () => {
    const happening = { kind: 'reset' } as const;
    feed.record(happening);
    return new WeakRef(happening);
  });
  await collectGarbage();
  const held = references.filter((reference) => reference.deref() !== undefined);
  expect(held.length).toBeLessThan(400);
  expect(feed.listRecent()).toHaveLength(200);
});

test('one who listens is told of each new entry, until it stops', () => {
  const feed = new Feed(() => 5);
  const [heard, also]: [FeedEntry[], FeedEntry[]] = [[], []];
  feed.record({ kind: 'reset' });
  const stop = feed.listen((entry) => void heard.push(entry));
  feed.listen((entry) => void also.push(entry));
  feed.record({ kind: 'reset' });
  stop();
  feed.record({ kind: 'reset' });
  expect(heard).toEqual([{ id: 2, time: 5, kind: 'reset' }]);
  expect(also.map(({ id }) => id)).toEqual([2, 3]);
});

test('the data of an event is shown up to 1,000 characters, and cut beyond', () => {
  const hub = new Hub();
  for (const length of [1_000, 1_001]) hub.publish('room', { name: 'message', data: 'x'.repeat(length) });
  const shown = hub.feed.listRecent().map((entry) => 'data' in entry && entry.data);
  expect(shown).toEqual(['x'.repeat(1_000), `${'x'.repeat(1_000)}…`]);
});

test('what names no client and has no reason has neither in the feed', () => {
  const hub = new Hub(() => 5);
  const { connection } = new FakeClient(hub, 'c-1');
  hub.join(connection, 'room');
  hub.leave(connection, 'room');
  connection.markLost();
  const who = { time: 5, connectionId: 'c-1', sdk: 'plain' };
  expect(hub.feed.listRecent()).toStrictEqual([
    { id: 1, kind: 'connected', ...who },
    { id: 2, kind: 'subscribed', channel: 'room', ...who },
    { id: 3, kind: 'unsubscribed', channel: 'room', ...who },
    { id: 4, kind: 'disconnected', ...who },
  ]);
});

test('the reason is given for a subscription that the server ended', () => {
  const hub = new Hub();
  const client = new FakeClient(hub, 'c-1', { clientId: 'ada' });
  for (const channel of ['room-1', 'room-2']) hub.join(client.connection, channel);
  hub.disconnect('ada', 'room-1');
  hub.closeChannel('room-2');
  expect(hub.feed.listRecent().filter(({ kind }) => kind === 'unsubscribed')).toMatchObject([
    { channel: 'room-1', clientId: 'ada', reason: 'The server removed this client from the channel.' },
    { channel: 'room-2', clientId: 'ada', reason: 'The channel was deleted.' },
  ]);
});
