import type { OpenApiDocument, Parameter, Schema } from '../../../src/contract/document.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';
import { orderByUse, referenceName, typeOf } from './schema-types.ts';

/** A type of the contract, without a word about any language. */
export type TypeReference =
  | { kind: 'string' | 'integer' | 'number' | 'boolean' | 'timestamp' | 'json' | 'object' }
  | { kind: 'list'; items: TypeReference }
  | { kind: 'record' | 'enum' | 'union'; name: string };

/** A property of a record, or a parameter of a call. */
export interface Field {
  /** The name in JSON, in a path or in a query. */
  wireName: string;
  type: TypeReference;
  required: boolean;
  nullable: boolean;
  /** Markdown. */
  description: string;
  /** The only text that the field can hold. */
  constant?: string;
  /** The smallest number that is allowed. */
  minimum?: number;
}

/** An object with known properties. */
export interface RecordModel {
  name: string;
  description: string;
  fields: Field[];
  /** Whether a vendor's SDK takes the object as it is, so that nothing of it may get lost or renamed. */
  vendorNative: boolean;
  /** Whether callers make it, as a part of what they send. */
  sent: boolean;
}

/** A set of texts that grows with the service. */
export interface EnumModel {
  name: string;
  description: string;
  values: string[];
}

/** One of several records, told apart by the text of one property. The set grows with the service. */
export interface UnionModel {
  name: string;
  description: string;
  discriminator: string;
  variants: { value: string; record: string }[];
}

/** A parameter of a call together with its place in the request. */
export interface CallParameter extends Field {
  place: 'path' | 'query' | 'body';
}

/** A capability as a client offers it. */
export interface Call {
  capability: string;
  operationId: string;
  /** The HTTP method in upper case. */
  method: string;
  path: string;
  summary: string;
  description: string;
  /** Required ones first. An idempotency key is not among them: every call that writes takes one. */
  parameters: CallParameter[];
  writes: boolean;
  result: TypeReference & { name: string };
  /** How to go from page to page, when the call is one of pages. */
  paging?: { cursor: string; nextCursor: Field; items: Field };
}

/** Everything that a client of any language is made from. */
export interface ApiModel {
  title: string;
  version: string;
  /** The address of the service itself. */
  productionUrl: string;
  calls: Call[];
  records: RecordModel[];
  enums: EnumModel[];
  unions: UnionModel[];
  metadata: RecordModel;
  errors: { code: string; status: number; retry: boolean; text: string }[];
}

/** The names under which the contract takes an idempotency key, all of which the header stands for. */
const idempotencyNames = ['Idempotency-Key', 'idempotency_key'];

/** Reads from the bundled contract what the clients of all languages have in common. */
export function readApiModel(document: OpenApiDocument): ApiModel {
  const schemas = document.components.schemas as Record<string, Schema>;
  const calls = listOperations(document).map((operation) => readCall(operation, document, schemas));
  const sent = new Set(
    orderByUse(
      schemas,
      calls.flatMap(({ parameters }) => parameters.map(({ type }) => type)),
    ),
  );
  const used = orderByUse(schemas, [
    ...calls.flatMap(({ parameters, result }) => [...parameters.map(({ type }) => type), result]),
  ]);
  const of = <Model>(read: (name: string, schema: Schema) => Model | undefined) =>
    used.flatMap((name) => read(name, schemas[name] as Schema) ?? []);

  return {
    title: document.info.title,
    version: document.info.version,
    productionUrl: document.servers[0]?.url ?? '',
    calls,
    records: of((name, schema) => (schema.properties ? readRecord(name, schema, schemas, sent.has(name)) : undefined)),
    enums: of((name, schema) =>
      schema.enum ? { name, description: schema.description ?? '', values: schema.enum as string[] } : undefined,
    ),
    unions: of((name, schema) => (schema.oneOf ? readUnion(name, schema) : undefined)),
    metadata: readRecord('Metadata', schemas.Metadata as Schema, schemas, false),
    errors: Object.entries(document['x-infrai-errors']).map(([code, { status, retry = false, meaning, action }]) => ({
      code,
      status,
      retry,
      text: `${status}. ${meaning} ${action}`,
    })),
  };
}

