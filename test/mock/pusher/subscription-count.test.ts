import { expect, onTestFinished, test, vi } from 'vitest';
import { pusherProtocol } from '../../../src/mock/pusher/protocol.ts';
import { tellSubscriptionCounts } from '../../../src/mock/pusher/subscription-count.ts';
import { Hub } from '../../../src/mock/realtime/hub.ts';
import { FakeClient } from '../realtime/fake-vendor.ts';

function start() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const hub = new Hub();
  const stop = tellSubscriptionCounts(hub);
  let count = 0;
  const join = (channel: string, options = { protocol: pusherProtocol }) => {
    count += 1;
    const client = new FakeClient(hub, `c-${count}`, options);
    hub.join(client.connection, channel);
    return client;
  };
  return { hub, stop, join };
}

/** The counts that a client was told of, by channel. */
const counts = ({ received }: FakeClient) =>
  received.map((text) => {
    const { event, channel, data } = JSON.parse(text);
    expect(event).toBe('pusher_internal:subscription_count');
    return [channel, JSON.parse(data).subscription_count];
  });

test('all subscribers of a channel are told how many they are, once for what happens together', () => {
  const { hub, join } = start();
  const [one, two, other] = [join('room'), join('room'), join('lounge')];
  expect(counts(one)).toEqual([]);
  vi.advanceTimersByTime(0);
  expect([one, two, other].map(counts)).toEqual([[['room', 2]], [['room', 2]], [['lounge', 1]]]);
  hub.leave(two.connection, 'room');
  vi.advanceTimersByTime(0);
  expect(counts(one)).toEqual([
    ['room', 2],
    ['room', 1],
  ]);
  expect(counts(two)).toHaveLength(1);
  hub.leave(one.connection, 'room');
  vi.advanceTimersByTime(0);
  expect(counts(one)).toHaveLength(2);
});

test('a presence channel has its members for that, and other vendors have no such message', () => {
  const { join } = start();
  const [member, stranger, client] = [join('presence-a'), join('room', {} as never), join('room')];
  vi.advanceTimersByTime(0);
  expect([member.received, stranger.received]).toEqual([[], []]);
  expect(counts(client)).toEqual([['room', 2]]);
});

test('more than 100 subscribers are told every five seconds', () => {
  const { join } = start();
  const first = join('room');
  for (let count = 2; count <= 100; count += 1) join('room');
  vi.advanceTimersByTime(0);
  expect(counts(first)).toEqual([['room', 100]]);
  join('room');
  vi.advanceTimersByTime(4_999);
  join('room');
  expect(counts(first)).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(counts(first)).toEqual([
    ['room', 100],
    ['room', 102],
  ]);
});

test('once it is stopped, no one is told any more', () => {
  const { join, stop } = start();
  const client = join('room');
  stop();
  join('room');
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(client.received).toEqual([]);
});
