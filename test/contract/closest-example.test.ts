import { expect, test } from 'vitest';
import { chooseExample, weighParameter } from '../../src/contract/choose-example.ts';
import { findClosestExample } from '../../src/contract/closest-example.ts';
import type { Operation } from '../../src/contract/operations.ts';

const evenly = () => 1;

test.each<[string, object[], object, number]>([
  ['an equal one, though an earlier has as much in common', [{ a: 1, b: 2 }, { a: 1 }], { a: 1 }, 1],
  ['one with the same members in another order', [{ a: 1 }, { a: { b: 1, c: [2] } }], { a: { c: [2], b: 1 } }, 1],
  [
    'the one with the most in common',
    [
      { a: 1, b: 0, c: 0 },
      { a: 1, b: 2, c: 0 },
    ],
    { a: 1, b: 2, c: 3 },
    1,
  ],
  ['of two with as much in common the first', [{ a: 0 }, { a: 1, b: 0 }, { a: 1, b: 3 }], { a: 1, b: 2 }, 1],
  ['the first where nothing is in common', [{ a: 1 }, { b: 2 }], { c: 3 }, 0],
  ['a list is no object', [{ a: [] }, { a: {} }], { a: {} }, 1],
  ['a list of another length is another', [{ a: [1, 2] }, { a: [1] }], { a: [1] }, 1],
  ['null is not an object', [{ a: {} }, { a: null }], { a: null }, 1],
  ['an object is not null', [{ a: null }, { a: {} }], { a: {} }, 1],
  ['a text is no list', [{ a: ['x'] }, { a: 'x' }], { a: 'x' }, 1],
  ['what objects inherit is no value', [JSON.parse('{"b":1,"__proto__":{}}'), { b: 1 }], { b: 1 }, 1],
])('the closest example: %s', (_title, values, given, expected) => {
  const examples = values.map((item) => ({ values: item as Record<string, unknown> }));
  expect(findClosestExample(examples, given as Record<string, unknown>, evenly)).toBe(examples[expected]);
});

test('a value counts as much as it weighs', () => {
  const examples = [{ values: { a: 1, b: 1, vendor: 'x' } }, { values: { a: 0, b: 0, vendor: 'y' } }];
  const given = { a: 1, b: 1, vendor: 'y' };
  expect(findClosestExample(examples, given, evenly)).toBe(examples[0]);
  expect(findClosestExample(examples, given, (name) => (name === 'vendor' ? 3 : 1))).toBe(examples[1]);
});

/** An operation with the examples of requests and of its success. */
function operationOf(requests: Record<string, unknown>, successes: string[]): Operation {
  const wrap = (values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  const schema = { properties: { vendor: { enum: ['x', 'y'] }, name: { type: 'string' } } };
  return {
    path: '/sign',
    method: 'post',
    capability: 'realtime.auth.sign',
    requestBody: { content: { 'application/json': { schema, examples: wrap(requests) } } },
    responses: {
      200: {
        content: {
          'application/json': { schema: {}, examples: wrap(Object.fromEntries(successes.map((name) => [name, {}]))) },
        },
      },
    },
  } as unknown as Operation;
}

test('the success of an operation is the one whose request is closest, and has a success', () => {
  const operation = operationOf({ failing: { name: 'b' }, one: { name: 'a' }, two: { vendor: 'y' } }, ['one', 'two']);
  const choose = (body: unknown) => chooseExample(operation, { pathParameters: {}, query: {}, body });
  expect(choose({ name: 'b' })).toBe('one');
  expect(choose({ name: 'a', vendor: 'y' })).toBe('two');
  expect(choose({ name: 'a' })).toBe('one');
  expect(choose(undefined)).toBe('one');
  expect(chooseExample(operationOf({}, []), { pathParameters: {}, query: {} })).toBeUndefined();
  expect(chooseExample(operationOf({ other: {} }, ['only']), { pathParameters: {}, query: {} })).toBe('only');
});

test('a choice among few weighs more than a name, and what objects inherit weighs nothing more', () => {
  const operation = operationOf({}, []);
  expect(['vendor', 'name', 'unknown', 'constructor'].map((name) => weighParameter(operation, name))).toEqual([
    10, 1, 1, 1,
  ]);
  expect(weighParameter({ ...operation, requestBody: undefined } as unknown as Operation, 'vendor')).toBe(1);
});

test('the path and the query count as the body does', () => {
  const parameter = (name: string, place: string, value: string) => ({
    name,
    in: place,
    schema: {},
    examples: { [value]: { value } },
  });
  const operation = {
    ...operationOf({}, ['p', 'q']),
    path: '/get/{channel}',
    requestBody: undefined,
    parameters: [{ ...parameter('channel', 'path', 'p'), required: true }, parameter('limit', 'query', 'q')],
  } as unknown as Operation;
  expect(chooseExample(operation, { pathParameters: { channel: 'p' }, query: {} })).toBe('p');
  expect(chooseExample(operation, { pathParameters: { channel: 'p' }, query: { limit: 'q' } })).toBe('q');
});
