import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { runHere } from '../support/run-here.ts';

async function run(...parameters: string[]) {
  vi.stubEnv('INFRAI_API_KEY', '');
  const { code, output } = await runHere(...parameters);
  return { code, lines: output.trim().split('\n') };
}

test.each([[[]], [['--help']], [['-h']]])('%j shows every command', async (parameters) => {
  const { code, lines } = await run(...parameters);
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/^Usage: infrai-realtime <command>/);
  for (const name of [/^ {2}mock {2}/m, /^ {2}mcp {2}/m]) expect(lines.join('\n')).toMatch(name);
});

test('the commands and what they are for stand in two columns', async () => {
  const { lines } = await run();
  const columns = lines.flatMap((line) => /^ {2}\w+ {2,}(?=\w)/.exec(line)?.[0].length ?? []);
  expect(columns.length).toBeGreaterThan(2);
  expect(new Set(columns).size).toBe(1);
});

test('--version shows the version of the package', async () => {
  const { version } = JSON.parse(await readFile(`${projectRoot}package.json`, 'utf8'));
  expect(await run('--version')).toEqual({ code: 0, lines: [version] });
});

test('each command explains its options', async () => {
  const { lines } = await run();
  const names = lines.flatMap((line) => /^ {2}(\w+) {2}/.exec(line)?.[1] ?? []);
  for (const name of names) {
    const { code, lines: help } = await run(name, '--help');
    expect((await run(name, '-h')).lines).toEqual(help);
    expect([code, help[0]]).toEqual([0, expect.stringContaining(`Usage: infrai-realtime ${name}`)]);
    expect(help.join('\n')).toMatch(/^ {2}--\w/m);
  }
});

test.each([
  [['dance'], /Unknown command dance.*mcp/],
  [['toString'], /Unknown command toString/],
  [['mcp'], /INFRAI_API_KEY/],
  [['mcp', '--base-url', 'nowhere'], /--base-url nowhere.*https:/],
  [['mcp', '--allow', 'realtime.fly'], /--allow realtime\.fly.*realtime\.publish/],
  [['mcp', '--allow-all'], /--allow-all.*--allow-writes/],
])('%j is refused in a line, with exit code 2', async (parameters, message) => {
  const { code, lines } = await run(...parameters);
  expect(code).toBe(2);
  expect(lines).toEqual([expect.stringMatching(message)]);
});
