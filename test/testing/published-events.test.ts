import { expect, test } from 'vitest';
import { PublishedEvents } from '../../src/testing/published-events.ts';

/** Events that a server published in a channel. */
function record(events: PublishedEvents, name: string, count = 1, channel = 'room') {
  for (let at = 0; at < count; at += 1) {
    events.record({ id: `${name}-${at}`, channel, name, data: at, publisher: undefined, time: at } as never);
  }
}

test('the newest thousand events are remembered, oldest first', () => {
  const events = new PublishedEvents();
  record(events, 'first');
  record(events, 'tick', 999);
  expect(events.list()).toHaveLength(1_000);
  expect(events.list()[0]?.event).toBe('first');
  record(events, 'last');
  expect(events.list()).toHaveLength(1_000);
  expect([events.list()[0]?.id, events.list().at(-1)?.event]).toEqual(['tick-0', 'last']);
});

test('a filter holds for the channel and the event together', () => {
  const events = new PublishedEvents();
  for (const channel of ['a', 'b']) for (const name of ['x', 'y']) record(events, name, 1, channel);
  const list = (filter: object) => events.list(filter).map(({ channel, event }) => channel + event);
  expect(list({})).toEqual(['ax', 'ay', 'bx', 'by']);
  expect(list({ channel: 'a' })).toEqual(['ax', 'ay']);
  expect(list({ event: 'y' })).toEqual(['ay', 'by']);
  expect(list({ channel: 'b', event: 'x' })).toEqual(['bx']);
  expect(list({ channel: 'c' })).toEqual([]);
});

test('a wait that ends without an event lists the newest twenty that came instead', async () => {
  const events = new PublishedEvents();
  await expect(events.wait({ channel: 'room' }, 1)).rejects.toThrow(
    'No event {"channel":"room"} was published in 1 ms. Published were: none.',
  );
  for (let at = 1; at <= 21; at += 1) record(events, `e${at}.`);
  const seen = Array.from({ length: 20 }, (_, at) => `e${at + 2}. in room`).join(', ');
  await expect(events.wait({ event: 'other' }, 1)).rejects.toThrow(`Published were: ${seen}.`);
});

test('two waits get an event each, and a wait that has ended takes none', async () => {
  const events = new PublishedEvents();
  await expect(events.wait({}, 1)).rejects.toThrow();
  const waiting = [events.wait(), events.wait()];
  record(events, 'e', 3);
  expect(await Promise.all(waiting)).toMatchObject([{ id: 'e-0' }, { id: 'e-1' }]);
  expect(await events.wait()).toMatchObject({ id: 'e-2' });
});
