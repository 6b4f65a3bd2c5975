import { encode } from '@msgpack/msgpack';
import { describe, expect, test } from 'vitest';
import { jsonFormat, msgpackFormat } from '../../../src/mock/ably/format.ts';

describe('a format', () => {
  const values = [{ a: [1, 'ü', null, true] }, 'text', 7];

  test.each([jsonFormat, msgpackFormat])('$type reads what it writes', ({ encode: write, decode }) => {
    for (const value of values) expect(decode(Buffer.from(write(value)))).toEqual({ value });
    expect(decode(Buffer.from(write({ a: undefined, b: 1 })))).toEqual({ value: { b: 1 } });
  });

  test('of msgpack keeps bytes', () => {
    expect(msgpackFormat.decode(Buffer.from(msgpackFormat.encode(new Uint8Array([0, 255]))))).toEqual({
      value: Buffer.from([0, 255]),
    });
  });

  const nest = (depth: number) => Buffer.concat([Buffer.alloc(depth, 0x91), Buffer.from([0])]);
  test.each([
    ['is cut off', encode({ action: 10, channel: 'x' }).subarray(0, 9)],
    ['is empty', Buffer.alloc(0)],
    ['is nested too deep', nest(201)],
    ['is nested far too deep', nest(5_000)],
    ['says that it is huge: a list', Buffer.from([0xdd, 0xff, 0xff, 0xff, 0xff])],
    ['says that it is huge: an object', Buffer.from([0xdf, 0xff, 0xff, 0xff, 0xff])],
    ['says that it is huge: a text', Buffer.from([0xdb, 0xff, 0xff, 0xff, 0xff])],
    ['is of a type of its own', Buffer.from([0xd4, 0x01, 0x00])],
  ])('of msgpack cannot read what %s', (_title, given) => {
    expect(msgpackFormat.decode(Buffer.from(given))).toBeUndefined();
  });

  test('of msgpack is as deep as JSON may be', () => {
    expect(msgpackFormat.decode(nest(200))).toBeDefined();
  });

  test.each(['{', '', '['.repeat(5_000) + ']'.repeat(5_000)])('of JSON cannot read %.20s', (text) => {
    expect(jsonFormat.decode(Buffer.from(text))).toBeUndefined();
  });
});
