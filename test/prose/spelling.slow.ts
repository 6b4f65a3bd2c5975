import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';

const { command } = await installPackages('test/prose/packages');

/** Spells what a program is given; without a file, what cspell.json names. */
function spell(...parameters: string[]): Promise<{ problems: string }> {
  const given = [command('cspell'), 'lint', '--no-progress', '--no-summary', ...parameters];
  return promisify(execFile)(process.execPath, given, { cwd: projectRoot }).then(
    () => ({ problems: '' }),
    ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ problems: stdout + stderr }),
  );
}

test('the English that people read has no misspelt word', async () => {
  expect((await spell()).problems).toBe('');
});

test('a misspelt word is found, and what stands between backticks is not read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spelling-'));
  await writeFile(join(folder, 'page.md'), 'The `chanel` of a recieved message.\n');
  const { problems } = await spell('--config', `${projectRoot}cspell.json`, '--root', folder, join(folder, 'page.md'));
  await rm(folder, { recursive: true });
  expect(problems).toContain('recieved');
  expect(problems).not.toContain('chanel');
});
