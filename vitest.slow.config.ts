import { mergeConfig } from 'vitest/config';
import fast from './vitest.config.ts';

/**
 * The proofs that take too long for every `npm test`; each has an npm script of its own, which `.ci/run` runs. What they
 * have seen is added to the evidence of the last `npm test`.
 */
export default mergeConfig(
  { ...fast, test: { ...fast.test, include: [], globalSetup: ['test/support/install-chromium.ts'] } },
  { test: { include: ['test/**/*.slow.ts'], testTimeout: 240_000, hookTimeout: 120_000 } },
);
