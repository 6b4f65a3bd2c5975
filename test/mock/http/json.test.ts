import { expect, test } from 'vitest';
import { isRecord, isTooDeep, readJson, readOwn } from '../../../src/mock/http/json.ts';
import { inheritedNames } from '../../support/inherited-names.ts';

/** Puts a value into many lists, or into many objects. */
function nest(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
}
const wraps: [string, (inner: unknown) => unknown][] = [
  ['lists', (inner) => [inner]],
  ['objects', (inner) => ({ a: inner })],
  ['lists with much else', (inner) => [1, 'x', null, inner, {}]],
];

test.each(wraps)('200 %s are as deep as a value may be', (_title, wrap) => {
  expect(isTooDeep(nest(200, wrap))).toBe(false);
  expect(isTooDeep(nest(201, wrap))).toBe(true);
});

test('bytes have no levels', () => {
  expect(isTooDeep(new Uint8Array(1_000))).toBe(false);
});

test.each([[{}], [{ a: 1 }], [Object.create(null)]])('%j is an object', (value) => {
  expect(isRecord(value)).toBe(true);
});

test.each([[null], [undefined], [[]], ['x'], [1], [new Uint8Array(1)]])('%j is no object', (value) => {
  expect(isRecord(value)).toBe(false);
});

test.each(inheritedNames)('a field %s is absent where it was not sent', (name) => {
  expect(readOwn<unknown>({ a: 1 }, name)).toBeUndefined();
  expect(readOwn(JSON.parse(`{${JSON.stringify(name)}:7}`), name)).toBe(7);
});

test('JSON is read; what is malformed or nested too deep is not', () => {
  expect(readJson('null')).toEqual({ value: null });
  for (const text of ['', '{', `${'['.repeat(300)}${']'.repeat(300)}`]) expect(readJson(text)).toBeUndefined();
});
