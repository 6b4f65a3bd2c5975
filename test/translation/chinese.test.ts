import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from 'zhlint';
import { contractFolder } from '../../scripts/shared/paths.ts';
import { splitMarkdown } from '../../scripts/translation/markup.ts';
import { readChineseTexts } from './chinese-texts.ts';

const texts = await readChineseTexts();

interface Term {
  english: string;
  chinese: string;
  not: string[];
}
const glossary: Term[] = parse(await readFile(`${contractFolder}/overlays/zh-CN.glossary.yaml`, 'utf8'));

/** Full-width punctuation, one space between Chinese and Latin letters, digits or code, and none beside punctuation. */
const rules = {
  fullwidthPunctuation: '，。：；？！、“”‘’（）',
  halfwidthPunctuation: '[]{}',
  adjustedFullwidthPunctuation: '“”‘’',
  unifiedPunctuation: 'simplified',
  noSpaceBetweenFullwidthContent: true,
  spaceBetweenHalfwidthContent: true,
  spaceBetweenMixedwidthContent: true,
  noSpaceBeforePauseOrStop: true,
  noSpaceAfterFullwidthPauseOrStop: true,
  noSpaceOutsideFullwidthQuotation: true,
  noSpaceOutsideFullwidthBracket: true,
  noSpaceInsideBracket: true,
  spaceOutsideCode: true,
  noSpaceInsideHyperMark: true,
  trimSpace: true,
} as const;

/** What the linter finds, with some of the text around each place. It does not know the numbers of headings. */
function lint(text: string): string[] {
  const prose = text.replace(/^(#+) \d+\. /gm, '$1 ');
  return run(prose, { rules }).validations.map(
    ({ message, index, length }) => `${message}: ${prose.slice(Math.max(0, index - 10), index + length + 10)}`,
  );
}

function variantsIn(text: string): string[] {
  return glossary.flatMap(({ chinese, not }) =>
    not.filter((variant) => text.includes(variant)).map((variant) => `${variant} has to be ${chinese}`),
  );
}

/** What a reader of each text finds fault with, by the place of the text. */
function faultsBy(read: (text: string) => string[]): Record<string, string[]> {
  const faults = texts.map(({ place, text }) => [place, read(text)] as const);
  return Object.fromEntries(faults.filter(([, found]) => found.length > 0));
}

test('every text uses the terms of the glossary', () => {
  expect(faultsBy(variantsIn)).toEqual({});
});

test('every text follows Chinese typography', () => {
  expect(faultsBy(lint)).toEqual({});
});

test('every paragraph is one line, because a line break would show as a gap', () => {
  const gap = /\p{Script=Han}.*[^\n:：]\n(?![\n\-*|>#]|\d+\. )\S/u;
  const broken = texts.filter(({ text }) => gap.test(splitMarkdown(text).prose)).map(({ place }) => place);
  expect(broken).toEqual([]);
  expect(gap.test('第一行\n第二行')).toBe(true);
});

describe('the helpers of this test', () => {
  test('list each term once, and no term that another entry forbids', () => {
    const english = glossary.map((term) => term.english);
    expect(new Set(english).size).toBe(english.length);
    expect(glossary.flatMap(({ chinese }) => variantsIn(chinese))).toEqual([]);
  });

  test.each([
    ['a wrong word', '把信道的代币交给您。'],
    ['a comma of half width', '频道,令牌。'],
    ['a missing space beside Latin letters', '用SDK连接。'],
    ['a missing space beside code', '传入`cursor`参数。'],
    ['a bracket of half width', '频道(私有)。'],
  ])('find %s', (_, text) => {
    expect([...variantsIn(text), ...lint(text)]).not.toEqual([]);
  });
});
