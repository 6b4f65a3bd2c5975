import { expect, test } from 'vitest';
import { findField, findText, isRecord, normalizeName } from '../../src/discover/json/record.ts';
import { enterSchema, followReference } from '../../src/discover/json/reference.ts';

test.each([
  [{}, true],
  [[], false],
  [null, false],
  ['a', false],
  [undefined, false],
])('%j is an object of JSON: %j', (value, expected) => {
  expect(isRecord(value)).toBe(expected);
});

test('a field is found however it is spelled, by the earlier name first', () => {
  expect(normalizeName('X-Http_Method 2é')).toBe('xhttpmethod2é');
  for (const name of ['http_method', 'httpMethod', 'HTTP-Method', 'http.method']) {
    expect(findField({ [name]: 'GET' }, 'verb', 'httpmethod')).toBe('GET');
  }
  expect(findField({ verb: 'PUT', method: 'GET' }, 'method', 'verb')).toBe('GET');
  // The first of two spellings that has a value.
  expect(findField({ Method: null, method: 'GET', METHOD: 'PUT' }, 'method')).toBe('GET');
  expect(findField({ method: undefined }, 'method', 'verb')).toBeUndefined();
  expect(findField({ zero: 0 }, 'zero')).toBe(0);
  expect(findField({}, 'constructor', 'tostring')).toBeUndefined();
});

test('a text is found behind fields that are none', () => {
  expect(findText({ name: 7, id: 'a' }, 'name', 'id')).toBe('a');
  expect(findText({ name: 7 }, 'name', 'id')).toBeUndefined();
});

const root = { a: { b: { c: 1 } }, 'x/y~z': { d: 2 }, list: [{ e: 3 }], chain: { $ref: '#/a/b' }, text: 'text' };

test.each<[object, object | undefined]>([
  [{ f: 1 }, { f: 1 }],
  [{ $ref: 7 }, { $ref: 7 }],
  [{ $ref: '#/a/b' }, { c: 1 }],
  [{ $ref: '#/x~1y~0z' }, { d: 2 }],
  [{ $ref: '#/list/0' }, { e: 3 }],
  [{ $ref: '#/chain' }, { c: 1 }],
  [{ $ref: '#/a/x' }, undefined],
  [{ $ref: '#/a/b/c/d' }, undefined],
  [{ $ref: '#/text' }, undefined],
  [{ $ref: '#/__proto__' }, undefined],
  [{ $ref: 'a.json#/a/b' }, undefined],
  [{ $ref: '#' }, undefined],
])('%j leads to %j', (record, target) => {
  expect(followReference(record as Record<string, unknown>, [root])).toEqual(target);
});

test('nine references in a row are followed, and a circle ends', () => {
  const chain = (length: number) => {
    const links = Array.from({ length }, (_, at) => [`r${at}`, { $ref: `#/r${at + 1}` }]);
    return { ...Object.fromEntries(links), [`r${length}`]: { end: true } };
  };
  expect(followReference({ $ref: '#/r0' }, [chain(8)])).toEqual({ end: true });
  expect(followReference({ $ref: '#/r0' }, [chain(9)])).toBeUndefined();
  expect(followReference({ $ref: '#/a' }, [{ a: { $ref: '#/a' } }])).toBeUndefined();
});

test('definitions of a schema come before those of the document', () => {
  const roots = [{ $defs: { A: { of: 'document' } } }];
  const follow = (schema: Record<string, unknown>, $ref: string) =>
    followReference({ $ref }, enterSchema(schema, roots));
  expect(follow({ $defs: { A: { of: 'schema' } } }, '#/$defs/A')).toEqual({ of: 'schema' });
  expect(follow({ definitions: { B: { of: 'schema' } } }, '#/definitions/B')).toEqual({ of: 'schema' });
  expect(follow({ definitions: {} }, '#/$defs/A')).toEqual({ of: 'document' });
  expect(enterSchema({ properties: {} }, roots)).toBe(roots);
});
