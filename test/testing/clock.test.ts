import { expect, test, vi } from 'vitest';
import { createClock } from '../../src/testing/clock.ts';

test('an advance moves a running clock and a stopped one, and says that time has jumped', () => {
  const onChange = vi.fn();
  const clock = createClock(onChange);
  clock.advance(1_000_000_000_000);
  expect(clock.now() - Date.now()).toBeGreaterThan(999_999_000_000);
  expect(clock.now() - Date.now()).toBeLessThan(1_000_001_000_000);
  expect(onChange).toHaveBeenCalledTimes(1);
  clock.fix(5);
  clock.advance(0);
  expect(clock.now()).toBe(5);
  clock.advance(7);
  expect(clock.now()).toBe(12);
  expect(onChange).toHaveBeenCalledTimes(4);
  clock.release();
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(10_000);
  expect(onChange).toHaveBeenCalledTimes(5);
});

test('it reaches the last time that a Date has, and no further', () => {
  const clock = createClock(() => {});
  const last = 8_640_000_000_000_000;
  clock.fix(last - 1);
  clock.advance(1);
  expect(clock.now()).toBe(last);
  expect(() => clock.advance(1)).toThrow(new RangeError('advance(1): no Date reaches so far. Give less.'));
  expect(clock.now()).toBe(last);
});

test.each([-1, Number.NaN])('an advance of %d is refused, and changes nothing', (milliseconds) => {
  const onChange = vi.fn();
  const clock = createClock(onChange);
  clock.fix(new Date(0));
  onChange.mockClear();
  expect(() => clock.advance(milliseconds)).toThrow(RangeError);
  expect(clock.now()).toBe(0);
  expect(onChange).not.toHaveBeenCalled();
});
