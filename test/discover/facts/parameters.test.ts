import { describe, expect, test } from 'vitest';
import { readParameter, readProperties } from '../../../src/discover/facts/read-parameter.ts';
import { readParameters } from '../../../src/discover/facts/read-parameters.ts';
import { plain } from '../plain.ts';

const string = { kinds: ['string'] };
const integer = { kinds: ['integer'] };
const any = { kinds: [] };
type Json = Record<string, unknown>;

describe('an object about a parameter', () => {
  const read = (value: Json, root: Json = {}) => plain(readParameter(value, [root]));

  test.each<[Json, object]>([
    [{}, {}],
    [{ type: 'string' }, { type: string }],
    [{ data_type: 'int' }, { type: integer }],
    [{ valueType: 'string' }, { type: string }],
    [{ kind: 'string' }, { type: string }],
    [{ type: ['string', 'null'] }, { type: { kinds: ['string', 'null'] } }],
    [{ type: { type: 'string' } }, { type: string }],
    [{ type: 'frob' }, { unreadType: 'frob' }],
    [{ type: ['string', 'frob'] }, { unreadType: 'string | frob' }],
    [{ type: 7 }, {}],
    [{ anyOf: [{ type: 'string' }, { type: 'integer' }, 7] }, { type: { kinds: ['string', 'integer'] } }],
    [{ oneOf: [{ type: 'string' }, {}] }, {}],
    [{ type: 'string', anyOf: [{ type: 'integer' }] }, { type: string }],
    [{ const: 'a' }, { type: { ...string, values: ['a'] } }],
    [{ enum: ['a', 'b'] }, { type: { ...string, values: ['a', 'b'] } }],
    [{ enum: ['a', null] }, { type: { ...string, values: ['a'] } }],
    [{ enum: ['a', 7] }, {}],
    [{ enum: [] }, {}],
    [{ type: 'string', enum: [] }, { type: string }],
    [{ type: 'integer', enum: ['a'] }, { type: integer }],
    [{ type: 'string', options: [{ const: 'a' }, { value: 'b' }] }, { type: { ...string, values: ['a', 'b'] } }],
    [{ type: 'string', allowed_values: ['a'] }, { type: { ...string, values: ['a'] } }],
    [{ type: 'string', values: 'a' }, { type: string }],
    [{ type: 'array', items: { type: 'string' } }, { type: { kinds: ['array'], items: string } }],
    [{ type: 'array', items: 'int' }, { type: { kinds: ['array'], items: integer } }],
    [{ type: 'array', of: { type: 'frob' } }, { type: { kinds: ['array'] } }],
    [
      { type: 'array', items: 'string', enum: ['a'] },
      { type: { kinds: ['array'], items: { ...string, values: ['a'] } } },
    ],
    [
      { type: ['array', 'string'], items: 'string', enum: ['a'] },
      { type: { kinds: ['array', 'string'], values: ['a'], items: string } },
    ],
    [{ type: 'string', items: 'int' }, { type: string }],
    [
      { type: 'object', properties: { a: { type: 'string' } } },
      { type: { kinds: ['object'], properties: { a: { required: 'optional', type: string } } } },
    ],
    [{ type: 'string', properties: { a: {} } }, { type: string }],
    [
      { schema: { type: 'string' }, required: true, in: 'query' },
      { type: string, required: 'required', place: 'query' },
    ],
    [
      { schema: { type: 'string', required: true }, type: 'int' },
      { type: integer, required: 'required' },
    ],
    [{ schema: 'string' }, {}],
    [
      { type: 'string', location: 'path' },
      { type: string, place: 'path' },
    ],
    [{ type: 'string', in: 'cookie' }, { type: string }],
    [
      { type: 'string', optional: true },
      { type: string, required: 'optional' },
    ],
  ])('%j', (value, fact) => {
    expect(read(value)).toEqual(fact);
  });

  test('a reference is followed, and one that leads nowhere tells nothing', () => {
    const root = { schemas: { Name: { type: 'string' }, Names: { type: 'array', items: { $ref: '#/schemas/Name' } } } };
    expect(read({ $ref: '#/schemas/Names' }, root)).toEqual({ type: { kinds: ['array'], items: string } });
    expect(read({ $ref: '#/schemas/None' }, root)).toEqual({});
  });

  test('a type that holds itself ends', () => {
    const root = { schemas: { Tree: { type: 'array', items: { $ref: '#/schemas/Tree' } } } };
    let type = readParameter({ $ref: '#/schemas/Tree' }, [root]).type;
    let depth = 0;
    for (; type !== undefined; type = type.items) depth += 1;
    expect(depth).toBe(13);
  });
});

