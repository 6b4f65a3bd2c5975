import { expect, test } from 'vitest';
import { RateLimit } from '../../../src/mock/realtime/rate-limit.ts';

test('an amount may pass at once, and again bit by bit', () => {
  let time = 0;
  const limit = new RateLimit(2, () => time, 1_000);
  expect([limit.take(), limit.take(), limit.take()]).toEqual([true, true, false]);
  expect(limit.wait).toBe(500);
  time += 500;
  expect([limit.take(), limit.take()]).toEqual([true, false]);
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
