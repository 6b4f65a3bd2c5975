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
      // What runs in a browser, starts many processes or tries very many inputs would take hours.
      exclude: [
        'test/**/{browser,contract-through-proxy,malformed,opened-calls,program,pusher-js,source-page}.test.ts',
        'test/cli/{bundled,webhooks}.test.ts',
        'test/contract/contract.test.ts',
      ],
      bail: 1,
      // A call that never ends fails here first: after its own limit, Stryker starts a new process.
      testTimeout: 4_000,
      hookTimeout: 4_000,
    },
  },
);
