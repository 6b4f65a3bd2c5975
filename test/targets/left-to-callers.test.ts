import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generatedRoot, projectRoot } from '../../scripts/shared/paths.ts';

/** The texts of what makes calls: its code with its docblocks, its README, and its guide in both languages. */
const texts: Record<string, () => Promise<string>> = {
  'the TypeScript client and the tools of the MCP server': async () =>
    [
      await readAll(`${generatedRoot}/typescript`),
      await readAll(`${projectRoot}src/mcp`),
      await readGuides('typescript', 'typescript-entry-points', 'agents'),
    ].join('\n'),
  'the Python client': () => readTarget('python'),
  'the Go client': () => readTarget('go'),
  'the Java client': () => readTarget('java'),
};

async function readTarget(language: string): Promise<string> {
  return (await readAll(`${generatedRoot}/${language}`)) + (await readGuides(language));
}

async function readAll(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(ts|py|go|java|md)$/.test(name));
  expect(names.length).toBeGreaterThan(4);
  return (await Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')))).join('\n');
}

async function readGuides(...names: string[]): Promise<string> {
  const paths = names.flatMap((name) => [`docs/en/${name}.md`, `docs/zh/${name}.md`]);
  return (await Promise.all(paths.map((path) => readFile(projectRoot + path, 'utf8')))).join('\n');
}

/** What tells a caller to encode a name, or that a call may act twice. */
const encoding =
  /percent-?encod\w*|url-?encode (?:the|a|an|your|its)|encode (?:the|a|an|your|its) (?:name|channel|path)|百分号编码/gi;
const acting =
  /without (?:a|an|the|its|this) (?:idempotency )?key[^.]{0,80}\b(?:twice|again|second)|may (?:act|take effect|happen) twice|可能(?:会)?(?:生效|执行)两次/gi;

test.each(Object.entries(texts))('%s tells no caller to do what it does itself', async (_name, read) => {
  const text = (await read()).replace(/\s+/g, ' ');
  expect(text.match(encoding)).toBeNull();
  expect(text.match(acting)).toBeNull();
});

test('such sentences are found', () => {
  expect('Percent-encode the name as one segment.'.match(encoding)).toHaveLength(1);
  expect('Encode the name first. URL-encode the path.'.match(encoding)).toHaveLength(2);
  expect('Without a key, a retry may publish the event a second time.'.match(acting)).toHaveLength(1);
  expect('The call may act twice.'.match(acting)).toHaveLength(1);
});
