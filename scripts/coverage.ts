import { readFile, writeFile } from 'node:fs/promises';
import { parseOptions } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { listOperations } from '../src/contract/operations.ts';
import { bundleContract } from './contract/bundle.ts';
import { readEvidence } from './coverage/evidence.ts';
import { judgeCoverage } from './coverage/table.ts';
import { projectRoot } from './shared/paths.ts';

/**
 * Holds the README's table of what was tested to what the last test run has seen; `--write` brings the table in line.
 * With STRICT_TOOLCHAINS=1 every target's tests have to have run.
 */
await runCommand(async () => {
  const isWriting = parseOptions(process.argv.slice(2), { write: { type: 'boolean' } }).write === true;
  const isStrict = process.env.STRICT_TOOLCHAINS === '1';
  const file = `${projectRoot}README.md`;
  const [page, document, evidence] = await Promise.all([readFile(file, 'utf8'), bundleContract(), readEvidence()]);
  const capabilities = listOperations(document).map(({ capability }) => capability);
  let report = judgeCoverage(page, capabilities, evidence);

  if (isWriting) {
    await writeFile(file, report.page);
    report = judgeCoverage(report.page, capabilities, evidence);
  }
  const cells = [...evidence.values()].reduce((sum, seen) => sum + seen.size, 0);
  console.log(`The tests have seen ${cells} cells of ${evidence.size} targets to work.`);
  if (report.notRun.length > 0) console.log(`Not judged, since their tests did not run:\n${indent(report.notRun)}`);
  const problems = [...report.problems, ...(isStrict ? report.notRun.map((line) => `Not run: ${line}`) : [])];
  if (problems.length > 0) {
    process.exitCode = 1;
    console.error(`The README's coverage table does not hold:\n${indent(problems)}`);
  }
  return undefined;
});

function indent(lines: string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
