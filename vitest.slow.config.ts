import { mergeConfig } from 'vitest/config';
import fast from './vitest.config.ts';

/**
 * The proofs that need other runtimes, languages or much time: `npm run test:slow -- <folder>`. Their evidence is added to
 * that of the last `npm test`. Files run one after the other, because two builds of one folder disturb each other.
 */
export default mergeConfig(
  {
    ...fast,
    test: { ...fast.test, include: [], globalSetup: ['test/support/install-chromium.ts', 'test/support/share.ts'] },
  },
  {
    test: {
      include: ['test/**/*.slow.ts'],
      fileParallelism: false,
      isolate: true,
      testTimeout: 240_000,
      hookTimeout: 120_000,
    },
  },
);