function readCall(operation: Operation, document: OpenApiDocument, schemas: Record<string, Schema>): Call {
  const { capability, operationId, path, summary, description, writes } = operation;
  // The operation comes with its references resolved, and here their names matter.
  const raw = document.paths[path]?.[operation.method];
  const bodyReference = raw?.requestBody?.content['application/json']?.schema;
  const body = bodyReference && readRecord('', schemas[referenceName(bodyReference)] as Schema, schemas, true);
  const parameters = [
    ...(operation.parameters ?? []).filter(({ in: place }) => place !== 'header').map(readParameter),
    ...(body?.fields ?? []).map((field) => ({ ...field, place: 'body' as const })),
  ].filter(({ wireName }) => !idempotencyNames.includes(wireName));
  const envelope = schemas[`${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Response`];
  const result = typeOf(envelope?.properties?.data ?? {}, schemas);
  if (!('name' in result)) throw new Error(`${capability}: \`data\` has to refer to a schema that has a name.`);
  const call = {
    capability,
    operationId,
    method: operation.method.toUpperCase(),
    path,
    summary,
    description: withoutEncoding(description),
    parameters: [...parameters.filter((item) => item.required), ...parameters.filter((item) => !item.required)],
    writes,
    result,
  };
  const paging = findPaging(call, readRecord(result.name, schemas[result.name] as Schema, schemas, false));
  return paging ? { ...call, paging } : call;
}

function readParameter(parameter: Parameter): CallParameter {
  const { name, in: place, required = false, description = '', schema } = parameter;
  return {
    wireName: name,
    type: typeOf(schema, {}),
    required,
    nullable: false,
    description: place === 'path' ? `${withoutEncoding(description)} Pass it as it is.` : description,
    place: place as 'path' | 'query',
    ...(typeof schema.minimum === 'number' && { minimum: schema.minimum }),
  };
}

/** Leaves out what the contract says of percent-encoding: the clients do it, and who did it again would miss the name. */
function withoutEncoding(text: string): string {
  return text
    .replaceAll(/\s*Percent-encode [^.]*\./g, '')
    .replaceAll(/, percent-encoded [^.]*\./g, '.')
    .trim();
}

function findPaging({ parameters }: Call, { fields }: RecordModel): Call['paging'] {
  const nextCursor = fields.find(({ wireName }) => wireName === 'next_cursor');
  const lists = fields.filter(({ type }) => type.kind === 'list');
  const [items] = lists;
  if (!nextCursor || !items || lists.length > 1) return undefined;
  return parameters.some(({ wireName }) => wireName === 'cursor') ? { cursor: 'cursor', nextCursor, items } : undefined;
}

function readRecord(name: string, schema: Schema, schemas: Record<string, Schema>, sent: boolean): RecordModel {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([wireName, property]): Field => ({
      wireName,
      type: typeOf(property, schemas),
      required: schema.required?.includes(wireName) ?? false,
      nullable: Array.isArray(property.type) && property.type.includes('null'),
      description: property.description ?? schemas[referenceName(property)]?.description ?? '',
      ...(typeof property.const === 'string' && { constant: property.const }),
      ...(typeof property.minimum === 'number' && { minimum: property.minimum }),
    }),
  );
  const vendorNative = schema['x-infrai-vendor-native'] === true;
  return { name, description: schema.description ?? '', fields, vendorNative, sent };
}

function readUnion(name: string, schema: Schema): UnionModel {
  const { propertyName = '', mapping = {} } = (schema.discriminator ?? {}) as {
    propertyName?: string;
    mapping?: Record<string, string>;
  };
  const variants = Object.entries(mapping).map(([value, $ref]) => ({ value, record: referenceName({ $ref }) }));
  if (variants.length !== schema.oneOf?.length) {
    throw new Error(`${name}: each schema of \`oneOf\` has to have its value in \`discriminator.mapping\`.`);
  }
  return { name, description: schema.description ?? '', discriminator: propertyName, variants };
}
