import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Frees what nothing refers to any more; a weak reference to it is empty afterwards. */
export async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // A weak reference keeps its object until the turn in which it was made is over.
  await new Promise(setImmediate);
  collect();
}
