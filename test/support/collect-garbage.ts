import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Frees what nothing holds any more, and lets the references that do not hold anything notice. */
export async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // A weak reference holds its object until the end of the turn in which it was read or made.
  await new Promise(setImmediate);
  collect();
}
