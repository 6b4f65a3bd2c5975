/**
 * The options of an `lru-cache` whose entries age by a clock that is handed in. Without them the cache reads that clock
 * only once in a millisecond of another one, the machine's.
 *
 * @param now the time, in milliseconds
 */
export function useClock(now: () => number): { perf: { now(): number }; ttlResolution: number } {
  return { perf: { now }, ttlResolution: 0 };
}
