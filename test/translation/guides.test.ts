import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { acceptGuides, checkGuides } from '../../scripts/translation/guides.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guides-'));
  await cp(join(projectRoot, 'docs'), folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function edit(path: string, from: string | RegExp, to: string): Promise<void> {
  const file = join(folder, path);
  const before = await readFile(file, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${path} has ${from}`).not.toBe(before);
  await writeFile(file, after);
}

test('every guide is translated from its current English', async () => {
  expect(await checkGuides()).toBeUndefined();
});

test('a section whose English changed is reported until it is accepted', async () => {
  await edit('en/publishing.md', 'Send one event', 'Send an event');
  const problem = await checkGuides(folder);
  expect(problem).toContain('docs/en/publishing.md: "Publishing" is new or changed');
  expect(problem?.split('\n')).toHaveLength(2);
  expect(await acceptGuides((name) => name.includes('testing.md'), folder)).toEqual([]);
  expect(await checkGuides(folder)).toBe(problem);
  const name = 'docs/en/publishing.md: "Publishing"';
  expect(await acceptGuides((section) => section === name, folder)).toEqual([name]);
  expect(await checkGuides(folder)).toBeUndefined();
});

test('a section with other line breaks and table padding counts as unchanged', async () => {
  await edit('en/authentication.md', 'Every call needs', 'Every call\nneeds');
  await edit('en/authentication.md', /-{20,}/, '-----');
  expect(await checkGuides(folder)).toBeUndefined();
});

test.each([
  ['a heading', /^## Pusher$/m, '### Pusher', /the headings are # ##/],
  ['code', "vendor: 'pusher'", "vendor: 'ably'", /code block 1 differs in more than comments/],
  ['a block of code', /```json output[\s\S]*?```/, '', /\d code blocks, but \d in English/],
  ['a shape of a diagram', '(客户端', '[客户端', /code block 1/],
  ['a name in code', '`socket_id` 必填', '`socketId` 必填', /Pusher: the code `socketId` is not in the English/],
  ['a link', '(authentication.md)', '(publishing.md)', /the link authentication\.md is missing/],
  ['a row of a table', /^\| 有效期.*\n/m, '', /5 table rows, but 6 in English/],
  ['an item of a list', /^- 只会签.*\n/m, '', /2 list items, but 3 in English/],
])('a translation that differs in %s is reported', async (_, from, to, message) => {
  await edit('zh/tokens-and-signatures.md', from, to);
  expect(await checkGuides(folder)).toMatch(message);
});

test('a comment in code may be translated', async () => {
  await edit('zh/tokens-and-signatures.md', '// 用户来自你的会话。', '// 另一句话。');
  expect(await checkGuides(folder)).toBeUndefined();
});

test('a guide that is missing, superfluous or still in English is reported', async () => {
  await rm(join(folder, 'zh/publishing.md'));
  await writeFile(join(folder, 'zh/strange.md'), '# 陌生\n');
  await cp(join(folder, 'en/provenance.md'), join(folder, 'zh/provenance.md'));
  const problem = await checkGuides(folder);
  expect(problem).toContain('docs/zh/publishing.md is missing.');
  expect(problem).toContain('docs/zh/strange.md has no English guide.');
  expect(problem).toContain('docs/zh/provenance.md: "Where each fact comes from" is not in Chinese.');
});
