import { readFile } from 'node:fs/promises';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { generatedRoot } from '../../../scripts/shared/paths.ts';
import { downgradeDocument } from '../../../scripts/targets/openapi/downgrade.ts';
import type { OpenApiDocument, Schema } from '../../../src/contract/document.ts';
import { findRequestBody, findSuccess, listOperations } from '../../../src/contract/operations.ts';
import { brokenRequestsOf } from '../../contract/broken-requests.ts';

const contract = await bundleContract();
const text = await readFile(`${generatedRoot}openapi/openapi-3.0.json`, 'utf8');
const downgraded = JSON.parse(text) as OpenApiDocument;
const schemasOf = ({ components }: OpenApiDocument) => Object.entries(components.schemas as Record<string, Schema>);
const operations = listOperations(contract);
const kept = new Map(listOperations(downgraded).map((operation) => [operation.operationId, operation]));

// The Ajv of older drafts knows `nullable`, as 3.0 means it.
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);

test('a linter finds it valid as OpenAPI 3.0, its examples among the rest', async () => {
  const rules = {
    struct: 'error',
    'no-unresolved-refs': 'error',
    'no-invalid-media-type-examples': { severity: 'error', allowAdditionalProperties: true },
    'no-invalid-schema-examples': { severity: 'error', allowAdditionalProperties: true },
  } as const;
  const problems = await lintFromString({
    source: text,
    absoluteRef: 'openapi-3.0.json',
    config: await createConfig({ rules }),
  });
  expect(downgraded.openapi).toBe('3.0.3');
  expect(problems.map(({ message, location }) => `${location[0]?.pointer}: ${message}`)).toEqual([]);
});

test('it has every operation, with its parameters and its statuses', () => {
  for (const { operationId, parameters = [], responses } of operations) {
    const found = kept.get(operationId);
    expect(found?.parameters?.map(({ name }) => name) ?? []).toEqual(parameters.map(({ name }) => name));
    expect(Object.keys(found?.responses ?? {})).toEqual(Object.keys(responses));
  }
});

const broken = operations.flatMap((operation) =>
  brokenRequestsOf(operation).flatMap(({ title, body }) =>
    // The one thing that 3.0 has no words for.
    body === undefined || title.startsWith('both ') ? [] : [{ name: operation.operationId, title, body }],
  ),
);

test.each(broken)('$name refuses a body with $title', ({ name, body }) => {
  const operation = kept.get(name);
  expect(ajv.validate(findRequestBody(operation as NonNullable<typeof operation>)?.schema ?? {}, body)).toBe(false);
});

test('a response lacks nothing that is promised, and what may be null is so in 3.0 too', () => {
  for (const operation of operations) {
    const found = kept.get(operation.operationId) as typeof operation;
    const validate = ajv.compile(findSuccess(found)?.schema ?? {});
    for (const { value } of Object.values(findSuccess(operation)?.examples ?? {})) {
      const envelope = value as { data: object; metadata: object };
      expect(validate(envelope), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...envelope, data: {} })).toBe(false);
      expect(validate({ ...envelope, metadata: { ...envelope.metadata, vendor: null } })).toBe(true);
    }
  }
});

test('every schema and every property keeps its text, and a property its example', () => {
  const found = new Map(schemasOf(downgraded).map(([name, schema]) => [name.replace(/Envelope$/, 'Response'), schema]));
  for (const [name, schema] of schemasOf(contract)) {
    expect(found.get(name)?.description, name).toBe(schema.description);
    for (const [property, { description, examples }] of Object.entries(schema.properties ?? {})) {
      const { description: told, example } = (found.get(name)?.properties?.[property] ?? {}) as Schema & {
        example?: unknown;
      };
      expect(told, `${name}.${property}`).toBe(description);
      if (examples?.[0] !== undefined && examples[0] !== null)
        expect(example, `${name}.${property}`).toEqual(examples[0]);
    }
  }
});

test('a schema of one vendor is that of no other', () => {
  for (const [name, { properties = {} }] of schemasOf(contract)) {
    const { const: vendor } = properties.vendor ?? {};
    if (vendor === undefined) continue;
    const schema = schemasOf(downgraded).find(([other]) => other === name)?.[1].properties?.vendor ?? {};
    expect([ajv.validate(schema, vendor), ajv.validate(schema, 'another')]).toEqual([true, false]);
  }
});

test('what many tools stumble over is not there: a choice of schemas, an enum of booleans, a response as a schema', () => {
  expect(text).not.toMatch(/"(anyOf|oneOf|allOf)"|"enum": \[\s*(true|false)/);
  // oapi-codegen gives the name to the response with its status and headers.
  const responses = operations.map(({ operationId }) => `${operationId}Response`.toLowerCase());
  expect(schemasOf(downgraded).filter(([name]) => responses.includes(name.toLowerCase()))).toEqual([]);
});

/** The schema of a new parameter in the words of 3.0, with the examples of the parameter. */
function downgradeParameter(schema: Schema, examples = {}) {
  const changed = structuredClone(contract);
  const operation = changed.paths['/v1/realtime/channel/list']?.get;
  operation?.parameters?.push({ name: 'sort', in: 'query', schema, examples } as never);
  const { paths } = downgradeDocument(changed) as OpenApiDocument;
  return paths['/v1/realtime/channel/list']?.get?.parameters?.at(-1);
}

test.each([
  ['of a parameter', { type: ['string', 'null'], examples: ['a'] }, { type: 'string', nullable: true, example: 'a' }],
  ['of an item', { type: 'array', items: { const: 'a' } }, { type: 'array', items: { enum: ['a'] } }],
  ['of a boolean that is always true', { const: true }, { type: 'boolean' }],
] satisfies [string, Schema, object][])('a schema %s is written in the words of 3.0 too', (_, schema, expected) => {
  expect(downgradeParameter(schema)?.schema).toEqual(expected);
});

test('the data of an example stays as it is, even under names that mean something in a document', () => {
  const examples = { one: { value: { schema: { const: true, examples: [1] } } } };
  expect(downgradeParameter({ type: 'object' }, examples)).toHaveProperty('examples', examples);
});
