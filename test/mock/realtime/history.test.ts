import { expect, test } from 'vitest';
import { History, type HistoryEntry } from '../../../src/mock/realtime/history.ts';
import { collectGarbage } from '../../support/collect-garbage.ts';

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

test('what a channel forgot takes no memory', async () => {
  const history = new History(limits, () => 0);
  const references = Array.from({ length: 100 }, (_, serial) => {
    const entry = event(serial);
    history.add('room', entry, 0, true);
    return new WeakRef(entry);
  });
  await collectGarbage();
  expect(references.filter((reference) => reference.deref() !== undefined).length).toBeLessThan(6);
  expect(serials(history.read('room'))).toEqual([97, 98, 99]);
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

test('an entry is found by its id only where that was asked for, and as long as it is remembered', () => {
  const history = new History(limits, () => 0);
  history.add('room', event(1), 0, true);
  history.add('room', event(2), 0, false);
  history.add('room', event(3), 0);
  expect(['e-1', 'e-2', 'e-3'].map((id) => history.find('room', id)?.serial)).toEqual([1, undefined, undefined]);
  history.add('room', event(4), 0);
  expect(history.find('room', 'e-1')).toBeUndefined();
});

test('a channel with many entries has its newest ones at any time, and says what comes after any of them', () => {
  const history = new History({ ...limits, historyEntries: 10 }, () => 0);
  const all: number[] = [];
  for (let serial = 1; serial <= 60; serial += 1) {
    history.add('room', event(serial), 100, true);
    all.push(serial);
    const newest = all.slice(-10);
    expect(serials(history.read('room'))).toEqual(newest);
    for (const after of newest) {
      expect(serials(history.readAfter('room', after))).toEqual(newest.filter((each) => each > after));
    }
    expect(history.size).toBe(700 + newest.length * 700);
    expect(history.find('room', `e-${serial - 10}`)).toBeUndefined();
  }
});

test('an entry is as old as the limit allows until the next moment', () => {
  let time = 0;
  const history = new History(limits, () => time);
  history.add('room', event(1, 0), 0);
  time = 1_000;
  expect(serials(history.readAfter('room', 0))).toEqual([1]);
  time = 1_001;
  // Asked first what came after it, and nothing else before.
  expect(history.readAfter('room', 0)).toBeUndefined();
  expect(history.readAfter('room', 1)).toEqual([]);
  expect(history.read('room')).toEqual([]);
  // The channel itself goes, and it is still known that something was there.
  history.forget('room');
  expect(history.readAfter('room', 0)).toBeUndefined();
  expect(history.size).toBe(0);
});

test('all channels together may be as large as their limit, and a channel that makes room goes wholly', () => {
  const one = new History({ ...limits, historySize: 700 + 600 + 100 }, () => 0);
  one.add('a', event(1), 100);
  expect(serials(one.read('a'))).toEqual([1]);
  const many = new History({ ...limits, historySize: 12_000 }, () => 0);
  for (const serial of [1, 2, 3]) many.add('quiet', event(serial), 1_400);
  many.add('busy', event(4), 4_000);
  expect(serials(many.read('quiet'))).toEqual([1, 2, 3]);
  many.add('busy', event(5), 0);
  expect([many.read('quiet'), serials(many.read('busy'))]).toEqual([[], [4, 5]]);
  expect(many.readAfter('quiet', 2)).toBeUndefined();
  expect(many.readAfter('quiet', 3)).toEqual([]);
});

test('the only channel that is left forgets its older half, and is the first to go once another is busier', () => {
  const history = new History({ ...limits, historyEntries: 100, historySize: 12_000 }, () => 0);
  for (let serial = 1; serial <= 10; serial += 1) history.add('a', event(serial), 500);
  expect(serials(history.read('a'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  history.add('a', event(11), 500);
  expect(serials(history.read('a'))).toEqual([7, 8, 9, 10, 11]);
  history.forget('a');
  history.add('b', event(12), 4_000);
  history.add('a', event(13), 4_000);
  history.add('b', event(14), 1_000);
  history.add('c', event(15), 2_000);
  expect(['a', 'b', 'c'].map((channel) => serials(history.read(channel)))).toEqual([[], [12, 14], [15]]);
});

test('a channel that never was is empty, and forgetting it changes nothing', () => {
  const history = new History(limits, () => 0);
  history.add('room', event(1), 0);
  const { size } = history;
  history.forget('other');
  expect(history.size).toBe(size);
  expect([history.read('other'), history.readAfter('other', 0), history.find('other', 'e-1')]).toEqual([
    [],
    [],
    undefined,
  ]);
});
