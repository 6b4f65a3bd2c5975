import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guideNames } from '../../scripts/docs/guide-list.ts';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { startTargetServer, type TargetServer } from '../contract/target-server.ts';
import { patternOf, readSnippets } from '../support/snippets/read.ts';
import { SnippetSession } from '../support/snippets/session.ts';

const text = await readFile(`${projectRoot}docs/en/typescript-entry-points.md`, 'utf8');
const snippets = readSnippets(text);

let mock: TargetServer;
let session: SnippetSession;
beforeAll(async () => {
  mock = await startTargetServer({});
  const { folder } = await installPackages('test/docs/packages');
  session = new SnippetSession(mock.url, { home: folder });
});
afterAll(async () => {
  await session.close();
  await mock.close();
});

test.each(snippets)('line $line runs and prints the output shown', async (snippet) => {
  const { code, output } = await session.run(snippet);
  expect(code, output).toBe(0);
  expect(output.trim()).toMatch(patternOf(snippet.output ?? 'no output is shown'));
});

const { exports } = JSON.parse(await readFile(`${projectRoot}package.json`, 'utf8'));

test('every subpath in its table is exported by the package and has a program', () => {
  const named = [...text.matchAll(/^\| `infrai-realtime(\/[\w-]+)`/gm)].map(([, path = '']) => path);
  expect(named).toHaveLength(5);
  for (const path of named) {
    expect(exports).toHaveProperty([`.${path}`]);
    expect(snippets.some(({ code }) => code.includes(`'infrai-realtime${path}'`))).toBe(true);
  }
});

test('every subpath of the package is in a guide', async () => {
  const guides = await Promise.all(guideNames.map((name) => readFile(`${projectRoot}docs/en/${name}.md`, 'utf8')));
  const own = ['.', './package.json'];
  const paths = Object.keys(exports).filter((path) => !own.includes(path));
  expect(paths.length).toBeGreaterThan(8);
  expect(paths.filter((path) => !guides.join('\n').includes(`infrai-realtime${path.slice(1)}`))).toEqual([]);
});
