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

const tour = [
  'Usage',
  'Errors',
  'Retries',
  'Timeouts',
  'Request ids',
  'Pagination',
  'Raw responses',
  'Logging',
  'Proxies, caches and platforms',
  'Browsers',
];

test('the tour of the client has the order that users know, with a program in every section', () => {
  const stops = (client ?? '').split(/^## /m).slice(1);
  expect(stops.map((stop) => stop.split('\n')[0]).slice(0, tour.length)).toEqual(tour);
  for (const stop of stops.slice(0, tour.length)) expect(stop).toContain('```ts');
});

test('every script that the pages name exists, and every one is named', () => {
  const text = `${readme}${contributing}`;
  const named = [...text.matchAll(/(?<=^|`)npm (?:run )?([\w:-]+)/gm)].map(([, name = '']) => name);
  expect(Object.keys(scripts)).toEqual(
    expect.arrayContaining(named.filter((name) => !['ci', 'install', 'pack'].includes(name))),
  );
  expect(Object.keys(scripts).filter((name) => !named.includes(name) && name !== 'prepack')).toEqual([]);
});
