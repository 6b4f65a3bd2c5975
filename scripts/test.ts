import { findCommand } from './shared/commands.ts';
import { runBeside } from './shared/run-beside.ts';

/** Runs everything that has to hold: the tests, beside them the checks, and then the coverage table. */
const tsx = ['--import', 'tsx'];
const print = (text: string) => void process.stdout.write(text);
const failed = [
  ...(await runBeside(
    [
      { name: 'tests', parameters: [findCommand('vitest'), 'run', ...process.argv.slice(2)] },
      { name: 'checks', parameters: [...tsx, 'scripts/check.ts'] },
    ],
    print,
  )),
  ...(await runBeside([{ name: 'coverage table', parameters: [...tsx, 'scripts/coverage.ts'] }], print)),
];
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}. The output above says why.`);
  process.exitCode = 1;
}
