import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { reduceToSkeleton } from '../../scripts/translation/guide-structure.ts';
import { splitMarkdown } from '../../scripts/translation/markup.ts';

const [english, chinese] = await Promise.all(
  ['README.md', 'README.zh-CN.md'].map((name) => readFile(join(projectRoot, name), 'utf8')),
);

test('every command and program of the Chinese README is also in the English README, whose tests run it', () => {
  const run = splitMarkdown(english ?? '').blocks.map(reduceToSkeleton);
  const shown = splitMarkdown(chinese ?? '').blocks.map(reduceToSkeleton);
  expect(shown.length).toBeGreaterThan(0);
  expect(run).toEqual(expect.arrayContaining(shown));
});

test('every script and file that it names exists', async () => {
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  const named = [...(chinese ?? '').matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  const files = [...(chinese ?? '').matchAll(/\]\(([^)#]+)\)|`((?:openapi|generated)\/[^`]+)`/g)];
  for (const [, link, path] of files) await access(join(projectRoot, link ?? path ?? ''));
});

test('the READMEs link to each other', () => {
  expect(english).toContain('(README.zh-CN.md)');
  expect(chinese).toContain('(README.md)');
});
