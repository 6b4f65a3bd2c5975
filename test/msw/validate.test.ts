import { expect, test } from 'vitest';
import type { Schema } from '../../src/contract/document.ts';
import { findProblem } from '../../src/msw/validate.ts';

const event = { type: 'object', required: ['channel'], properties: { channel: { type: 'string', minLength: 1 } } };

test.each<[Schema, unknown, string | undefined]>([
  [{ type: ['string', 'null'] }, null, undefined],
  [{ type: ['string', 'null'] }, 'a', undefined],
  [{ type: ['string', 'null'] }, 7, 'it must be string or null.'],
  [{ type: 'string' }, null, 'it must be string.'],
  [{ type: 'boolean' }, false, undefined],
  [{ type: 'integer' }, 1.5, 'it must be integer.'],
  [{ type: 'object' }, [], 'it must be object.'],
  [{ type: 'object' }, null, 'it must be object.'],
  [{ type: 'array' }, {}, 'it must be array.'],
  [{}, undefined, undefined],
  [{ enum: ['a', 'b'] }, 'c', 'it must be one of a, b.'],
  [{ type: 'string' }, '', undefined],
  [{ type: 'string', minLength: 1 }, '', 'it must not be empty.'],
  [{ type: 'integer', minimum: 1 }, 1, undefined],
  [{ type: 'integer', minimum: 1 }, 0, 'it must be 1 or more.'],
  [{ type: 'array', items: event }, [{ channel: 'a' }, {}], 'it[1].channel is required.'],
  [event, { channel: undefined }, 'it.channel is required.'],
  [event, { channel: '' }, 'it.channel must not be empty.'],
  [event, { channel: 'a', more: 1 }, undefined],
])('by %j, the problem of %j is: %s', (schema, value, problem) => {
  expect(findProblem(schema, value, 'it')).toBe(problem);
});

test('what is demanded otherwise counts only where the condition does not hold', () => {
  const schema: Schema = { if: { required: ['channel'] }, else: { required: ['name'] } };
  expect(findProblem(schema, { channel: 'a' }, '')).toBeUndefined();
  expect(findProblem(schema, { name: 'a' }, '')).toBeUndefined();
  expect(findProblem(schema, {}, '')).toBe('name is required.');
  expect(findProblem({ if: { required: ['channel'] } }, {}, '')).toBeUndefined();
});
