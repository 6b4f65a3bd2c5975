import { weighParameter } from '../../../src/contract/choose-example.ts';
import type { Json, OpenApiDocument, Parameter, Schema } from '../../../src/contract/document.ts';
import { listExampleRequests, readSuccessExamples } from '../../../src/contract/example-requests.ts';
import { findRequestBody, findSuccess, listUrlParameters, type Operation } from '../../../src/contract/operations.ts';
import type {
  Call,
  CallExample,
  CallParameter,
  CallSample,
  CatalogueError,
  Failure,
  NamedSchemas,
  ObjectSchema,
  Paging,
} from './api.ts';
import { omitEncoding } from './prose.ts';
import { readField, readRecord, readType } from './read-types.ts';
import { readReferenceName } from './schemas.ts';

/** What a call is read from besides its own operation. */
export interface Source {
  document: OpenApiDocument;
  /** The named schemas, with their references. */
  schemas: NamedSchemas;
  errors: CatalogueError[];
}

/** The names under which the contract takes an idempotency key. */
const idempotencyNames = ['Idempotency-Key', 'idempotency_key'];

/** Reads one operation of the contract. */
export function readCall(operation: Operation, source: Source): Call {
  const { capability, operationId, path, summary, description, writes, 'x-infrai-effects': effects = [] } = operation;
  const { schemas } = source;
  // The operation has its references resolved, and the names of its schemas are in the document only.
  const raw = source.document.paths[path]?.[operation.method];
  const bodySchema = readReferenceName((raw && findRequestBody(raw)?.schema) ?? {});
  const responseSchema = readReferenceName((raw && findSuccess(raw)?.schema) ?? {});
  const body = findRequestBody(operation)?.schema;
  const response = findSuccess(operation)?.schema ?? {};
  const data = response.properties?.data;
  const result = readType(schemas[responseSchema]?.properties?.data ?? {}, schemas);
  if (data === undefined || !('name' in result)) {
    throw new Error(`${capability}: \`data\` of the response has to refer to a schema with a name.`);
  }
  const parameters = readParameters(operation, bodySchema, schemas);
  const paging = readPaging(operation, result.name, schemas);
  const requests = readExamples(operation);
  const input = mergeInput(operation);
  return {
    capability,
    operation,
    operationId,
    typeName: operationId.charAt(0).toUpperCase() + operationId.slice(1),
    method: operation.method.toUpperCase(),
    path,
    summary,
    description,
    writes,
    effects,
    urlParameters: listUrlParameters(operation),
    ...(body !== undefined && { body }),
    input,
    ...(bodySchema !== '' && { bodySchema }),
    parameters: [...parameters.filter(({ required }) => required), ...parameters.filter(({ required }) => !required)],
    responseSchema,
    response,
    result,
    data,
    ...(paging && { paging }),
    failures: readFailures(operation, source.errors),
    requests,
    // A choice among few weighs more than a name does.
    choices: Object.keys(input.properties).filter((name) => weighParameter(operation, name) > 1),
    sample: chooseSample(operation, requests),
  };
}

/** Merges the parameters in the path and in the query with the properties of the body. */
function mergeInput(operation: Operation): ObjectSchema {
  const parameters = listUrlParameters(operation);
  const body = findRequestBody(operation)?.schema;
  const members = parameters.map(({ name, schema, description = '' }): [string, Schema] => [
    name,
    { ...schema, description: omitEncoding(description) },
  ]);
  return {
    type: 'object',
    required: [...parameters.filter(({ required }) => required).map(({ name }) => name), ...(body?.required ?? [])],
    properties: { ...Object.fromEntries(members), ...body?.properties },
    ...(body?.if && { if: body.if }),
    ...(body?.else && { else: body.else }),
  };
}

function readParameters(operation: Operation, bodySchema: string, schemas: NamedSchemas): CallParameter[] {
  const { fields } = readRecord(bodySchema, schemas, true);
  return [
    ...listUrlParameters(operation).map((parameter) => readUrlParameter(parameter, operation)),
    ...fields.map((field) => ({ ...field, place: 'body' as const })),
  ].filter(({ wireName }) => !idempotencyNames.includes(wireName));
}

