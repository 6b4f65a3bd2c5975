import type { MockClock } from './api.ts';

/**
 * Creates a clock that can be set.
 *
 * @param onChange is called when the time has jumped
 */
export function createClock(onChange: () => void): MockClock {
  let offset = 0;
  let fixed: number | undefined;
  return {
    now: () => fixed ?? Date.now() + offset,
    advance(milliseconds) {
      if (!(milliseconds >= 0))
        throw new RangeError(`advance(${milliseconds}): time only moves forward. Give 0 or more.`);
      if (!isTime(this.now() + milliseconds))
        throw new RangeError(`advance(${milliseconds}): no Date reaches so far. Give less.`);
      if (fixed === undefined) offset += milliseconds;
      else fixed += milliseconds;
      onChange();
    },
    fix(time) {
      const at = Number(time);
      if (!isTime(at)) throw new RangeError(`fix(${String(time)}): not a time. Give a Date or milliseconds.`);
      fixed = at;
      onChange();
    },
    release() {
      offset = 0;
      fixed = undefined;
      onChange();
    },
  };
}

function isTime(milliseconds: number): boolean {
  return !Number.isNaN(new Date(milliseconds).getTime());
}
