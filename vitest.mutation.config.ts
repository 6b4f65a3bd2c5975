import { relative } from 'node:path';
import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import fast from './vitest.config.ts';

/** The tests that have to notice a break, as `scripts/mutation/folders.ts` names them: a folder's own come first. */
const tests: string[] = JSON.parse(process.env.MUTATION_TESTS ?? '["test/**/*.test.ts"]');

/** The longest that each file took, in milliseconds: one whose first failure ended it took less. */
const durations = new Map<string, number>();

/**
 * Runs first what is likely to notice a break, since the first failure ends a run: what noticed the last one, which stood
 * beside it; then a folder's own tests; then the shortest.
 */
class LikelyFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = files.map((file) => {
      const path = relative(this.ctx.config.root, file.moduleId);
      const last = this.ctx.cache.getFileTestResults(`${file.project.name}:${path}`);
      const duration = Math.max(durations.get(path) ?? 0, last?.duration ?? 0);
      durations.set(path, duration);
      const own = tests.findIndex((pattern) => path.startsWith(pattern.replace(/\*.*/, '')));
      // A file that was not loaded, since another one had failed, took no time.
      return { file, noticed: last?.failed && last.duration > 0 ? 0 : 1, own, duration };
    });
    places.sort((one, other) => one.noticed - other.noticed || one.own - other.own || one.duration - other.duration);
    return places.map(({ file }) => file);
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
      setupFiles: ['scripts/mutation/test-setup.ts'],
      sequence: { sequencer: LikelyFirst },
      // What runs in a browser, starts many processes or tries very many inputs would take hours.
      exclude: [
        'test/**/{browser,contract-through-proxy,large,malformed,opened-calls,program,pusher-js,shapes,source-page}.test.ts',
        'test/cli/{bundled,webhooks}.test.ts',
        'test/mock/console/texts.test.ts',
        'test/{contract,mock/calls}/contract.test.ts',
      ],
      bail: 1,
      // A call that never ends fails here first: after its own limit, Stryker starts a new process.
      testTimeout: 4_000,
      hookTimeout: 4_000,
    },
  },
);