function readUrlParameter(parameter: Parameter, { capability, method, parameters = [] }: Operation): CallParameter {
  const { name, in: place, required = false, description = '', schema } = parameter;
  return {
    ...readField(
      name,
      schema,
      required,
      {},
      {
        file: `paths/${capability.replace(/^\w+\./, '')}.yaml`,
        pointer: `#/${method}/parameters/${parameters.indexOf(parameter)}`,
      },
    ),
    description: omitEncoding(description),
    place: place as 'path' | 'query',
  };
}

/**
 * Finds out how a call returns a list in pages: it takes a `cursor`, and returns a `next_cursor` beside one list.
 *
 * @throws when a page has several lists or none, so that it is not known which one to walk over
 */
function readPaging(operation: Operation, result: string, schemas: NamedSchemas): Paging | undefined {
  const takesCursor = listUrlParameters(operation).some(
    ({ in: place, name }) => place === 'query' && name === 'cursor',
  );
  const { fields } = readRecord(result, schemas, false);
  const nextCursor = fields.find(({ wireName }) => wireName === 'next_cursor');
  if (!takesCursor || nextCursor === undefined) return undefined;
  const [items, ...others] = fields.filter(({ type }) => type.kind === 'list');
  if (items === undefined || others.length > 0) {
    throw new Error(`${operation.capability}: a page with a next_cursor has to hold exactly one list to walk over.`);
  }
  return { cursor: 'cursor', nextCursor, items };
}

/** Reads the error codes that the examples of each failure show. */
function readFailures({ capability, responses }: Operation, catalogue: CatalogueError[]): Failure[] {
  const seen = new Set<string>();
  return Object.entries(responses)
    .filter(([status]) => status !== '200')
    .map(([status, { description, content }]) => ({
      status: Number(status),
      description,
      errors: Object.entries(content?.['application/json']?.examples ?? {}).flatMap(([example, { value }]) => {
        const { code, message, hint } = (
          value as unknown as { error: { code: string; message: string; hint?: string } }
        ).error;
        const entry = catalogue.find((item) => item.code === code);
        if (entry === undefined) throw new Error(`${capability}: ${code} is not in the error catalogue.`);
        if (seen.has(code)) return [];
        seen.add(code);
        return [{ ...entry, example, message, ...(hint !== undefined && { hint }) }];
      }),
    }));
}

/** Reads the requests of the examples, each with the response of the same name. */
function readExamples(operation: Operation): CallExample[] {
  const bodies = findRequestBody(operation)?.examples ?? {};
  const responses = readSuccessExamples(operation);
  return listExampleRequests(operation).map((request) => {
    const { name } = request;
    const ofParameter = listUrlParameters(operation).find(({ examples }) => examples?.[name])?.examples?.[name];
    const summary = bodies[name]?.summary ?? ofParameter?.summary ?? responses[name]?.summary;
    const response = responses[name]?.value as CallSample['response'] | undefined;
    return { ...request, ...(summary !== undefined && { summary }), ...(response !== undefined && { response }) };
  });
}

/**
 * Chooses the example of a call: the first request without placeholders and empty lists, which the examples of the
 * introductory page have, else the first, together with the response of the same name.
 */
function chooseSample(operation: Operation, requests: CallExample[]): CallSample {
  const request =
    requests.find(({ body, pathParameters }) => !hasPlaceholder([body ?? null, pathParameters])) ?? requests[0];
  const response = request?.response ?? Object.values(readSuccessExamples(operation))[0]?.value;
  if (request === undefined || response === undefined) {
    throw new Error(`${operation.capability} has no example of a request and its response.`);
  }
  return { request, response: response as CallSample['response'] };
}

function hasPlaceholder(value: Json): boolean {
  if (typeof value === 'string') return value === '...' || value === 'CHANNEL';
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) && value.length === 0) return true;
  return Object.values(value).some(hasPlaceholder);
}
