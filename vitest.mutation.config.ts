import { mergeConfig } from 'vitest/config';
import fast from './vitest.config.ts';

/** The tests of what ships, for Stryker. What is built, printed or shown in a browser runs elsewhere. */
export default mergeConfig(
  {
    ...fast,
    test: { ...fast.test, include: [], globalSetup: ['test/support/compile-commands.ts', 'test/support/share.ts'] },
  },
  {
    test: {
      include: JSON.parse(process.env.MUTATION_TESTS ?? '["test/**/*.test.ts"]'),
      bail: 1,
    },
  },
);
