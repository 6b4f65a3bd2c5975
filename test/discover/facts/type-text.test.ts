import { expect, test } from 'vitest';
import type { TypeFact } from '../../../src/discover/facts/facts.ts';
import { joinTypes, readTypeText } from '../../../src/discover/facts/read-type-text.ts';
import { plain } from '../plain.ts';

const string = { kinds: ['string'] };
const any = { kinds: [] };
const array = (items?: object) => ({ kinds: ['array'], ...(items && { items }) });

test.each<[string, object]>([
  ['string', string],
  ['Str', string],
  ['date-time', string],
  ['int', { kinds: ['integer'] }],
  ['INT64', { kinds: ['integer'] }],
  ['decimal', { kinds: ['number'] }],
  ['bool', { kinds: ['boolean'] }],
  ['none', { kinds: ['null'] }],
  ['mixed', any],
  ['array', array()],
  ['string[]', array(string)],
  ['int[][]', array(array({ kinds: ['integer'] }))],
  ['Array<string>', array(string)],
  ['list[str]', array(string)],
  ['tuple(int)', array({ kinds: ['integer'] })],
  ['array of strings', array(string)],
  ['list of int or string', array({ kinds: ['integer', 'string'] })],
  ['array<any>', array(any)],
  ['(string | int)[]', array({ kinds: ['string', 'integer'] })],
  ['string | null', { kinds: ['string', 'null'] }],
  ['| string | int', { kinds: ['string', 'integer'] }],
  ['string or int', { kinds: ['string', 'integer'] }],
  ['string | any', any],
  ['"public" | \'private\'', { kinds: ['string'], values: ['public', 'private'] }],
  ['"a b"', { kinds: ['string'], values: ['a b'] }],
  ['"public" | int', { kinds: ['string', 'integer'], values: ['public'] }],
  ['"public" | string', string],
  ['string[] | "a"', { kinds: ['array', 'string'], values: ['a'], items: string }],
  ['object', { kinds: ['object'] }],
  ['Record<string, Array<int>>', { kinds: ['object'] }],
  ['dict[str, list[int]]', { kinds: ['object'] }],
  ['map<string, int>[]', array({ kinds: ['object'] })],
  ['object[]', array({ kinds: ['object'] })],
  ['{}', { kinds: ['object'], properties: {} }],
  [
    '{ a: string; b?: int, "c": any }',
    {
      kinds: ['object'],
      properties: {
        a: { required: 'required', type: string },
        b: { required: 'optional', type: { kinds: ['integer'] } },
        c: { required: 'required', type: any },
      },
    },
  ],
  ['{a, b?}', { kinds: ['object'], properties: { a: { required: 'required' }, b: { required: 'optional' } } }],
  [
    '{ a: { b: string }[] }',
    {
      kinds: ['object'],
      properties: {
        a: {
          required: 'required',
          type: array({ kinds: ['object'], properties: { b: { required: 'required', type: string } } }),
        },
      },
    },
  ],
])('%s is read', (text, type) => {
  expect(plain(readTypeText(text))).toEqual(type);
});

test.each([
  '',
  'frob',
  'string int',
  'string |',
  'string &',
  'array<',
  'array<string',
  'array<string]',
  'array<frob>',
  'array of frobs',
  '(string',
  '(string]',
  '{ a: string',
  '{ a: frob }',
  '{ :string }',
  'string]',
  'constructor',
  'x'.repeat(10),
])('%j is no type', (text) => {
  expect(readTypeText(text)).toBeUndefined();
});

test('a text of 500 characters is read, and a longer one is not', () => {
  const text = 'string'.padEnd(500);
  expect(plain(readTypeText(text))).toEqual(string);
  expect(readTypeText(`${text} `)).toBeUndefined();
});

test('a union is known when each member is', () => {
  const [one, other] = [readTypeText('{ a: string }'), readTypeText('int[]')] as [TypeFact, TypeFact];
  expect(plain(joinTypes([one, other]))).toEqual({
    kinds: ['object', 'array'],
    properties: { a: { required: 'required', type: string } },
    items: { kinds: ['integer'] },
  });
  expect(joinTypes([])).toBeUndefined();
  expect(joinTypes([one, undefined])).toBeUndefined();
});
