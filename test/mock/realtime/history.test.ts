import { expect, test } from 'vitest';
import { History, type HistoryEntry } from '../../../src/mock/realtime/history.ts';

const limits = { historyAge: 1_000, historyEntries: 3, historySize: 1_000_000 };

function event(serial: number, time = 0): HistoryEntry {
  return { id: `e-${serial}`, time, serial };
}

const serials = (entries: HistoryEntry[] | undefined) => entries?.map(({ serial }) => serial);

test('a channel remembers its newest entries, and knows when something after a serial is forgotten', () => {
  const history = new History(limits, () => 0);
  for (const serial of [1, 2, 3, 4, 5]) history.add('room', event(serial), 0, true);
  expect(serials(history.read('room'))).toEqual([3, 4, 5]);
  expect(serials(history.readAfter('room', 3))).toEqual([4, 5]);
  expect(serials(history.readAfter('room', 2))).toEqual([3, 4, 5]);
  expect(history.readAfter('room', 1)).toBeUndefined();
  expect([history.find('room', 'e-5'), history.find('room', 'e-1')]).toMatchObject([{ serial: 5 }, undefined]);
});

test('entries are forgotten when they are old', () => {
  let time = 0;
  const history = new History(limits, () => time);
  history.add('room', event(1, 0), 0);
  time = 500;
  history.add('room', event(2, 500), 0);
  time = 1_001;
  expect(serials(history.read('room'))).toEqual([2]);
  expect(history.readAfter('room', 0)).toBeUndefined();
});

test('all channels together have a limit, and the one that was quiet longest is forgotten', () => {
  const history = new History({ ...limits, historySize: 12_000 }, () => 0);
  for (const [at, channel] of ['a', 'b', 'c', 'd'].entries()) history.add(channel, event(at + 1), 2_500);
  expect(['a', 'b', 'c', 'd'].map((channel) => history.read(channel).length)).toEqual([0, 1, 1, 1]);
  expect(history.readAfter('a', 0)).toBeUndefined();
  expect(history.readAfter('a', 1)).toEqual([]);
  expect(history.size).toBe(11_400);
  history.add('d', event(5), 9_400);
  expect(['b', 'c', 'd'].map((channel) => serials(history.read(channel)))).toEqual([[], [], [5]]);
  history.add('d', event(6), 20_000);
  expect(history.size).toBe(0);
});
