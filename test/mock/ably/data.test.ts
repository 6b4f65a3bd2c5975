import { describe, expect, test } from 'vitest';
import { decodeData, encodeData } from '../../../src/mock/ably/data.ts';

const bytes = (...values: number[]) => new Uint8Array(Buffer.from(values));

describe('data', () => {
  test.each([
    ['text', undefined, { data: 'text' }],
    ['text', null, { data: 'text' }],
    ['text', '', { data: 'text' }],
    ['{"a":1}', 'json', { data: { a: 1 } }],
    ['null', 'json', { data: null }],
    ['AP8=', 'base64', { data: bytes(0, 255) }],
    ['_-8', 'base64', { data: bytes(255, 239) }],
    ['', 'base64', { data: bytes() }],
    ['w7w=', 'utf-8/base64', { data: 'ü' }],
    [bytes(0xc3, 0xbc), 'utf-8', { data: 'ü' }],
    ['eyJhIjoxfQ==', 'json/utf-8/base64', { data: { a: 1 } }],
    [
      'AP8=',
      'json/utf-8/cipher+aes-256-cbc/base64',
      { data: bytes(0, 255), encoding: 'json/utf-8/cipher+aes-256-cbc' },
    ],
    ['x', 'vcdiff', { data: 'x', encoding: 'vcdiff' }],
    ['x', '/json/other/', { data: 'x', encoding: 'json/other' }],
  ])('%j in the encoding %j is decoded, the last step first', (data, encoding, expected) => {
    expect(decodeData({ data, encoding: encoding as string | null })).toEqual(expected);
  });

  test.each([
    ['{', 'json'],
    [{ a: 1 }, 'json'],
    [bytes(1), 'json'],
    ['a b', 'base64'],
    ['x!AAA', 'base64'],
    ['AAA=x', 'base64'],
    ['A===', 'base64'],
    [7, 'base64'],
    [bytes(1), 'base64'],
    ['text', 'utf-8'],
    ['"text"', 'utf-8/json'],
    ['eA==', 'json/base64'],
  ])('%j is not what %s says', (data, encoding) => {
    expect(decodeData({ data, encoding })).toBeUndefined();
  });

  test.each([
    [undefined, undefined, {}, {}],
    [null, 'json', {}, {}],
    ['text', undefined, { data: 'text' }, { data: 'text' }],
    ['text', 'cipher', { data: 'text', encoding: 'cipher' }, { data: 'text', encoding: 'cipher' }],
    [{ a: 1 }, undefined, { data: '{"a":1}', encoding: 'json' }, { data: '{"a":1}', encoding: 'json' }],
    [0, 'x', { data: '0', encoding: 'x/json' }, { data: '0', encoding: 'x/json' }],
    [bytes(0, 255), undefined, { data: 'AP8=', encoding: 'base64' }, { data: bytes(0, 255) }],
    [bytes(1), 'cipher', { data: 'AQ==', encoding: 'cipher/base64' }, { data: bytes(1), encoding: 'cipher' }],
  ])('%j with what is left of its encoding, %j, is written as JSON and as msgpack', (data, encoding, text, binary) => {
    expect(encodeData(data, encoding, false)).toEqual(text);
    expect(encodeData(data, encoding, true)).toEqual(binary);
  });
});
