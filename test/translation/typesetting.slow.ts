import { expect, test } from 'vitest';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import { findFaults, readChineseTexts } from './chinese-texts.ts';

/** The part of zhlint that lints a text. */
interface Zhlint {
  run(text: string, options: { rules: object }): { validations: { message: string; index: number; length: number }[] };
}

const packages = await installPackages('test/translation/packages');
const { run } = await packages.load<Zhlint>('zhlint');
const texts = await readChineseTexts();

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
};

/** What the linter finds, with some of the text around each place. It does not know the numbers of headings. */
function lint(text: string): string[] {
  const prose = text.replace(/^(#+) \d+\. /gm, '$1 ');
  return run(prose, { rules }).validations.map(
    ({ message, index, length }) => `${message}: ${prose.slice(Math.max(0, index - 10), index + length + 10)}`,
  );
}

test('each text is set as Chinese is', () => {
  expect(findFaults(texts, lint)).toEqual({});
});

test.each([
  ['a comma of half width', '频道,令牌。'],
  ['a missing space beside Latin letters', '用SDK连接。'],
  ['a missing space beside code', '传入`cursor`参数。'],
  ['a bracket of half width', '频道(私有)。'],
])('the linter finds %s', (_, text) => {
  expect(lint(text)).not.toEqual([]);
});
