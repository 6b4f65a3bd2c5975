import { parseOptions, UsageError } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import type { Bump } from './release/contract-diff.ts';
import { rehearse } from './release/rehearse.ts';
import { release } from './release/release.ts';
import { CommandError } from './shared/run.ts';

/** Makes a release, or rehearses one with `--dry-run`. */
await runCommand(async () => {
  const { bump, ...options } = parseOptions(process.argv.slice(2), {
    bump: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'without-tests': { type: 'boolean' },
  });
  if (bump !== 'major' && bump !== 'minor' && bump !== 'patch') {
    throw new UsageError('Specify the new version with --bump major, --bump minor or --bump patch.');
  }
  const tests = !options['without-tests'];
  const made = options['dry-run']
    ? rehearse(['--bump', bump, ...(tests ? [] : ['--without-tests'])])
    : release({ bump: bump satisfies Bump, tests });
  await made.catch((error: Error) => {
    throw error instanceof CommandError ? new UsageError(error.message) : error;
  });
  return undefined;
});
