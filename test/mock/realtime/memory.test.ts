import { describe, expect, test } from 'vitest';
import { estimateSize } from '../../../src/mock/realtime/estimate-size.ts';
import type { Publication } from '../../../src/mock/realtime/event.ts';
import { Hub } from '../../../src/mock/realtime/hub.ts';
import { FakeClient } from './fake-vendor.ts';

describe('the memory that a value takes is estimated', () => {
  test.each<[string, unknown, number, number]>([
    ['null', null, 8, 24],
    ['a number', 7, 8, 24],
    ['a boolean', true, 8, 24],
    ['what is absent', undefined, 8, 24],
    ['an empty text', '', 16, 40],
    ['a text in Latin-1, one byte for each character', 'é'.repeat(10_000), 10_000, 10_100],
    ['a text with one wide character, two bytes for each', `${'e'.repeat(9_999)}好`, 20_000, 20_100],
    ['a short text, of which the kind does not matter', 'e'.repeat(50), 100, 150],
    ['bytes', new Uint8Array(10_000), 10_000, 10_400],
    ['an empty list', [], 40, 80],
    ['a list of numbers', Array(1_000).fill(7), 16_000, 30_000],
    ['a list of empty lists, which is most of what it takes', Array(1_000).fill([]), 50_000, 80_000],
    [
      'an object with many names',
      Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`name ${at}`, 0])),
      90_000,
      150_000,
    ],
    ['an object with a long text', { text: 'x'.repeat(10_000) }, 10_000, 10_400],
    ['an object with a long name', { ['x'.repeat(10_000)]: 0 }, 10_000, 10_400],
  ])('%s', (_title, value, least, most) => {
    const size = estimateSize(value);
    expect(size).toBeGreaterThanOrEqual(least);
    expect(size).toBeLessThanOrEqual(most);
  });
});

describe('an event takes', () => {
  /** How much more an event takes than an empty one. */
  const measure = (publication: Partial<Publication>) => {
    const sizes = [{ data: null, text: '' }, publication].map((each) => {
      const hub = new Hub();
      hub.publish('room', { name: 'message', data: null, ...each });
      return hub.history.size;
    });
    return (sizes[1] as number) - (sizes[0] as number);
  };
  const long = 'x'.repeat(10_000);

  test.each<[string, Partial<Publication>, number]>([
    ['its text once, where that is the data', { data: long }, 1],
    ['its data and its text, where they differ', { data: [long] }, 2],
    ['what only its own vendor understands', { own: { vendor: 'plain', value: long } }, 1],
    ['all of them', { data: [long], own: { vendor: 'plain', value: [long, long] } }, 4],
  ])('%s', (_title, publication, times) => {
    const size = measure(publication);
    expect(size).toBeGreaterThan(times * 10_000 - 100);
    expect(size).toBeLessThan(times * 10_000 + 500);
  });

  test.each(['data', 'info', 'own'])('and a change of a member its %s', (field) => {
    const hub = new Hub();
    const { connection } = new FakeClient(hub, 'c-1');
    hub.join(connection, 'room');
    const value = field === 'own' ? { vendor: 'plain', value: long } : long;
    hub.enter(connection, 'room', { identity: { client_id: 'ada' }, data: null, [field]: value });
    expect(hub.memberHistory.size).toBeGreaterThan(10_000);
    expect(hub.memberHistory.size).toBeLessThan(12_500);
  });
});
