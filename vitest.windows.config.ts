import { mergeConfig } from 'vitest/config';
import { leftOut } from './scripts/windows/left-out.ts';
import fast from './vitest.config.ts';

const wholeFiles = leftOut.filter(({ test }) => test === undefined).map(({ file }) => file);

/** The tests as on Windows, with two of the slow proofs: the packed package, and what ends with a terminal. */
export default mergeConfig(
  { ...fast, test: { ...fast.test, globalSetup: ['test/support/clear-evidence.ts'] } },
  {
    test: {
      include: ['test/build/subpaths.slow.ts', 'test/start/terminal.slow.ts'],
      exclude: ['**/node_modules/**', ...wholeFiles],
      setupFiles: ['scripts/windows/setup.ts'],
      testTimeout: 240_000,
    },
  },
);
