import { expect, test } from 'vitest';
import { omitEncoding, renderProse, splitBlocks, wrap } from '../../../scripts/targets/model/prose.ts';

test('Markdown is split into paragraphs and items, without what is bold and with its code', () => {
  const markdown = '\nOne **bold**\nline with `code`.\n\n\nTwo:\n- an item\n  that goes on\n* another\n\n- alone\n';
  expect(splitBlocks(markdown)).toEqual([
    { kind: 'paragraph', text: 'One bold line with `code`.' },
    { kind: 'paragraph', text: 'Two:' },
    { kind: 'item', text: 'an item that goes on' },
    { kind: 'item', text: 'another' },
    { kind: 'item', text: 'alone' },
  ]);
});

test.each([
  ['a bc def', 4, ['a bc', 'def']],
  ['a bc def', 8, ['a bc def']],
  ['a bc def', 7, ['a bc', 'def']],
  ['longer-than-a-line a', 5, ['longer-than-a-line', 'a']],
  ['', 5, []],
  ['a\n  b', 5, ['a b']],
])('%j is broken at %i characters', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test('paragraphs stand apart, and items hang together', () => {
  expect(renderProse('First.\n\n- one two\n- three\n\nLast.', 9)).toEqual([
    'First.',
    '',
    '- one two',
    '- three',
    '',
    'Last.',
  ]);
  expect(renderProse('- one two', 9, '  ')).toEqual(['  - one', '    two']);
  expect(renderProse('', 9)).toEqual([]);
});

test('advice for addresses that are built by hand is left out, and nothing else', () => {
  const advice = 'If you build the address by hand, percent-encode the name.';
  expect(omitEncoding(`The name. ${advice} It is short. ${advice}`)).toBe('The name. It is short.');
  expect(omitEncoding('If you like, encode.')).toBe('If you like, encode.');
});
