import fc from 'fast-check';
import type { Schema } from '../../../src/contract/document.ts';
import type { Operation } from '../../../src/contract/operations.ts';

/** A request as it goes over the wire. */
export interface DrawnRequest {
  method: string;
  target: string;
  headers: Record<string, string>;
  body?: string;
  /** Whether the contract allows it. */
  isValid: boolean;
}

/** Names that many requests share, so that they use the same channels. */
const names = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('a', 'b', 'room', 'private-a', 'presence-a', 'équipe/salle', '__proto__', '../..'),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, unit: 'binary' }) },
);

/** Draws requests of an operation: valid ones, and ones with something broken in them. */
export function drawRequests(operation: Operation): fc.Arbitrary<DrawnRequest> {
  const valid = fc.record({ parameters: drawParameters(operation), headers: headers() });
  return fc.oneof(
    { weight: 3, arbitrary: valid.map((drawn) => write(operation, { ...drawn, isValid: true })) },
    { weight: 2, arbitrary: drawBrokenRequests(operation) },
  );
}

function headers(): fc.Arbitrary<Record<string, string>> {
  const key = fc.option(fc.constantFrom('key-1', 'key-2'), { nil: undefined, freq: 3 });
  return key.map((text) => (text === undefined ? {} : { 'Idempotency-Key': text }));
}

interface Parameters {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body?: unknown;
}

function drawParameters({ parameters = [], requestBody }: Operation): fc.Arbitrary<Parameters> {
  const drawPlace = (place: 'path' | 'query') => {
    const there = parameters.filter((parameter) => parameter.in === place);
    const drawn = there.map(({ name, schema }) => [name, drawValues(schema, name)] as const);
    const required = there.filter((parameter) => parameter.required).map(({ name }) => name);
    return fc.record(Object.fromEntries(drawn), { requiredKeys: required });
  };
  const schema = requestBody?.content['application/json']?.schema;
  return fc.record({ path: drawPlace('path'), query: drawPlace('query'), ...(schema && { body: drawValues(schema) }) });
}

/** Draws values that a schema allows. */
function drawValues(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'object' && schema.properties) {
    const members = Object.entries(schema.properties).map(([key, item]) => [key, drawValues(item, key)] as const);
    return fc.record(Object.fromEntries(members), { requiredKeys: schema.required ?? [] });
  }
  switch (schema.type) {
    case 'object':
      return fc.dictionary(fc.string(), fc.jsonValue());
    case 'array':
      return fc.array(drawValues(schema.items ?? {}, name), { maxLength: 4 });
    case 'integer':
      return fc.oneof(
        fc.integer({ min: Number(schema.minimum ?? 0) }),
        fc.maxSafeNat().map((drawn) => drawn + 1),
      );
    case 'string':
      if (name === 'socket_id') return fc.oneof(fc.constant('12.34'), fc.string());
      if (name === 'idempotency_key') return fc.constantFrom('key-1', 'key-2');
      return schema.minLength === undefined ? fc.oneof(names, fc.string()) : names;
    default:
      return fc.jsonValue();
  }
}

/** Breaks something: a value anywhere in the body, the body itself as text, the credentials or the query. */
function drawBrokenRequests(operation: Operation): fc.Arbitrary<DrawnRequest> {
  const whole = drawParameters(operation);
  const replaced = fc
    .record({ parameters: whole, value: fc.jsonValue(), field: fc.nat() })
    .map(({ parameters, value, field }) => {
      const body = { ...(parameters.body as object) };
      const keys = Object.keys(body);
      const key = keys[field % keys.length];
      return write(operation, {
        parameters: { ...parameters, body: key === undefined ? value : { ...body, [key]: value } },
      });
    });
  const texts = fc.record({ parameters: whole, text: fc.oneof(fc.string(), fc.json(), fc.constant('{"a":')) });
  const unknownQuery = fc.record({
    parameters: whole,
    query: fc.dictionary(fc.constantFrom('limit', 'cursor', 'idempotency_key', 'x'), fc.string()),
  });
  const keyless = whole.map((parameters) => {
    const request = write(operation, { parameters });
    return { ...request, headers: { ...request.headers, Authorization: 'Basic x' } };
  });
  return fc.oneof(
    replaced,
    texts.map(({ parameters, text }) => ({
      ...write(operation, { parameters }),
      ...(operation.requestBody && { body: text }),
    })),
    unknownQuery.map(({ parameters, query }) => write(operation, { parameters: { ...parameters, query } })),
    keyless,
  );
}

function write(
  operation: Operation,
  drawn: { parameters: Parameters; headers?: Record<string, string>; isValid?: boolean },
): DrawnRequest {
  const { path, query, body } = drawn.parameters;
  const filled = operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeWhole(String(path[name])));
  const texts = Object.entries(query).map(([name, value]) => [name, String(value)]);
  const search = new URLSearchParams(texts).toString();
  return {
    method: operation.method.toUpperCase(),
    target: search === '' ? filled : `${filled}?${search}`,
    headers: {
      Authorization: 'Bearer key',
      ...(operation.requestBody && { 'Content-Type': 'application/json' }),
      ...drawn.headers,
    },
    ...(operation.requestBody && { body: JSON.stringify(body) }),
    isValid: drawn.isValid ?? false,
  };
}

/** Encodes dots too, since a client would take `.` and `../..` for steps in the path. */
function encodeWhole(name: string): string {
  return encodeURIComponent(name).replaceAll('.', '%2E');
}
