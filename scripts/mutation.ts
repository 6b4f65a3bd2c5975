import { UsageError } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { folders } from './mutation/folders.ts';
import { type Mutant, runStryker } from './mutation/run-stryker.ts';
import { projectRoot } from './shared/paths.ts';
import { renderTable } from './shared/table.ts';

/** How many of 100 breaks have to be noticed, in each folder and in all of `src/`. */
const least = { folder: 88, all: 93 };

/**
 * Breaks the code of `src/` in many ways, one at a time, and lists the breaks that no test notices. With parameters, only
 * in the folders named, such as `src/client`.
 */
await runCommand(async () => {
  const named = process.argv.slice(2).map((path) => path.replace(/^src\/?/, '').replace(/\/$/, '') || '.');
  const unknown = named.find((path) => !folders.some(({ name }) => name === path));
  if (unknown !== undefined) {
    const known = folders.map(({ name }) => (name === '.' ? 'src' : `src/${name}`));
    throw new UsageError(`Unknown folder "${unknown}". Choose from: ${known.join(', ')}.`);
  }
  const all: Mutant[] = [];
  const rows: (string | number)[][] = [];
  for (const folder of folders.filter(({ name }) => named.length === 0 || named.includes(name))) {
    const start = performance.now();
    const mutants = (await runStryker(folder)).filter(({ status }) => status !== 'Ignored');
    all.push(...mutants);
    rows.push([folder.name, ...describeScore(mutants), Math.round((performance.now() - start) / 1_000)]);
    for (const mutant of mutants.filter(isMissed)) console.log(describe(mutant));
    if (score(mutants) < least.folder) process.exitCode = 1;
  }
  if (named.length === 0) {
    rows.push(['all', ...describeScore(all), '']);
    if (score(all) < least.all) process.exitCode = 1;
  }
  console.log(`\n${renderTable(['folder', 'breaks', 'missed', 'not run', 'noticed of 100', 'seconds'], rows)}`);
  console.log(`\nAt least ${least.folder} of 100 in each folder, and ${least.all} in all.`);
  return undefined;
});

function isMissed({ status }: Mutant): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

function score(mutants: Mutant[]): number {
  return mutants.length === 0 ? 100 : (100 * mutants.filter((mutant) => !isMissed(mutant)).length) / mutants.length;
}

function describeScore(mutants: Mutant[]): (string | number)[] {
  const count = (wanted: Mutant['status']) => mutants.filter(({ status }) => status === wanted).length;
  return [mutants.length, count('Survived'), count('NoCoverage'), score(mutants).toFixed(1)];
}

function describe({ fileName, location, mutatorName, replacement = '', status }: Mutant): string {
  const place = `${fileName.replace(projectRoot, '')}:${location.start.line}:${location.start.column}`;
  const reason = status === 'NoCoverage' ? 'no test runs it' : 'no test fails';
  return `${place} ${mutatorName} ${replacement.replace(/\s+/g, ' ').slice(0, 80)} (${reason})`;
}
