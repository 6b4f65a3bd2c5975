import { readFile, writeFile } from 'node:fs/promises';
import { parseOptions } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { listOperations } from '../src/contract/operations.ts';
import { bundleContract } from './contract/bundle.ts';
import { readEvidence } from './coverage/evidence.ts';
import { judgeCoverage } from './coverage/table.ts';
import { projectRoot } from './shared/paths.ts';

/**
 * Checks the coverage table of the docs against the last test run. `--write` updates the table. With
 * STRICT_TOOLCHAINS=1, the tests of every target must have run.
 */
await runCommand(async () => {
  const isWriting = parseOptions(process.argv.slice(2), { write: { type: 'boolean' } }).write === true;
  const isStrict = process.env.STRICT_TOOLCHAINS === '1';
  const languages = ['en', 'zh'] as const;
  const files = languages.map((folder) => `${projectRoot}docs/${folder}/what-was-tested.md`);
  const [pages, document, evidence] = await Promise.all([
    Promise.all(files.map((file) => readFile(file, 'utf8'))),
    bundleContract(),
    readEvidence(),
  ]);
  const capabilities = listOperations(document).map(({ capability }) => capability);
  const judge = (texts: string[]) =>
    languages.map((language, index) => judgeCoverage(texts[index] ?? '', capabilities, evidence, language));
  let reports = judge(pages);

  if (isWriting) {
    await Promise.all(files.map((file, index) => writeFile(file, reports[index]?.page ?? '')));
    reports = judge(reports.map(({ page }) => page));
  }
  // Both languages have the same table, so what did not run is the same too.
  const notRun = reports[0]?.notRun ?? [];
  const cells = [...evidence.values()].reduce((sum, seen) => sum + seen.size, 0);
  console.log(`The last test run covers ${cells} cells of ${evidence.size} targets.`);
  if (notRun.length > 0) console.log(`Not checked, because their tests did not run:\n${indent(notRun)}`);
  const problems = [
    ...new Set(reports.flatMap((report) => report.problems)),
    ...(isStrict ? notRun.map((line) => `Not run: ${line}`) : []),
  ];
  if (problems.length > 0) {
    process.exitCode = 1;
    console.error(`The coverage table in docs/*/what-was-tested.md is wrong:\n${indent(problems)}`);
  }
  return undefined;
});

function indent(lines: string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
