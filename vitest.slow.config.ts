import { mergeConfig } from 'vitest/config';
import fast from './vitest.config.ts';

/** The proofs that take too long for every `npm test`; each has an npm script of its own, which `.ci/run` runs. */
export default mergeConfig(
  { ...fast, test: { ...fast.test, include: [] } },
  { test: { include: ['test/**/*.slow.ts'], testTimeout: 240_000, hookTimeout: 120_000 } },
);
