import { readFile } from 'node:fs/promises';
import type { RunNode } from './run-node.ts';

/** A part of what has to hold on Windows. */
export interface Part {
  name: string;
  /**
   * @param folder the project with the packages for Windows
   * @param filters parts of the paths of tests; without one, all of them are run
   * @returns a line about what was found
   * @throws with what was printed when it does not hold
   */
  run(runNode: RunNode, folder: string, filters: string[]): Promise<string>;
}

/** A result of Vitest, with the fields used here. */
interface TestResults {
  numPassedTests: number;
  numPendingTests: number;
}

const limit = 1_200_000;

export const parts: readonly Part[] = [
  {
    // One of the checks generates everything, and compares it with what was generated here.
    name: 'npm run check',
    async run(runNode, folder) {
      const output = await runChecked(runNode, folder, ['--import', 'tsx', 'scripts/check.ts']);
      return `${output.match(/^pass /gm)?.length} checks`;
    },
  },
  {
    name: 'npm test',
    async run(runNode, folder, filters) {
      const results = `${folder}/build/windows-tests.json`;
      const reporters = ['--reporter=default', '--reporter=json', '--outputFile=build/windows-tests.json'];
      const parameters = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.windows.config.ts'];
      await runChecked(runNode, folder, [...parameters, ...reporters, ...filters]);
      const { numPassedTests, numPendingTests } = JSON.parse(await readFile(results, 'utf8')) as TestResults;
      return `${numPassedTests} tests passed, ${numPendingTests} skipped`;
    },
  },
];

async function runChecked(runNode: RunNode, cwd: string, parameters: string[]): Promise<string> {
  const { code, output } = await runNode(parameters, { cwd, limit });
  if (code === 0) return output;
  const reason = code === null ? `took more than ${limit / 1_000} s` : `ended with code ${code}`;
  throw new Error(`${parameters.join(' ')} ${reason}. It printed:\n${output}`);
}
