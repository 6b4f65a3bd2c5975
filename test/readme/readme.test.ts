import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import type { RunningCommand } from '../../scripts/shared/running-command.ts';
import { patternOf, readSnippets } from '../support/snippets/read.ts';
import { SnippetSession } from '../support/snippets/session.ts';
import { typeErrorsOf } from '../support/snippets/type-errors.ts';
import { startCommand } from '../support/start-command.ts';

const read = (page: string) => readFile(projectRoot + page, 'utf8');
const [readme, contributing, client, quickStart] = await Promise.all(
  ['README.md', 'CONTRIBUTING.md', 'docs/en/typescript.md', 'docs/en/quick-start.md'].map(read),
);
const snippets = readSnippets(readme ?? '');
const { scripts } = JSON.parse(await read('package.json'));

let mock: RunningCommand;
let session: SnippetSession;
beforeAll(async () => {
  mock = startCommand('src/cli/main.ts', 'mock', '--port', '0');
  const [, url = ''] = await mock.waitFor(/listens on (http:\S+)/);
  session = new SnippetSession(url);
});
afterAll(async () => {
  await session.close();
  await mock.stop();
});

test('is short enough to be read, with two pictures in light and dark that exist', async () => {
  expect(readme?.split('\n').length).toBeLessThanOrEqual(150);
  const pictures = [...(readme ?? '').matchAll(/(?:src|srcset)="([^"]+\.png)"/g)].map(([, path = '']) => path);
  expect(pictures).toHaveLength(4);
  for (const path of pictures) expect((await readFile(projectRoot + path)).length).toBeGreaterThan(5_000);
});

test.each(snippets.filter(({ code }) => !code.startsWith('npm ci')))('line $line runs as written', async (snippet) => {
  const { code, output } = await session.run(snippet);
  expect(code, output).toBe(0);
  if (snippet.output !== undefined) expect(output.trim()).toMatch(patternOf(snippet.output));
});

test('its program, and those of the client and the quick start, have no type errors', () => {
  const programs = [readme, client, quickStart]
    .flatMap((page) => readSnippets(page ?? ''))
    .filter(({ language }) => language === 'ts');
  expect(programs.length).toBeGreaterThan(15);
  expect(typeErrorsOf(programs)).toEqual([]);
});

/** What the guide of each language tells, in this order; it may go on with what only that language has. */
const story = [
  'Install',
  'First call',
  'Settings',
  'Errors',
  'Retries and timeouts',
  'Pages',
  'Idempotency',
  'Raw responses',
  'Logging',
  'JSON',
  'Concurrency',
  'Testing',
];
const languages = ['typescript', 'python', 'go', 'java'];
const readSections = async (page: string) => (await read(page)).split(/^## /m).slice(1);

test.each(languages)(
  'the guide of %s tells the same story as the others, with a program in every section',
  async (name) => {
    const sections = (await readSections(`docs/en/${name}.md`)).slice(0, story.length);
    expect(sections.map((section) => section.split('\n')[0])).toEqual(story);
    for (const section of sections.slice(1)) expect(section).toContain('```');
  },
);

test('in Chinese it has the same headings in all languages', async () => {
  const headings = await Promise.all(
    languages.map(async (name) =>
      (await readSections(`docs/zh/${name}.md`)).slice(0, story.length).map((section) => section.split('\n')[0]),
    ),
  );
  for (const found of headings) expect(found).toEqual(headings[0]);
});

test('every script that the pages name exists, and every one is named', () => {
  const text = `${readme}${contributing}`;
  const named = [...text.matchAll(/(?<=^|`)npm (?:run )?([\w:-]+)/gm)].map(([, name = '']) => name);
  expect(Object.keys(scripts)).toEqual(
    expect.arrayContaining(named.filter((name) => !['ci', 'install', 'pack'].includes(name))),
  );
  expect(Object.keys(scripts).filter((name) => !named.includes(name) && name !== 'prepack')).toEqual([]);
});
