import { availableParallelism } from 'node:os';
import { mergeConfig } from 'vitest/config';
import { leftOut } from './scripts/windows/left-out.ts';
import fast from './vitest.config.ts';

// Without Chromium, which Wine cannot run.
const setup = fast.test?.globalSetup && [fast.test.globalSetup].flat().filter((path) => !path.includes('chromium'));
const wholeFiles = leftOut.filter(({ test }) => test === undefined).map(({ file }) => file);

/** The tests as on Windows, with two of the slow proofs: the packed package, and what ends with a terminal. */
export default mergeConfig(
  { ...fast, test: { ...fast.test, globalSetup: setup } },
  {
    test: {
      include: ['test/build/subpaths.slow.ts', 'test/start/terminal.slow.ts'],
      exclude: ['**/node_modules/**', ...wholeFiles],
      setupFiles: ['scripts/windows/setup.ts'],
      testTimeout: 240_000,
      hookTimeout: 240_000,
      // In Wine, a worker waits more of its time.
      maxWorkers: availableParallelism() + 1,
      // In Wine, a command takes ten times as long to load its modules as on Windows or Linux.
      env: { COMMAND_PATIENCE: '200000' },
    },
  },
);
