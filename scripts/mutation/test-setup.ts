import { afterEach, inject, vi } from 'vitest';

// What runs before each file of tests when Stryker has broken something.

// A break in code that runs when its module is loaded needs the module to be loaded again.
if (inject('mutantActivation' as never) === 'static') vi.resetModules();

/** The number of the break; undefined in the first run, which has none. */
const current: string | undefined = inject('activeMutant' as never);
/** Keeps the number of the break that a test of this worker has noticed. */
const worker = globalThis as { noticedBreak?: string };

// Vitest would load the rest of the files, only to skip their tests.
if (current !== undefined && worker.noticedBreak === current) throw new Error('A test before has noticed the break.');
afterEach(({ task }) => {
  if (current !== undefined && task.result?.state === 'fail') worker.noticedBreak = current;
});
