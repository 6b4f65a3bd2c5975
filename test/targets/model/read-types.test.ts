import { describe, expect, test } from 'vitest';
import type { NamedSchemas } from '../../../scripts/targets/model/api.ts';
import { readEnum, readField, readRecord, readType, readUnion } from '../../../scripts/targets/model/read-types.ts';
import type { Schema } from '../../../src/contract/document.ts';

const $ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const schemas = {
  Channel: {
    description: 'A channel.',
    required: ['type'],
    properties: {
      channel: { type: 'string', deprecated: true },
      name: { type: 'string', description: 'Its name.' },
      type: $ref('ChannelType'),
      limit: { type: ['integer', 'null'], minimum: 1 },
      kind: { type: 'string', const: 'channel' },
    },
    if: { required: ['channel'] },
    else: { required: ['name'] },
    'x-infrai-vendor-native': true,
  },
  ChannelType: { description: 'A type.', type: 'string', enum: ['public', 'private'] },
  Signature: { description: 'Signed.', anyOf: [$ref('ByPusher'), $ref('ByAbly'), $ref('ByOther')] },
  ByPusher: { properties: { id: { const: 7 }, vendor: { type: 'string', const: 'pusher' } } },
  ByAbly: { properties: { id: { const: 8 }, vendor: { type: 'string', const: 'ably' } } },
  ByOther: { properties: { vendor: { type: 'string' } } },
  Vague: { anyOf: [$ref('ByOther'), $ref('ByAbly')] },
  Nothing: { type: 'string' },
} as unknown as NamedSchemas;

describe('a type', () => {
  test.each<[Schema, object]>([
    [{ type: 'string' }, { kind: 'string' }],
    [{ type: ['integer', 'null'] }, { kind: 'integer' }],
    [{ type: 'number' }, { kind: 'number' }],
    [{ type: 'boolean' }, { kind: 'boolean' }],
    [
      { type: 'array', items: { type: 'string' } },
      { kind: 'list', items: { kind: 'string' } },
    ],
    [{ type: 'object', additionalProperties: true }, { kind: 'object' }],
    [{ description: 'Anything.', examples: [1] }, { kind: 'json' }],
    [{}, { kind: 'json' }],
    [$ref('Channel'), { kind: 'record', name: 'Channel' }],
    [$ref('ChannelType'), { kind: 'enum', name: 'ChannelType' }],
    [$ref('Signature'), { kind: 'union', name: 'Signature' }],
    [
      { type: 'string', 'x-infrai-open-set-of': 'ChannelType' },
      { kind: 'enum', name: 'ChannelType' },
    ],
  ])('of %j is known', (schema, type) => {
    expect(readType(schema, schemas)).toEqual(type);
  });

  test.each<[Schema]>([
    [{ type: ['string', 'integer'] }],
    [{ type: 'array' }],
    [{ type: 'object' }],
    [{ type: 'object', additionalProperties: false }],
    [{ type: 'object', properties: {} }],
    [{ type: 'string', enum: ['a'] }],
    [{ format: 'date' }],
  ])('of %j has to be given a file of its own', (schema) => {
    expect(() => readType(schema, schemas)).toThrow(`The clients have no type for ${JSON.stringify(schema)}. Move `);
  });

  test('of a reference to something else is refused by its name', () => {
    expect(() => readType($ref('Nothing'), schemas)).toThrow('Nothing is neither an object with properties nor');
  });
});

test('a property has its text, or that of what it refers to, and its bounds', () => {
  const place = { file: 'schemas/Channel.yaml', pointer: '#/properties/x' };
  const read = (schema: Schema, required = false) => readField('x', schema, required, schemas, place);
  expect(read($ref('ChannelType'), true)).toEqual({
    wireName: 'x',
    type: { kind: 'enum', name: 'ChannelType' },
    required: true,
    nullable: false,
    description: 'A type.',
  });
  expect(read({ type: ['integer', 'null'], minimum: 0, description: 'Own.' })).toMatchObject({
    nullable: true,
    minimum: 0,
    description: 'Own.',
  });
  expect(read({ type: 'string', const: 'fixed' })).toMatchObject({ constant: 'fixed', description: '' });
  expect(read({ type: 'string' })).not.toHaveProperty('constant');
  expect(() => read({ type: 'array' })).toThrow(expect.objectContaining(place));
});

test('an object requires what it says and the preferred of two names, and does not offer the other', () => {
  const record = readRecord('Channel', schemas, true);
  expect(record).toMatchObject({ name: 'Channel', description: 'A channel.', vendorNative: true, sent: true });
  expect(record.fields.map(({ wireName, required }) => [wireName, required])).toEqual([
    ['name', true],
    ['type', true],
    ['limit', false],
    ['kind', false],
  ]);
  expect(readRecord('ByOther', schemas, false)).toMatchObject({ description: '', vendorNative: false, sent: false });
  expect(readRecord('Unknown', schemas, false).fields).toEqual([]);
});

test('a set has its values in order', () => {
  expect(readEnum('ChannelType', schemas)).toEqual({
    name: 'ChannelType',
    description: 'A type.',
    values: ['public', 'private'],
  });
});

test('a union is told apart by the text that each of its objects has alone, but for the last', () => {
  expect(readUnion('Signature', schemas)).toEqual({
    name: 'Signature',
    description: 'Signed.',
    discriminator: 'vendor',
    variants: [
      { value: 'pusher', record: 'ByPusher' },
      { value: 'ably', record: 'ByAbly' },
    ],
    open: 'ByOther',
  });
  expect(() => readUnion('Vague', schemas)).toThrow(/^Vague: every schema of `anyOf` but the last needs a property/);
});
