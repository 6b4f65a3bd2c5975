import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('every subpath that it names is exported by the package and has a program', async () => {
  const { exports } = JSON.parse(await readFile(`${projectRoot}package.json`, 'utf8'));
  const named = [...text.matchAll(/^\| `infrai-realtime(\/[\w-]+)`/gm)].map(([, path = '']) => path);
  expect(named).toHaveLength(4);
  for (const path of named) {
    expect(exports).toHaveProperty([`.${path}`]);
    expect(snippets.some(({ code }) => code.includes(`'infrai-realtime${path}'`))).toBe(true);
  }
});
