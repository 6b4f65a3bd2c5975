import { expect, test } from 'vitest';
import { listUsedSchemas, mapSchema, pruneSchema } from '../../../scripts/targets/model/schemas.ts';

const isText = (keyword: string) => keyword === 'description' || keyword === 'examples';

test('a pruned schema loses keywords everywhere, but no property of the same name', () => {
  const schema = {
    type: 'object',
    description: 'A thing.',
    'x-infrai-vendor-native': true,
    properties: {
      description: { type: 'string', description: 'Its text.', examples: ['one'] },
      list: { type: 'array', items: { oneOf: [{ type: 'string', description: 'A name.' }] } },
    },
  };
  expect(pruneSchema(schema, isText)).toEqual({
    type: 'object',
    properties: {
      description: { type: 'string' },
      list: { type: 'array', items: { oneOf: [{ type: 'string' }] } },
    },
  });
  expect(schema.properties.description.description).toBe('Its text.');
});

test('what is data and not a schema stays as it is', () => {
  const schema = { const: { description: 'kept' }, default: { examples: [1] }, enum: [{ description: 'kept' }] };
  expect(pruneSchema(schema, isText)).toEqual(schema);
});

test('each keyword can be replaced', () => {
  const schema = { properties: { one: { $ref: '#/a' } }, additionalProperties: { $ref: '#/b' } };
  const mapped = mapSchema(schema, (keyword, value) => (keyword === '$ref' ? `contract${value}` : value));
  expect(mapped).toEqual({
    properties: { one: { $ref: 'contract#/a' } },
    additionalProperties: { $ref: 'contract#/b' },
  });
});

test('a schema comes after those that it refers to, once, and what is not needed is left out', () => {
  const schemas = {
    Page: { properties: { items: { items: { $ref: '#/components/schemas/Item' } } } },
    Item: { properties: { kind: { $ref: '#/components/schemas/Kind' } } },
    Kind: { enum: ['one'] },
    Other: {},
  };
  const roots = [{ $ref: '#/components/schemas/Page' }, { $ref: '#/components/schemas/Kind' }];
  expect(listUsedSchemas(schemas, roots)).toEqual(['Kind', 'Item', 'Page']);
});
