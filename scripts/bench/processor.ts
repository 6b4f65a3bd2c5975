import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Reads how long the threads of a process ran, in milliseconds; not a number where the system does not tell. */
export function readProcessor(id = 0): number {
  const folder = `/proc/${id}/task`;
  if (!existsSync(`${folder}/${id}/schedstat`)) return Number.NaN;
  const nanoseconds = readdirSync(folder).map((thread) =>
    Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return nanoseconds.reduce((sum, time) => sum + time, 0) / 1_000_000;
}

/** The one in the middle; not a number when there is none. */
export function computeMedian(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
