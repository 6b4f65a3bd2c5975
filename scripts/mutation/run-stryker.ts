import { availableParallelism } from 'node:os';
import { installPackages } from '../shared/install-packages.ts';
import { projectRoot } from '../shared/paths.ts';
import type { MutatedFolder } from './folders.ts';

/** One change to one place of the code, and what the tests made of it. Stryker's own type is not installed for the check. */
export interface Mutant {
  fileName: string;
  location: { start: { line: number; column: number } };
  mutatorName: string;
  replacement?: string;
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored';
}

interface StrykerModule {
  Stryker: new (options: object) => { runMutationTest(): Promise<Mutant[]> };
}

/**
 * Breaks each line of a folder in many ways, one at a time, and runs the tests that meet it. What is the same as in the
 * last run is not tried again.
 *
 * @throws when a test fails though nothing is broken
 */
export async function runStryker({ name, flat, tests }: MutatedFolder): Promise<Mutant[]> {
  // Vitest stays the project's: its runner finds it in the folders above.
  const packages = await installPackages('scripts/mutation/packages', ['--legacy-peer-deps']);
  const { Stryker } = await packages.load<StrykerModule>('@stryker-mutator/core');
  const place = `build/mutation/${name === '.' ? 'src' : name}`;
  process.env.MUTATION_TESTS = JSON.stringify(
    tests.map((path) => `test/${path.endsWith('.ts') ? path : `${path}/**/*.test.ts`}`),
  );
  const stryker = new Stryker({
    mutate: [`src/${name === '.' ? '' : `${name}/`}${flat ? '*' : '**/*'}.{ts,js}`],
    // Texts are for people, and tests that repeat them hold nothing.
    mutator: { excludedMutations: ['StringLiteral'] },
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // A process of the tests lives too short for code that is optimized.
    testRunnerNodeArgs: ['--no-opt'],
    // Much of its time a test waits, for what a break holds back.
    concurrency: 3 * availableParallelism(),
    // Longer than a test's own limit: after this one, Stryker starts a new process.
    timeoutMS: 20_000,
    incremental: true,
    incrementalFile: `${place}/incremental.json`,
    reporters: ['html', 'progress-append-only'],
    htmlReporter: { fileName: `${place}/report.html` },
    tempDirName: `${place}/work`,
    ignorePatterns: ['build', '.git'],
    warnings: { slow: false },
    allowEmpty: true,
  });
  process.chdir(projectRoot);
  return stryker.runMutationTest();
}
