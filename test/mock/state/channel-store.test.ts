import { expect, test } from 'vitest';
import { ChannelStore } from '../../../src/mock/state/channel-store.ts';

const now = 1_700_000_000_000;
const create = (capacity = 10) => new ChannelStore(capacity, () => now);
const namesOf = ({ channels }: ReturnType<ChannelStore['listPage']>) => channels.map(({ name }) => name);

test.each([
  ['presence-room', 'presence'],
  ['private-room', 'private'],
  ['room', 'public'],
  ['room-presence-', 'public'],
  ['room-private-', 'public'],
] as const)('the name %s implies the type %s', (name, type) => {
  const channels = create();
  expect(channels.findType(name)).toBe(type);
  expect(channels.open(name)).toMatchObject({ name, type, createdAt: now, id: expect.stringMatching(/^ch_/) });
  expect(channels.open(name)).toBe(channels.get(name));
});

test('a prefix outweighs the type that a channel was created with, which outweighs none', () => {
  const channels = create();
  channels.create('private-room', 'public', undefined, false);
  channels.create('room', 'presence', undefined, false);
  expect([channels.findType('private-room'), channels.findType('room')]).toEqual(['private', 'presence']);
});

test('a type that nobody chose becomes the one that is asked for, unless clients rely on it', () => {
  const channels = create();
  const opened = channels.open('room');
  expect(channels.create('room', 'presence', undefined, true)).toBe(opened);
  // The same type disturbs no client, and is chosen from then on.
  expect(channels.create('room', 'public', undefined, true)).toMatchObject({ id: opened?.id, type: 'public' });
  expect(channels.create('room', 'presence', undefined, false)?.type).toBe('public');
  channels.open('hall');
  expect(channels.create('hall', 'presence', undefined, false)?.type).toBe('presence');
  expect(channels.get('hall')).not.toHaveProperty('isTypeAssumed');
  channels.open('private-hall');
  expect(channels.create('private-hall', 'presence', undefined, false)?.type).toBe('private');
});

test('a channel has the vendor that it was created with, and `auto` names none', () => {
  const channels = create();
  expect(channels.create('a', undefined, 'ably', false)).toMatchObject({ vendor: 'ably', type: 'public' });
  expect(channels.create('b', undefined, 'auto', false)).not.toHaveProperty('vendor');
  expect(channels.create('c', undefined, undefined, false)).not.toHaveProperty('vendor');
});

test('there is room for as many as the capacity, however they come', () => {
  const channels = create(2);
  channels.open('a');
  expect(channels.room).toBe(1);
  channels.restore({ name: 'b', type: 'private', id: 'ch_b', createdAt: 5, lastPublishedAt: 7 });
  expect([channels.room, channels.size]).toEqual([0, 2]);
  expect(channels.open('c')).toBeUndefined();
  expect(channels.create('c', 'public', undefined, false)).toBeUndefined();
  channels.restore({ name: 'c', type: undefined, id: undefined, createdAt: undefined, lastPublishedAt: undefined });
  expect(channels.size).toBe(2);
  expect(channels.delete('a')).toBe(true);
  expect(channels.delete('a')).toBe(false);
  expect(channels.open('c')).toBeDefined();
});

test('a saved channel is as it was, what is not given is new, and one that exists stays', () => {
  const channels = create();
  channels.restore({ name: 'a', type: 'private', id: 'ch_a', createdAt: 5, lastPublishedAt: 7 });
  expect(channels.get('a')).toEqual({ id: 'ch_a', name: 'a', type: 'private', createdAt: 5, lastPublishedAt: 7 });
  channels.restore({ name: 'a', type: 'public', id: 'other', createdAt: 1, lastPublishedAt: undefined });
  expect(channels.get('a')).toMatchObject({ id: 'ch_a', type: 'private' });
  const bare = { type: undefined, id: undefined, createdAt: undefined, lastPublishedAt: undefined };
  channels.restore({ name: 'presence-b', ...bare });
  expect(channels.get('presence-b')).toStrictEqual({
    id: expect.stringMatching(/^ch_/),
    name: 'presence-b',
    type: 'presence',
    createdAt: now,
  });
  // Nobody chose the type of this one, so a call that creates it still may.
  channels.restore({ name: 'c', ...bare });
  expect(channels.create('c', 'presence', undefined, false)?.type).toBe('presence');
});

test('pages list the channels by name, each once, also when the last of a page is gone meanwhile', () => {
  const channels = create();
  for (const name of ['d', 'a', 'c', 'b', 'e']) channels.open(name);
  const first = channels.listPage(undefined, 2);
  expect([namesOf(first), first.isLast]).toEqual([['a', 'b'], false]);
  channels.delete('b');
  const second = channels.listPage('b', 2);
  expect([namesOf(second), second.isLast]).toEqual([['c', 'd'], false]);
  expect(namesOf(channels.listPage('c', 2))).toEqual(['d', 'e']);
  const last = channels.listPage('d', 1);
  expect([namesOf(last), last.isLast]).toEqual([['e'], true]);
  expect(channels.listPage('e', 1)).toEqual({ channels: [], isLast: true });
  expect(Array.from(channels.values(), ({ name }) => name)).toEqual(['a', 'c', 'd', 'e']);
});

test('every change counts up, and looking counts nothing', () => {
  const channels = create();
  const counts = [channels.changes];
  const steps = [
    () => channels.open('a'),
    () => channels.create('b', 'public', undefined, false),
    () => channels.create('a', 'private', undefined, false),
    () => channels.delete('a'),
    () => channels.clear(),
  ];
  for (const step of steps) {
    step();
    counts.push(channels.changes);
  }
  expect(counts).toEqual([...counts].sort((one, two) => one - two));
  expect(new Set(counts).size).toBe(counts.length);
  expect([channels.size, [...channels.values()]]).toEqual([0, []]);
  channels.get('a');
  channels.listPage(undefined, 9);
  expect(channels.changes).toBe(counts.at(-1));
});
