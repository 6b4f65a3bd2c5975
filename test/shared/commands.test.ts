import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCommand, findNpm } from '../../scripts/shared/commands.ts';
import { run, runTool } from '../../scripts/shared/run.ts';

let folder: string;
beforeAll(async () => {
  // What a shell would take apart.
  folder = join(await mkdtemp(join(tmpdir(), 'commands-')), `it's a & b (1) 中文`);
  await write('package.json', { dependencies: { '@scope/one': '1' }, devDependencies: { two: '1', absent: '1' } });
  await write('node_modules/@scope/one/package.json', { bin: 'cli.cjs' });
  await write('node_modules/@scope/one/cli.cjs', 'console.log("one", ...process.argv.slice(2));');
  await write('node_modules/two/package.json', { bin: { second: './bin/second' } });
  await write('node_modules/two/bin/second', 'console.log("second");');
});
afterAll(() => rm(dirname(folder), { recursive: true, force: true }));

async function write(path: string, content: object | string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
}

const runCommand = (command: string, ...parameters: string[]) =>
  run(process.execPath, [findCommand(command, folder), ...parameters], { cwd: folder });

test('a command is run by its JavaScript file, whatever its folder and its parameters are called', async () => {
  expect(await runCommand('one', '%PATH%', '$HOME "quoted" & ^')).toBe('one %PATH% $HOME "quoted" & ^\n');
  expect(await runCommand('second')).toBe('second\n');
});

test('a command that no package brings is named, with what to do', () => {
  expect(() => findCommand('third', folder)).toThrow(
    /^No package in .*node_modules brings the command third\. Install with: npm ci$/,
  );
});

test('the commands of the checks are found in the project', async () => {
  for (const command of ['redocly', 'spectral', 'tsc', 'biome']) await access(findCommand(command));
  expect(await runTool('biome', ['--version'])).toBeUndefined();
});

test('npm is found when it runs this, and when it does not', async () => {
  const running = findNpm();
  const { npm_execpath: _, ...bare } = process.env;
  for (const file of [running, findNpm(bare)]) {
    expect(await run(process.execPath, [file, '--version'], { cwd: folder })).toMatch(/^\d+\.\d+\.\d+\s*$/);
  }
});
