import { expect, test } from 'vitest';
import { layOutParentheses, renderJavadoc } from '../../../scripts/targets/java/layout.ts';

test.each([
  [['a', 'b'], '  call(a, b);'],
  [['x'.repeat(46), 'y'.repeat(43)], `  call(${'x'.repeat(46)}, ${'y'.repeat(43)});`],
  [['x'.repeat(46), 'y'.repeat(44)], `  call(\n      ${'x'.repeat(46)}, ${'y'.repeat(44)});`],
  [['x'.repeat(46), 'y'.repeat(46)], `  call(\n      ${'x'.repeat(46)},\n      ${'y'.repeat(46)});`],
  [['a', 'b\nc'], '  call(\n      a,\n      b\nc);'],
])('%j stand in parentheses as google-java-format sets them', (items, text) => {
  expect(layOutParentheses('  call', items, ';')).toBe(text);
});

test('a short text is a comment of one line', () => {
  expect(renderJavadoc('A `name` of **one**.', '  ')).toBe('  /** A {@code name} of one. */\n');
  const line = 'x'.repeat(93);
  expect(renderJavadoc(line, '')).toBe(`/** ${line} */\n`);
  expect(renderJavadoc(`${line}x`, '')).toBe(`/**\n * ${line}x\n */\n`);
});

test('paragraphs, lists and tags are those of Javadoc', () => {
  const markdown = 'First.\n\n- one\n- two\n\nLast.\n\n- three';
  expect(renderJavadoc(markdown, '', ['@param a the\n name', '@return `b`'])).toBe(
    [
      '/**',
      ' * First.',
      ' *',
      ' * <ul>',
      ' *   <li>one',
      ' *   <li>two',
      ' * </ul>',
      ' *',
      ' * <p>Last.',
      ' *',
      ' * <ul>',
      ' *   <li>three',
      ' * </ul>',
      ' *',
      ' * @param a the name',
      ' * @return {@code b}',
      ' */\n',
    ].join('\n'),
  );
});

test('a long item and a long tag go on under their text', () => {
  const words = Array.from({ length: 30 }, () => 'word').join(' ');
  const lines = renderJavadoc(`- ${words}`, '    ', [`@param a ${words}`]).split('\n');
  expect(lines.every((line) => line.length <= 100 && line === line.trimEnd())).toBe(true);
  expect(lines.filter((line) => line.startsWith('     *       word'))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('     *     word'))).toHaveLength(1);
  expect(lines.join(' ').match(/word/g)).toHaveLength(60);
});

test('what Javadoc or Java would take for its own is escaped, but for what stands in code', () => {
  expect(renderJavadoc('a < b > c & @d `<e> & @f` */', '')).toBe(
    '/** a &lt; b &gt; c &amp; &#64;d {@code <e> & @f} *&#47; */\n',
  );
});
