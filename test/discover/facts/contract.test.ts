import { expect, test } from 'vitest';
import type { OpenApiDocument, Schema } from '../../../src/contract/document.ts';
import { readContractFacts } from '../../../src/discover/facts/read-contract.ts';
import { plain } from '../plain.ts';

interface Parts {
  body?: Schema;
  parameters?: object[];
  responses?: Record<string, object>;
}

/** What is read of a contract with one capability. */
function read({ body, parameters, responses = {} }: Parts = {}) {
  const operation = {
    'x-infrai-capability': 'a.send',
    operationId: 'send',
    ...(parameters && { parameters }),
    ...(body && { requestBody: { content: { 'application/json': { schema: body } } } }),
    responses,
  };
  const document = {
    paths: { '/v1/a': { post: operation } },
    components: { schemas: {} },
    'x-infrai-errors': { BUSY: { status: 503, retry: true }, BROKEN: { status: 500, retry: false }, WRONG: {} },
  } as unknown as OpenApiDocument;
  return plain(readContractFacts(document).get('a.send')) as Record<string, Record<string, unknown>>;
}

const parametersOf = (body: Schema) => read({ body }).parameters;

test('a capability has a method, a path and the statuses that are numbers', () => {
  expect(read({ responses: { 200: {}, 404: {}, default: {} } })).toEqual({
    method: 'POST',
    path: '/v1/a',
    parameters: {},
    errors: {},
    statuses: { codes: [200, 404], complete: true },
  });
});

test('a parameter has a type, a place, and may be required', () => {
  const schema = { type: 'string' };
  const parameters = [
    { name: 'id', in: 'path', required: true, schema },
    { name: 'limit', in: 'query', schema: { type: 'integer' } },
    { name: 'Key', in: 'header', required: false, schema },
  ];
  const body = { type: 'object', required: ['data'], properties: { data: {}, note: schema } };
  expect(read({ parameters, body }).parameters).toEqual({
    data: { type: { kinds: [] }, required: 'required', place: 'body' },
    note: { type: { kinds: ['string'] }, required: 'optional', place: 'body' },
    id: { type: { kinds: ['string'] }, required: 'required', place: 'path' },
    limit: { type: { kinds: ['integer'] }, required: 'optional', place: 'query' },
    Key: { type: { kinds: ['string'] }, required: 'optional', place: 'header' },
  });
});

test.each<[string, Partial<Schema>]>([
  ['anyOf', { anyOf: [{ required: ['b'] }, { required: ['a'] }] }],
  ['oneOf', { oneOf: [{ required: ['a'] }, { required: ['b'] }, {}] }],
  ['if and else', { if: { required: ['b'] }, else: { required: ['a', 'b'] } }],
])('one of several is enough, where the schema says so with %s', (_title, choice) => {
  const properties = { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' }, d: { type: 'string' } };
  const facts = parametersOf({ type: 'object', required: ['d'], properties, ...choice });
  expect(Object.values(facts ?? {}).map((fact) => (fact as { required: unknown }).required)).toEqual([
    { oneOf: ['a', 'b'] },
    { oneOf: ['a', 'b'] },
    'optional',
    'required',
  ]);
});

test.each<[Schema, object]>([
  [{ type: ['string', 'null'] }, { kinds: ['string', 'null'] }],
  [{ anyOf: [{ type: 'string' }, { type: 'integer' }] }, { kinds: ['string', 'integer'] }],
  [{ oneOf: [{ type: 'object' }, { type: 'array' }] }, { kinds: ['object', 'array'] }],
  [
    { type: 'string', enum: ['a', 7, null, 'b'] },
    { kinds: ['string'], values: ['a', 'b'] },
  ],
  [
    { type: 'array', items: { type: 'number' } },
    { kinds: ['array'], items: { kinds: ['number'] } },
  ],
  [
    { type: 'object', required: ['x'], properties: { x: { type: 'boolean' } } },
    { kinds: ['object'], properties: { x: { type: { kinds: ['boolean'] }, required: 'required' } } },
  ],
])('the type of %j', (schema, type) => {
  expect(parametersOf({ type: 'object', properties: { a: schema } })).toEqual({
    a: { type, required: 'optional', place: 'body' },
  });
});

test('the errors are those of the examples, with their status and whether a program may retry', () => {
  const example = (code: unknown) => ({ value: { error: code === null ? null : { code } } });
  const answer = (...examples: object[]) => ({ content: { 'application/json': { examples: { ...examples } } } });
  const responses = {
    200: answer(example(null), {}),
    400: answer(example('WRONG'), example(undefined)),
    404: {},
    500: answer(example('BROKEN')),
    503: answer(example('BUSY')),
  };
  expect(read({ responses }).errors).toEqual({
    WRONG: { status: 400 },
    BROKEN: { status: 500, retry: false },
    BUSY: { status: 503, retry: true },
  });
});
