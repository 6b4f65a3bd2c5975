import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/shared/paths.ts';

const languages = ['python', 'go', 'java'];

test.each(['en', 'zh'])('the guides of the languages tell the same story in the same order: %s', async (folder) => {
  const listHeadings = async (language: string) => {
    const text = await readFile(`${projectRoot}docs/${folder}/${language}.md`, 'utf8');
    return [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  };
  const [first = [], ...others] = await Promise.all(languages.map(listHeadings));
  expect(first.length).toBeGreaterThan(10);
  for (const headings of others) expect(headings).toEqual(first);
  // The TypeScript client is in parts of its own, which tell what they share in the same order.
  const typescript = await listHeadings('typescript');
  const shared = first.filter((heading) => typescript.includes(heading));
  expect(shared.length).toBeGreaterThan(2);
  expect(typescript.filter((heading) => shared.includes(heading))).toEqual(shared);
});

test.each(languages)('the README of the %s client is its guide', async (language) => {
  const [guide, readme] = await Promise.all(
    [`docs/en/${language}.md`, `generated/${language}/README.md`].map((path) =>
      readFile(`${projectRoot}${path}`, 'utf8'),
    ),
  );
  const headings = [...(guide ?? '').matchAll(/^##? .+$/gm)].map(([heading]) => heading);
  expect(headings.filter((heading) => !readme?.includes(`\n${heading}\n`))).toEqual([]);
});
