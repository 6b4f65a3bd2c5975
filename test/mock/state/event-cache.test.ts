import { expect, test } from 'vitest';
import { isCacheChannel } from '../../../src/mock/state/event-cache.ts';
import { Projects } from '../../../src/mock/state/projects.ts';
import { FakeClient } from '../realtime/fake-vendor.ts';

test.each([
  ['cache-a', true],
  ['private-cache-a', true],
  ['presence-cache-a', true],
  ['acache-a', false],
  ['a-private-cache-a', false],
  ['private-a-cache-', false],
  ['cache', false],
])('a channel %s remembers its last event: %s', (name, expected) => {
  expect(isCacheChannel(name)).toBe(expected);
});

test('the last event of a cache channel is remembered for half an hour, unless a client sent it', () => {
  let time = 1_700_000_000_000;
  const { hub, eventCache } = new Projects({ defaultKey: 'one', now: () => time }).default;
  const publisher = new FakeClient(hub, 'c-1').connection;
  for (const data of [1, 2]) hub.publish('cache-a', { name: 'e', data });
  hub.publish('room', { name: 'e', data: 1 });
  hub.publish('cache-b', { name: 'client-e', data: 1 }, { publisher });
  expect(eventCache.get('cache-a')).toMatchObject({ channel: 'cache-a', data: 2 });
  expect([eventCache.get('room'), eventCache.get('cache-b')]).toEqual([undefined, undefined]);
  time += 1_799_999;
  expect(eventCache.get('cache-a')).toBeDefined();
  time += 2;
  expect(eventCache.get('cache-a')).toBeUndefined();
  for (const forget of [() => eventCache.forget('cache-a'), () => eventCache.clear()]) {
    hub.publish('cache-a', { name: 'e', data: 3 });
    expect(eventCache.get('cache-a')).toBeDefined();
    forget();
    expect(eventCache.get('cache-a')).toBeUndefined();
  }
});
