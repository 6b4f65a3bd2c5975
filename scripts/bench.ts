import { readFile, writeFile } from 'node:fs/promises';
import { UsageError } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { benchmarks } from './bench/index.ts';
import { writeBlock } from './shared/page-block.ts';
import { projectRoot } from './shared/paths.ts';
import { renderTable } from './shared/table.ts';

/**
 * Runs the named benchmarks, or all of them, and fails if a limit is not met. With `--write`, also writes the table into
 * `docs/en/how-fast.md`, between the comments `<!-- bench:<name>:start -->` and `<!-- bench:<name>:end -->` there.
 */
await runCommand(async () => {
  const named = process.argv.slice(2).filter((item) => item !== '--write');
  for (const name of named) {
    if (benchmarks.some((benchmark) => benchmark.name === name)) continue;
    throw new UsageError(
      `Unknown benchmark "${name}". Choose from: ${benchmarks.map((item) => item.name).join(', ')}.`,
    );
  }
  for (const benchmark of benchmarks) {
    if (named.length > 0 && !named.includes(benchmark.name)) continue;
    const { title, columns, rows, limits } = await benchmark.run();
    const table = renderTable(columns, rows);
    console.log(`\n${benchmark.name}: ${title}\n\n${table}\n`);
    if (process.argv.includes('--write')) await writeIntoPage(benchmark.name, table);
    for (const { what, measured, limit, holds } of limits) {
      console.log(`${holds ? 'holds' : 'FAILS'}  ${what}: ${measured.toLocaleString('en-US')}, limit ${limit}`);
      if (!holds) process.exitCode = 1;
    }
  }
  return undefined;
});

async function writeIntoPage(name: string, table: string): Promise<void> {
  const file = `${projectRoot}docs/en/how-fast.md`;
  const page = await readFile(file, 'utf8');
  // Few benchmarks have a table in the docs.
  if (page.includes(`<!-- bench:${name}:start -->`)) await writeFile(file, writeBlock(page, `bench:${name}`, table));
}
