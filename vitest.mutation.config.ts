import { relative } from 'node:path';
import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import fast from './vitest.config.ts';

/** The tests that have to notice a break, as `scripts/mutation/folders.ts` names them: a folder's own come first. */
const tests: string[] = JSON.parse(process.env.MUTATION_TESTS ?? '["test/**/*.test.ts"]');

/** Runs first what notices most breaks in the shortest time, since the first failure ends a run. */
class DirectTestsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const path = relative(import.meta.dirname, moduleId);
      return tests.findIndex((pattern) => path.startsWith(pattern.replace(/\*.*/, '')));
    };
    const shortestFirst = (await super.sort(files)).toReversed();
    return shortestFirst.sort((one, other) => place(one) - place(other));
  }
}

/** The tests of what ships, for Stryker. What is built, printed or shown in a browser runs elsewhere. */
export default mergeConfig(
  {
    ...fast,
    test: { ...fast.test, include: [], globalSetup: ['test/support/compile-commands.ts', 'test/support/share.ts'] },
  },
  {
    test: {
      include: tests,
      setupFiles: ['scripts/mutation/fresh-modules.ts'],
      sequence: { sequencer: DirectTestsFirst },
      // What runs in a browser, starts many processes or tries very many inputs would take hours.
      exclude: [
        'test/**/{browser,contract-through-proxy,large,malformed,opened-calls,program,pusher-js,source-page,texts}.test.ts',
        'test/cli/{bundled,webhooks}.test.ts',
        'test/{contract,mock/calls}/contract.test.ts',
      ],
      bail: 1,
      // A call that never ends fails here first: after its own limit, Stryker starts a new process.
      testTimeout: 4_000,
      hookTimeout: 4_000,
    },
  },
);