describe('the properties of a schema', () => {
  const read = (value: Json, root: Json = {}) => plain(readProperties(value, [root]));

  test.each<[Json, object | undefined]>([
    [{}, undefined],
    [{ properties: 7 }, undefined],
    [{ properties: {} }, {}],
    [{ properties: { a: {} } }, { a: { required: 'optional', type: any } }],
    [{ properties: { a: true } }, { a: { required: 'optional', type: any } }],
    [{ properties: { a: 'string' } }, { a: { required: 'optional', type: string } }],
    [{ properties: { a: 'string, required' } }, { a: { required: 'required', type: string } }],
    [{ properties: { a: { type: 'frob' } } }, { a: { required: 'optional', unreadType: 'frob' } }],
    [{ required: ['a', 7, 'b'], properties: { a: {} } }, { a: { required: 'required', type: any } }],
    [{ required: 'a', properties: { a: {} } }, { a: { required: 'optional', type: any } }],
    [{ properties: { a: { required: true } } }, { a: { required: 'required', type: any } }],
    [
      { anyOf: [{ required: ['a'] }, { required: ['b'] }, 7], properties: { a: {}, c: {} } },
      { a: { required: { oneOf: ['a', 'b'] }, type: any }, c: { required: 'optional', type: any } },
    ],
    [{ oneOf: [{ required: ['a'] }], properties: { a: {} } }, { a: { required: { oneOf: ['a'] }, type: any } }],
    [
      { if: { required: ['a'] }, else: { required: ['b'] }, properties: { b: {} } },
      { b: { required: { oneOf: ['a', 'b'] }, type: any } },
    ],
    [
      { allOf: [{ properties: { a: {} } }, { required: ['a'] }, 7], properties: { b: {} } },
      { a: { required: 'required', type: any }, b: { required: 'optional', type: any } },
    ],
    [{ allOf: [{ required: ['a'] }] }, undefined],
    [{ allOf: [{ properties: { a: {} } }], required: ['a', 'b'] }, { a: { required: 'required', type: any } }],
    [{ $ref: '#/nowhere' }, undefined],
  ])('%j', (value, properties) => {
    expect(read(value)).toEqual(properties);
  });
});

describe('a list of parameters', () => {
  const read = (value: unknown, root: Json = {}) => plain(readParameters(value, [root]));

  test.each<[unknown, object | undefined]>([
    [undefined, undefined],
    ['channel', undefined],
    [[], {}],
    [[7, null], undefined],
    [['a', 'b?'], { a: {}, b: { required: 'optional' } }],
    [
      ['a: string', 'b (int, optional)', 'c=string'],
      { a: { type: string }, b: { type: integer, required: 'optional' }, c: { type: string } },
    ],
    [['b? string'], { b: { type: string, required: 'optional' } }],
    [['b?: string, required'], { b: { type: string, required: 'required' } }],
    [[' user.id-2 string '], { 'user.id-2': { type: string } }],
    [['(a)'], undefined],
    [[{ name: 'a', type: 'string' }, { key: 'b' }], { a: { type: string }, b: {} }],
    [[{ a: 'string' }, { b: { type: 'int' } }], { a: { type: string }, b: { type: integer } }],
    [[{ $ref: '#/parameters/A' }], undefined],
    [{}, {}],
    [
      { a: 'string', b: { type: 'int' }, c: 7 },
      { a: { type: string }, b: { type: integer } },
    ],
    [{ a: 7 }, undefined],
    [{ properties: { a: {} } }, { a: { required: 'optional', type: any } }],
    [{ type: 'object' }, undefined],
    [
      { type: 'object', name: { type: 'string' } },
      { type: { type: { kinds: ['object'] } }, name: { type: string } },
    ],
    [{ schema: { properties: { a: {} } } }, { a: { required: 'optional', type: any } }],
    [
      { content: { 'application/json': { schema: { properties: { a: {} } } } } },
      { a: { required: 'optional', type: any } },
    ],
    [
      { content: { 'text/plain': {}, 'application/hal+json; x': { schema: { properties: { a: {} } } } } },
      { a: { required: 'optional', type: any } },
    ],
    [{ json_schema: { a: 'string' } }, { a: { type: string } }],
    [
      { required: ['a'], optional: ['b'] },
      { a: { required: 'required' }, b: { required: 'optional' } },
    ],
    [
      { query: { a: 'string' }, body: { b: { type: 'int' } } },
      { a: { type: string, place: 'query' }, b: { type: integer, place: 'body' } },
    ],
    [
      { path: ['a'], query: { required: ['b'] } },
      { a: { place: 'path' }, b: { place: 'query', required: 'required' } },
    ],
    [{ query: { type: 'object', properties: { a: {} } } }, { a: { place: 'query', required: 'optional', type: any } }],
    [
      { query: { type: 'string' }, path: { type: 'string' } },
      { query: { type: string }, path: { type: string } },
    ],
    [{ query: ['a'], other: { type: 'int' } }, { other: { type: integer } }],
  ])('%j', (value, parameters) => {
    expect(read(value)).toEqual(parameters);
  });

  test('a reference is followed, into the definitions of the schema itself too', () => {
    const root = { parameters: { A: { name: 'a', type: 'string' } }, schemas: { B: { properties: { b: {} } } } };
    expect(read([{ $ref: '#/parameters/A' }], root)).toEqual({ a: { type: string } });
    expect(read({ $ref: '#/schemas/B' }, root)).toEqual({ b: { required: 'optional', type: any } });
    const schema = { $defs: { Name: { type: 'string' } }, properties: { a: { $ref: '#/$defs/Name' } } };
    expect(read(schema, root)).toEqual({ a: { required: 'optional', type: string } });
    expect(read({ $ref: '#/schemas/C' }, root)).toBeUndefined();
  });

  test('what all of a list have in common is said of each, unless it says otherwise', () => {
    const common = { place: 'query', required: 'required' } as const;
    expect(plain(readParameters(['a', 'b?'], [{}], common))).toEqual({
      a: common,
      b: { place: 'query', required: 'optional' },
    });
    expect(plain(readParameters({ a: 'string', b: { in: 'body' } }, [{}], common))).toEqual({
      a: { ...common, type: string },
      b: { place: 'body', required: 'required' },
    });
  });

  test('groups in eight groups are read, and deeper ones are not', () => {
    const nest = (depth: number): unknown => (depth === 0 ? ['a'] : { query: nest(depth - 1) });
    expect(read(nest(8))).toEqual({ a: { place: 'query' } });
    expect(read(nest(9))).toEqual({});
  });

  test('of a long text only the first 300 characters are read', () => {
    expect(read([`a: string${' '.repeat(300)}, required`])).toEqual({ a: { type: string } });
  });
});
