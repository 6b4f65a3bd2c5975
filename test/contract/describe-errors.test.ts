import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { describeErrors } from '../../src/contract/describe-errors.ts';

/** Describes what Ajv finds wrong with a value. */
function describeProblems(schema: object, value: unknown): { alone: string; found: string } {
  const validate = new Ajv2020({ allErrors: true, ownProperties: true, strict: false }).compile(schema);
  validate(value);
  const errors = validate.errors ?? [];
  return { alone: describeErrors(errors), found: describeErrors(errors, value) };
}

const of = (property: object) => ({ type: 'object', properties: { a: property } });

test.each([
  [of({ type: 'string' }), { a: 7 }, 'a: must be a string, but is 7.'],
  [of({ type: 'integer' }), { a: 1.5 }, 'a: must be an integer, but is 1.5.'],
  [of({ type: ['object', 'null'] }), { a: true }, 'a: must be an object or null, but is true.'],
  [of({ type: ['array', 'boolean'] }), { a: {} }, 'a: must be an array or a boolean, but is an object.'],
  [of({ type: 'object' }), { a: [] }, 'a: must be an object, but is an array.'],
  [of({ type: 'integer' }), { a: 'secret' }, 'a: must be an integer, but is a string.'],
  [of({ type: 'string' }), { a: null }, 'a: must be a string, but is null.'],
  [of({ enum: ['x', 1] }), { a: 'y' }, 'a: must be one of "x", 1, but is "y".'],
  [of({ type: 'string', minLength: 1 }), { a: '' }, 'a: must not be empty, but is "".'],
  [of({ type: 'string', minLength: 2 }), { a: 'x' }, 'a: must have at least 2 characters, but is "x".'],
  [of({ not: { type: 'null' } }), { a: null }, 'a: must not be null, but is null.'],
  [of({ type: 'integer', minimum: 1 }), { a: 0 }, 'a: must be 1 or more, but is 0.'],
  [of({ maximum: 1 }), { a: 2 }, 'a: must be <= 1, but is 2.'],
  [{ required: ['toString'] }, {}, 'toString: is required, but is missing.'],
  [
    of({ items: { properties: { 'b/c~d': { type: 'null' } } } }),
    { a: [0, { 'b/c~d': 1 }] },
    'a[1].b/c~d: must be null, but is 1.',
  ],
  ...['x1', '1x', '10'].map((name): [object, object, string] => [
    of({ properties: { [name]: { type: 'null' } } }),
    { a: { [name]: 1 } },
    `a${name === '10' ? '[10]' : `.${name}`}: must be null, but is 1.`,
  ]),
  [{ type: 'object' }, 7, 'The body: must be an object, but is 7.'],
])('by %j, of %j it is said: %s', (schema, value, text) => {
  const { alone, found } = describeProblems(schema, value);
  expect(found).toBe(text);
  expect(alone).toBe(text.replace(/, but is .*\.$/, '.'));
});

test('a value is shown up to 80 characters', () => {
  const { found } = describeProblems(of({ enum: ['x'] }), { a: 'y'.repeat(100) });
  expect(found).toBe(`a: must be one of "x", but is "${'y'.repeat(79)}.`);
});

test('a field is named once, by what its value must be', () => {
  expect(describeProblems(of({ type: 'string', enum: ['x'] }), { a: 7 }).alone).toBe('a: must be a string.');
});

test('of conditions and alternatives only what they demand is said', () => {
  const either = { anyOf: [{ required: ['a'] }, { required: ['b'] }] };
  expect(describeProblems(either, {}).alone).toBe('a: is required. b: is required.');
  const otherwise = { if: { required: ['a'] }, else: { required: ['b'] } };
  expect(describeProblems(otherwise, {}).alone).toBe('b: is required.');
});

test.each([
  [20, ''],
  [21, ' 1 more fields are invalid.'],
  [25, ' 5 more fields are invalid.'],
])('of %i invalid fields twenty are named', (count, rest) => {
  const names = Array.from({ length: count }, (_, at) => `f${at}`);
  const text = describeProblems({ required: names }, {}).alone;
  expect(text).toBe(
    names
      .slice(0, 20)
      .map((name) => `${name}: is required.`)
      .join(' ') + rest,
  );
});

test('an error without a message of its own is one of the contract', () => {
  const error = { keyword: 'other', instancePath: '/a', params: {} } as ErrorObject;
  expect(describeErrors([error])).toBe('a: does not match the contract.');
});
