import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contractFolder } from '../../scripts/shared/paths.ts';
import { splitMarkdown } from '../../scripts/translation/markup.ts';
import { findFaults, readChineseTexts } from './chinese-texts.ts';

const texts = await readChineseTexts();

interface Term {
  english: string;
  chinese: string;
  not: string[];
}
const glossary: Term[] = parse(await readFile(`${contractFolder}/overlays/zh-CN.glossary.yaml`, 'utf8'));

function variantsIn(text: string): string[] {
  return glossary.flatMap(({ chinese, not }) =>
    not.filter((variant) => text.includes(variant)).map((variant) => `${variant} has to be ${chinese}`),
  );
}

test('each text uses the words of the glossary', () => {
  expect(findFaults(texts, variantsIn)).toEqual({});
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

  test('find a wrong word', () => {
    expect(variantsIn('把信道的代币交给您。')).not.toEqual([]);
  });
});
