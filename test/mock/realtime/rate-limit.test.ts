import { expect, test } from 'vitest';
import { RateLimit } from '../../../src/mock/realtime/rate-limit.ts';

test('an amount may pass at once, and again bit by bit', () => {
  let time = 0;
  const limit = new RateLimit(2, () => time, 1_000);
  expect([limit.take(), limit.take(), limit.take()]).toEqual([true, true, false]);
  expect(limit.wait).toBe(500);
  time += 250;
  expect(limit.take()).toBe(false);
  expect(limit.wait).toBe(250);
  time += 250;
  expect([limit.take(), limit.take()]).toEqual([true, false]);
  // What is not taken is not saved.
  time += 10_000;
  expect([limit.take(), limit.take(), limit.take()]).toEqual([true, true, false]);
});

test('there is nothing to wait for while something is left', () => {
  const limit = new RateLimit(3, () => 0);
  limit.take();
  expect(limit.wait).toBe(0);
});

test('a clock that is set back refuses nothing that would have passed', () => {
  let time = 1_000_000;
  const limit = new RateLimit(2, () => time, 1_000);
  expect(limit.take()).toBe(true);
  time = 0;
  expect([limit.take(), limit.take()]).toEqual([true, false]);
  time += 500;
  expect(limit.take()).toBe(true);
});
