import { describe, expect, test } from 'vitest';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { listExampleRequests, readSuccessExamples } from '../../src/contract/example-requests.ts';
import {
  dereference,
  findRequestBody,
  findSuccess,
  listOperations,
  listUrlParameters,
  type Operation,
} from '../../src/contract/operations.ts';
import { createRouter } from '../../src/contract/routing.ts';

const json = (content: object) => ({ content: { 'application/json': content } });
const named = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));

const document = {
  paths: {
    '/v1/channel/{channel}': {
      get: {
        'x-infrai-capability': 'channel.get',
        parameters: [{ $ref: '#/components/parameters/Channel' }],
        responses: { 200: { $ref: '#/components/responses/Found~1ok' }, default: { description: 'other' } },
      },
      delete: { 'x-infrai-capability': 'channel.delete', responses: {} },
    },
    '/v1/publish': { post: { 'x-infrai-capability': 'publish', requestBody: json({ schema: {} }), responses: {} } },
  },
  components: {
    parameters: {
      Channel: { name: 'channel', in: 'path', required: true, schema: { $ref: '#/components/schemas/Name~0s' } },
    },
    responses: { 'Found/ok': json({ schema: {}, examples: named({ bare: { ok: true } }) }) },
    schemas: { 'Name~s': { type: 'string', enum: [{ $ref: '#/components/schemas/Leaf' }] }, Leaf: { const: null } },
  },
} as unknown as OpenApiDocument;

describe('the operations of a contract', () => {
  test('are listed in its order, each with its place, and those that are not read write', () => {
    expect(
      listOperations(document).map(({ path, method, capability, writes }) => [path, method, capability, writes]),
    ).toEqual([
      ['/v1/channel/{channel}', 'get', 'channel.get', false],
      ['/v1/channel/{channel}', 'delete', 'channel.delete', true],
      ['/v1/publish', 'post', 'publish', true],
    ]);
  });

  test('have every reference resolved, and only the responses with a status', () => {
    const operations = listOperations(document);
    expect(operations[0]?.parameters).toEqual([
      { name: 'channel', in: 'path', required: true, schema: { type: 'string', enum: [{ const: null }] } },
    ]);
    expect(Object.keys(operations[0]?.responses ?? {})).toEqual(['200']);
    expect(readSuccessExamples(operations[0] as Operation)).toEqual(named({ bare: { ok: true } }));
  });

  test('may have no body, no success and no examples', () => {
    const [get, remove, publish] = listOperations(document) as [Operation, Operation, Operation];
    expect([findRequestBody(get), findRequestBody(publish)]).toEqual([undefined, { schema: {} }]);
    expect([findSuccess(remove), findSuccess({ responses: { 200: { description: 'empty' } } })]).toEqual([
      undefined,
      undefined,
    ]);
    expect(readSuccessExamples(remove)).toEqual({});
    expect(listUrlParameters(remove)).toEqual([]);
  });

  test('a reference that leads nowhere is named', () => {
    for (const $ref of ['#/components/schemas/Missing', '#/nowhere/at/all']) {
      expect(() => dereference({ $ref }, document)).toThrow(`The reference ${$ref} has no target in the contract.`);
    }
  });
});

describe('a router', () => {
  const route = (method: string, path: string) => createRouter(listOperations(document))(method, path);

  test('finds the operation of a method and a path, with the names in it decoded', () => {
    expect(route('GET', '/v1/channel/a%2Fb')).toMatchObject({
      found: 'operation',
      operation: { capability: 'channel.get' },
      pathParameters: { channel: 'a/b' },
    });
    expect(route('POST', '/v1/publish')).toMatchObject({ found: 'operation', pathParameters: {} });
    expect(route('GET', `/v1/channel/${'n'.repeat(5_000)}`)).toMatchObject({ found: 'operation' });
  });

  test('tells a path that exists with other methods from one that does not exist', () => {
    expect(route('POST', '/v1/channel/a')).toEqual({ found: 'path', allowed: ['GET', 'DELETE'] });
    expect(route('GET', '/v1/publish')).toEqual({ found: 'path', allowed: ['POST'] });
    for (const path of ['/v1/channel/', '/v1/channel/a/b', '/v1/publish/', '/v1', '/']) {
      expect(route('GET', path), path).toEqual({ found: 'nothing' });
    }
  });
});

describe('the example requests of an operation', () => {
  const operation = {
    path: '/v1/channel/{channel}',
    method: 'get',
    capability: 'channel.get',
    writes: false,
    parameters: [
      { name: 'channel', in: 'path', required: true, schema: {}, examples: named({ first: 'a b', second: 'c' }) },
      { name: 'limit', in: 'query', schema: {}, examples: named({ second: 2, third: 3 }) },
      { name: 'X-Trace', in: 'header', schema: {}, examples: named({ third: 9 }) },
      { name: 'X-Other', in: 'header', schema: {} },
    ],
    responses: {},
  } as unknown as Operation;

  test('have the example of each name, and else the first of what is required', () => {
    expect(listExampleRequests(operation)).toEqual([
      { name: 'first', target: '/v1/channel/a%20b', pathParameters: { channel: 'a b' }, query: {}, headers: {} },
      {
        name: 'second',
        target: '/v1/channel/c?limit=2',
        pathParameters: { channel: 'c' },
        query: { limit: '2' },
        headers: {},
      },
      {
        name: 'third',
        target: '/v1/channel/a%20b?limit=3',
        pathParameters: { channel: 'a b' },
        query: { limit: '3' },
        headers: { 'X-Trace': '9' },
      },
    ]);
  });

  test('have the body of their name, and else the first', () => {
    const requestBody = json({ schema: {}, examples: named({ first: { a: 1 }, fourth: null }) });
    const requests = listExampleRequests({ ...operation, requestBody } as unknown as Operation);
    expect(requests.map(({ name, body }) => [name, body])).toEqual([
      ['first', { a: 1 }],
      ['second', { a: 1 }],
      ['third', { a: 1 }],
      ['fourth', null],
    ]);
  });

  test('of one that needs no parameter have the bare one first, named after its success', () => {
    const list = { ...operation, path: '/v1/list', parameters: operation.parameters?.slice(1, 2) };
    const responses = { 200: json({ schema: {}, examples: named({ all: {} }) }) };
    const bare = { pathParameters: {}, query: {}, headers: {} };
    expect(listExampleRequests({ ...list, responses } as unknown as Operation)[0]).toEqual({
      ...bare,
      name: 'all',
      target: '/v1/list',
    });
    expect(listExampleRequests({ ...list, parameters: undefined, responses: {} } as unknown as Operation)).toEqual([
      { ...bare, name: 'bare', target: '/v1/list' },
    ]);
    const withBody = { ...list, parameters: undefined, requestBody: json({ schema: {} }) };
    expect(listExampleRequests(withBody as unknown as Operation)).toEqual([]);
  });
});
