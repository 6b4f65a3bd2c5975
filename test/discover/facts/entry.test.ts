import { expect, test } from 'vitest';
import { mergeFacts, readEntry, tellsFacts } from '../../../src/discover/facts/read-entry.ts';
import { plain } from '../plain.ts';

type Json = Record<string, unknown>;
const read = (record: Json, root: unknown = record) => plain(readEntry({ record, root }));
const string = { type: { kinds: ['string'] } };

test.each<[Json, object]>([
  [{}, {}],
  [
    { method: 'POST', path: '/v1/a' },
    { method: 'POST', path: '/v1/a' },
  ],
  [
    { http: { method: 'post' }, request: { path: '/v1/a' } },
    { method: 'POST', path: '/v1/a' },
  ],
  // What stands further out counts more.
  [
    { method: 'GET', http: { method: 'POST', path: '/v1/a' } },
    { method: 'GET', path: '/v1/a' },
  ],
  [{ api: { rest: { endpoint: { method: 'GET' } } } }, { method: 'GET' }],
  [{ elsewhere: { method: 'GET' } }, {}],
  [{ parameters: { a: 'string' } }, { parameters: { a: string } }],
  [{ args: ['a'] }, { parameters: { a: {} } }],
  [
    { spec: { input_schema: { properties: { a: { type: 'string' } } } } },
    { parameters: { a: { ...string, required: 'optional' } } },
  ],
  [
    { path_params: ['a'], query: { b: 'string' }, body: { c: 'string' } },
    { parameters: { a: { place: 'path' }, b: { ...string, place: 'query' }, c: { ...string, place: 'body' } } },
  ],
  [{ parameters: ['a: string'], body: ['a'] }, { parameters: { a: string } }],
  [{ response: { parameters: ['a'] } }, {}],
  [{ response: { body: ['a'], errors: ['A_CODE'] } }, { errors: { A_CODE: {} } }],
  [{ request: { properties: { a: { type: 'string' } } } }, { parameters: { a: { ...string, required: 'optional' } } }],
  [
    { schema: { allOf: [{ properties: { a: { type: 'string' } } }] } },
    { parameters: { a: { ...string, required: 'optional' } } },
  ],
  [{ request: { a: 'string', b: 'string?' } }, { parameters: { a: string, b: { ...string, required: 'optional' } } }],
  [{ request: { method: 'GET', a: 'string' } }, { method: 'GET' }],
  [{ request: { path: '/v1/a', a: 'string' } }, { path: '/v1/a' }],
  [{ request: { http: { a: 'string' } } }, {}],
  [{ schema: { a: 'string' } }, {}],
  [{ parameters: [], request: { a: 'string' } }, { parameters: {} }],
  [
    { errors: ['A_CODE'], responses: { 404: { code: 'B_CODE' } } },
    { errors: { A_CODE: {} }, statuses: { codes: [404], complete: true } },
  ],
  [
    { responses: { 200: {}, 404: { code: 'B_CODE' } } },
    { errors: { B_CODE: { status: 404 } }, statuses: { codes: [200, 404], complete: true } },
  ],
  [{ responses: { 200: {} } }, { statuses: { codes: [200], complete: false } }],
  [{ errors: [] }, { errors: {} }],
  [{ possible_errors: ['A_CODE'], details: { errors: ['B_CODE'] } }, { errors: { A_CODE: {} } }],
  [{ success_status: 201 }, { statuses: { codes: [201], complete: false } }],
  [{ http: { status: 200 } }, { statuses: { codes: [200], complete: false } }],
])('%j', (record, facts) => {
  expect(read(record)).toEqual(facts);
});

test('references lead into the document that the entry is part of', () => {
  const root = { shared: { http: { method: 'PUT' }, input: { properties: { a: { type: 'string' } } } } };
  const record = { http: { $ref: '#/shared/http' }, parameters: { $ref: '#/shared/input' } };
  expect(read(record, root)).toEqual({ method: 'PUT', parameters: { a: { ...string, required: 'optional' } } });
});

test('objects that hold each other end', () => {
  const record: Json = { http: { method: 'GET' } };
  record.api = record;
  (record.http as Json).call = record.http;
  expect(read(record)).toEqual({ method: 'GET' });
});

test('some thirty objects in one another are looked at, and no more', () => {
  const nest = (depth: number): Json => (depth === 0 ? { method: 'GET' } : { api: nest(depth - 1) });
  expect(read(nest(30))).toEqual({ method: 'GET' });
  expect(read(nest(31))).toEqual({});
});

test('of several entries an earlier one counts more, fact by fact', () => {
  expect(mergeFacts([{ method: 'GET' }, { method: 'PUT', path: '/v1/a' }])).toEqual({ method: 'GET', path: '/v1/a' });
  expect([tellsFacts(mergeFacts([])), tellsFacts({ method: 'GET' })]).toEqual([false, true]);
});
