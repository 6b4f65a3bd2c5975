import { readdir, readFile } from 'node:fs/promises';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { guideNames, landingName } from '../../scripts/docs/guide-list.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { readSnippets } from '../support/snippets/read.ts';

/** A block of code in a text. */
interface Fence {
  /** Where it is, such as `docs/en/index.md:12`. */
  place: string;
  file: string;
  /** Its language with its other marks, then its code. */
  text: string;
}

/** What runs a block that the guides' own runner does not run. */
interface Runner {
  file: RegExp;
  /** What the block starts with. */
  start: RegExp;
  /** The file that runs it, and the text in that file that proves it. */
  by: string;
  sign: string;
}
const runners: Runner[] = [
  { file: /^README\.md$/, start: /^bash\nnpm ci/, by: 'test/start/start.test.ts', sign: 'scripts/start.ts' },
  {
    file: /^README\.md$/,
    start: /^(ts hello\.ts\n|bash\nnpx tsx|text output\n)/,
    by: 'test/readme/readme.test.ts',
    sign: 'README.md',
  },
  {
    file: /^(README\.md|docs\/(en|examples)\/)/,
    start: /^powershell\n/,
    by: 'test/docs/powershell.test.ts',
    sign: 'toPowerShell',
  },
  { file: /^docs\/en\/install\.md$/, start: /^bash\nnpm pack/, by: 'test/support/pack.ts', sign: 'pack' },
  {
    file: /^docs\/en\/api-tools\.md$/,
    start: /^bash\nnpx newman/,
    by: 'test/readme/tools.slow.ts',
    sign: 'api-tools.md',
  },
  { file: /^docs\/en\/agents\.md$/, start: /^json\n/, by: 'test/readme/tools.test.ts', sign: 'agents.md' },
  {
    file: /^README\.zh-CN\.md$/,
    start: /^(ts hello|bash|text output)/,
    by: 'test/translation/readme.test.ts',
    sign: 'README.zh-CN',
  },
  {
    file: /^docs\/(en|zh)\/live-mock\.md$/,
    start: /^js\n/,
    by: 'test/mock/pusher/with-calls.test.ts',
    sign: 'live-mock.md',
  },
  {
    file: /^docs\/en\/running-the-live-mock\.md$/,
    start: /^js\n/,
    by: 'test/testing/recipes.slow.ts',
    sign: 'running-the-live-mock.md',
  },
  {
    file: /^docs\/en\/browsers\.md$/,
    start: /^(ts|tsx|js) [\w-]+\.\w+\n/,
    by: 'test/docs/browsers.slow.ts',
    sign: 'browsers.md',
  },
  {
    file: /^docs\/en\/testing-in-ci\.md$/,
    start: /^yaml\n/,
    by: 'test/docs/facts.test.ts',
    sign: 'testing-in-ci.md',
  },
  { file: /^docs\/(en|zh)\//, start: /^mermaid\n/, by: 'test/docs/site/pages.test.ts', sign: 'each diagram' },
  // The code of a Chinese guide equals that of the English one, except for comments.
  {
    file: /^docs\/zh\/(?!live-mock)/,
    start: /^(?!mermaid)/,
    by: 'test/translation/guides.test.ts',
    sign: 'checkGuides',
  },
  {
    file: /^docs\/examples\/chat\/README\.md$/,
    start: /^bash/,
    by: 'test/examples/readme.slow.ts',
    sign: 'chat/README.md',
  },
  ...['python', 'go', 'java'].map((language) => ({
    file: new RegExp(`^docs/en/${language}\\.md$`),
    start: new RegExp(`^(bash|xml|${language})\n`),
    by: `test/targets/${language}/${language}.slow.ts`,
    sign: `${language}.md`,
  })),
  {
    file: /^docs\/en\/typescript-entry-points\.md$/,
    start: /^(ts\n|text output\n)/,
    by: 'test/docs/typescript-entry-points.slow.ts',
    sign: 'typescript-entry-points.md',
  },
];

const markdown = new MarkdownIt();
const inDocs = (await readdir(`${projectRoot}docs`, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
const files = ['README.md', 'README.zh-CN.md', ...inDocs.map((file) => `docs/${file}`)].filter((file) =>
  file.endsWith('.md'),
);
const ranByGuides = new Set<string>();
const fences: Fence[] = [];
for (const file of files) {
  const text = await readFile(projectRoot + file, 'utf8');
  const tokens = markdown.parse(text, {}).filter(({ type }) => type === 'fence' || type === 'code_block');
  for (const { info, content, map } of tokens) {
    fences.push({ file, place: `${file}:${(map?.[0] ?? 0) + 1}`, text: `${info.trim()}\n${content}` });
  }
  const isRun = [landingName, ...guideNames]
    .filter(
      (name) => !['typescript-entry-points', 'api-tools', 'install', 'browsers', 'python', 'go', 'java'].includes(name),
    )
    .some((name) => file === `docs/en/${name}.md`);
  if (!isRun) continue;
  for (const { line } of readSnippets(text)) ranByGuides.add(`${file}:${line}`);
}

test('every code block of the README and the docs is run, or derived from one that is', () => {
  const unrun = fences.filter(({ file, place, text }, index) => {
    const before = fences[index - 1];
    // The output of a block is compared when the block runs.
    const isOutput = /^\w+ output\n/.test(text) && before !== undefined && ranByGuides.has(before.place);
    const others = runners.filter((runner) => runner.file.test(file) && runner.start.test(text));
    return Number(ranByGuides.has(place) || isOutput) + others.length !== 1;
  });
  expect(unrun.map(({ place }) => place)).toEqual([]);
});

test.each(runners)('$by runs the blocks of $file that start with $start', async ({ file, start, by, sign }) => {
  expect(fences.some((fence) => file.test(fence.file) && start.test(fence.text))).toBe(true);
  expect(await readFile(projectRoot + by, 'utf8')).toContain(sign);
});

/** How many characters fit beside the list of pages and the table of contents. */
const widest = 92;

test('no line of a program in TypeScript or JavaScript is cut off on a wide screen', () => {
  const tooWide = fences.flatMap(({ place, text }) =>
    /^(ts|tsx|js)\b/.test(text)
      ? text
          .split('\n')
          .filter((line) => line.length > widest)
          .map((line) => `${place}: ${line}`)
      : [],
  );
  expect(tooWide).toEqual([]);
});
