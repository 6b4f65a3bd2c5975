import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type RunningCommand, startProgram } from '../../../scripts/shared/running-command.ts';
import { copyProject } from '../../support/copy-project.ts';

/** How long a build may take, in milliseconds. */
const patience = 60_000;

let folder: string;
let docs: RunningCommand;
let url = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'follow-'));
  await copyProject(folder);
  docs = startProgram(process.execPath, ['--import', 'tsx', 'scripts/docs.ts', '--port', '0'], {
    name: 'npm run docs',
    folder,
    environment: {},
  });
  url = (await printed(/The docs are at (http:\S+)/))[1] ?? '';
});
afterAll(async () => {
  await docs?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Waits until something is printed, from a place of the output on. */
function printed(pattern: RegExp, from = 0): Promise<RegExpExecArray> {
  return vi.waitFor(
    () => {
      const match = pattern.exec(docs.output().slice(from));
      if (match === null) throw new Error(`${pattern} was not printed, but:\n${docs.output().slice(from)}`);
      return match;
    },
    { timeout: patience, interval: 100 },
  );
}

/** Edits a file and gives what is printed for it. */
async function edit(file: string, change: (text: string) => string, expected: RegExp): Promise<string> {
  const from = docs.output().length;
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
  return (await printed(expected, from))[0];
}

const page = async (path: string) => (await fetch(`${url}/${path}`)).text();
const built = /Built the docs again in [\d.]+ s\./;

test('an edited guide updates its page and notifies open pages', async () => {
  const reload = await fetch(`${url}/reload`);
  const events = reload.body?.pipeThrough(new TextDecoderStream()).getReader();
  await edit('docs/en/publishing.md', (text) => `${text}\nA sentence of today.\n`, built);
  expect(await page('en/guides/publishing.html')).toContain('A sentence of today.');
  let heard = '';
  while (!heard.includes('event: built')) {
    const { value, done } = (await events?.read()) ?? { done: true };
    if (done) break;
    heard += value;
  }
  expect(heard).toContain('event: built');
  await events?.cancel();
});

test('an edited contract file updates the page of its operation', async () => {
  await edit('openapi/paths/publish.yaml', (text) => text.replace(/summary: .+/, 'summary: Publish a thing'), built);
  expect(await page('en/reference/publish.html')).toContain('<h1>Publish a thing');
});

test.each([
  [
    'a guide without a heading',
    'docs/en/testing.md',
    (text: string) => text.replace(/^# .+\n/, ''),
    'docs/en/testing.md',
  ],
  [
    'a contract file that is not valid YAML',
    'openapi/paths/publish.yaml',
    (text: string) => `${text}\n: [`,
    'publish.yaml',
  ],
])('%s is reported by file name, and the last good site stays until it is fixed', async (_what, file, spoil, name) => {
  const before = await readFile(join(folder, file), 'utf8');
  const path = 'en/guides/testing.html';
  const good = await page(path);
  expect(good).toContain('<h1');
  await edit(file, spoil, new RegExp(`The docs stay as they were\\.[\\s\\S]*${name}`));
  expect(await page(path)).toBe(good);
  await edit(file, () => before, built);
  expect(await page(path)).toBe(good);
});
