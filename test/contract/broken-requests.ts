import { readEitherRequired } from '../../scripts/targets/model/schemas.ts';
import type { Json, Schema } from '../../src/contract/document.ts';
import { type ExampleRequest, listExampleRequests } from '../../src/contract/example-requests.ts';
import type { Operation } from '../../src/contract/operations.ts';

/** A request that breaks one thing that the contract demands. */
export interface BrokenRequest {
  /** What is broken, and the field that a good message names. */
  title: string;
  field: string;
  target: string;
  body?: Json;
}

/**
 * Makes, from the schemas of an operation, a request for each required property left out, each property with a value of
 * a wrong type, each enum with a strange value, each number below its minimum and each text below its minimum length.
 */
export function brokenRequestsOf(operation: Operation): BrokenRequest[] {
  const [request] = listExampleRequests(operation);
  if (request === undefined) return [];
  return [...brokenBodies(operation, request), ...brokenQueries(operation, request)];
}

function brokenBodies(operation: Operation, request: ExampleRequest): BrokenRequest[] {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined) return [];
  const { target } = request;
  const whole = fullBody(schema, request.body);
  return breakObject(schema, whole, []).map(({ title, field, value }) => ({ title, field, target, body: value }));
}

interface Break {
  title: string;
  field: string;
  value: Json;
}

function breakObject(schema: Schema, value: { [key: string]: Json }, path: string[]): Break[] {
  const breaks: Break[] = [];
  for (const name of schema.required ?? []) {
    const { [name]: _left, ...rest } = value;
    breaks.push({ title: `${[...path, name].join('.')} missing`, field: name, value: rest });
  }
  const [preferred, other] = readEitherRequired(schema) ?? [];
  if (preferred !== undefined && other !== undefined) {
    const { [preferred]: _preferred, [other]: _other, ...rest } = value;
    breaks.push({ title: `both ${preferred} and ${other} missing`, field: preferred, value: rest });
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const at = [...path, name].join('.');
    for (const { title, value: wrong } of wrongValues(property)) {
      breaks.push({ title: `${at} ${title}`, field: name, value: { ...value, [name]: wrong } });
    }
    const { items } = property;
    if (items === undefined) continue;
    for (const { title, value: wrong } of wrongValues(items)) {
      breaks.push({ title: `${at}[0] ${title}`, field: name, value: { ...value, [name]: [wrong] } });
    }
    if (items.properties === undefined) continue;
    for (const inner of breakObject(items, fullBody(items, {}), [...path, `${name}[0]`])) {
      breaks.push({ ...inner, value: { ...value, [name]: [inner.value] } });
    }
  }
  return breaks;
}

function wrongValues(schema: Schema): { title: string; value: Json }[] {
  const wrong: { title: string; value: Json }[] = [];
  const types = [schema.type ?? []].flat();
  if (types.length > 0) {
    const strange: Record<string, Json> = {
      string: 42,
      integer: 'many',
      number: 'many',
      boolean: 'yes',
      array: 'one',
      object: 'one',
    };
    const [type = ''] = types;
    wrong.push({ title: 'of the wrong type', value: strange[type] ?? {} });
    if (!types.includes('null')) wrong.push({ title: 'null', value: null });
    if (type === 'integer') wrong.push({ title: 'with a fraction', value: 1.5 });
  }
  if (schema.enum) wrong.push({ title: 'outside its enum', value: 'strange_value' });
  if (typeof schema.minimum === 'number') wrong.push({ title: 'below its minimum', value: schema.minimum - 1 });
  if (schema.minLength === 1) wrong.push({ title: 'empty', value: '' });
  return wrong;
}

/** A body with every property, so that each can be broken alone. */
function fullBody(schema: Schema, given: Json | undefined): { [key: string]: Json } {
  const properties = Object.entries(schema.properties ?? {});
  const examples = properties.map(([name, property]) => [name, property.examples?.[0] ?? exampleOf(property)]);
  return { ...Object.fromEntries(examples), ...(given as { [key: string]: Json } | undefined) };
}

function exampleOf(schema: Schema): Json {
  return schema.properties ? fullBody(schema, {}) : null;
}

function brokenQueries(operation: Operation, request: ExampleRequest): BrokenRequest[] {
  const queries = operation.parameters?.filter((parameter) => parameter.in === 'query') ?? [];
  const [path] = request.target.split('?');
  return queries.flatMap(({ name, schema }) => {
    const texts = [
      ...(schema.type === 'integer' ? ['many', '1.5'] : []),
      ...(typeof schema.minimum === 'number' ? [String(schema.minimum - 1)] : []),
    ];
    return texts.map((text) => ({
      title: `query ${name}=${text}`,
      field: name,
      target: `${path}?${new URLSearchParams({ [name]: text })}`,
    }));
  });
}
