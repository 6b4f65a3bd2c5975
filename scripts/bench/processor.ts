import { existsSync, readFileSync } from 'node:fs';

/** Reads how long a process has used a processor, in milliseconds; not a number where the system does not tell. */
export function readProcessor(id = 0): number {
  if (!existsSync(`/proc/${id}/stat`)) return Number.NaN;
  // The name of the program, which may contain spaces, ends at the last bracket. A tick is 10 ms on Linux.
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
