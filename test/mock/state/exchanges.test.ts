import { expect, test } from 'vitest';
import { bodyLimit } from '../../../src/mock/http/read-body.ts';
import { type Exchange, Exchanges } from '../../../src/mock/state/exchanges.ts';

const exchangeWith = (headers: Exchange['request']['headers']): Exchange => ({
  request: { method: 'POST', url: '/', headers, body: undefined },
  response: { status: 200, headers: {}, body: null },
});
/** The numbers of the calls that are kept, of the first so many. */
const keptOf = (exchanges: Exchanges, count: number) =>
  Array.from({ length: count }, (_, id) => id).filter((id) => exchanges.find(id) !== undefined);

test('the newest 200 calls are kept', () => {
  const exchanges = new Exchanges();
  const added = Array.from({ length: 203 }, () => exchangeWith({}));
  for (const [id, exchange] of added.entries()) exchanges.add(id, exchange);
  expect(keptOf(exchanges, 203)).toEqual(Array.from({ length: 200 }, (_, index) => index + 3));
  expect(exchanges.find(202)).toBe(added[202]);
  exchanges.clear();
  expect(keptOf(exchanges, 203)).toEqual([]);
});

const half = { 'content-length': String(bodyLimit / 2) };
test.each([
  ['bodies that tell their length', half, 16],
  ['compressed bodies, which may be as large as any', { ...half, 'content-encoding': 'gzip' }, 8],
  ['bodies of unknown length', { 'transfer-encoding': 'chunked' }, 8],
])('of %s, as many are kept as fit', (_title, headers, room) => {
  const exchanges = new Exchanges();
  for (let id = 0; id <= room; id += 1) exchanges.add(id, exchangeWith(headers));
  expect(keptOf(exchanges, room + 1)).toEqual(Array.from({ length: room }, (_, index) => index + 1));
  exchanges.clear();
  for (let id = 0; id < room; id += 1) exchanges.add(id, exchangeWith(headers));
  expect(keptOf(exchanges, room)).toHaveLength(room);
  exchanges.add(room, exchangeWith({}));
  expect(keptOf(exchanges, room + 1)).toHaveLength(room + 1);
});
