import { UsageError } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { benchmarks } from './bench/index.ts';
import { renderTable } from './bench/table.ts';

/** Runs the benchmarks that are named, or all, and fails when a limit does not hold. */
await runCommand(async () => {
  const named = process.argv.slice(2);
  for (const name of named) {
    if (benchmarks.some((benchmark) => benchmark.name === name)) continue;
    throw new UsageError(
      `There is no benchmark "${name}". There are: ${benchmarks.map((item) => item.name).join(', ')}.`,
    );
  }
  for (const benchmark of benchmarks) {
    if (named.length > 0 && !named.includes(benchmark.name)) continue;
    const { title, columns, rows, limits } = await benchmark.run();
    console.log(`\n${benchmark.name}: ${title}\n\n${renderTable(columns, rows)}\n`);
    for (const { what, measured, limit, holds } of limits) {
      console.log(`${holds ? 'holds' : 'FAILS'}  ${what}: ${measured.toLocaleString('en-US')}, limit ${limit}`);
      if (!holds) process.exitCode = 1;
    }
  }
  return undefined;
});
