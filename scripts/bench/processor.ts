import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * Reads how long a process has used a processor, in milliseconds; not a number where the system does not tell. The
 * scheduler counts nanoseconds for each thread, where `/proc/<id>/stat` counts hundredths of a second.
 */
export function readProcessor(id = 0): number {
  if (!existsSync(`/proc/${id}/schedstat`)) return Number.NaN;
  const times = readdirSync(`/proc/${id}/task`).map((thread) =>
    Number(readFileSync(`/proc/${id}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return times.reduce((one, other) => one + other, 0) / 1e6;
}
