import type {
  Effect,
  ErrorCatalogueEntry,
  Json,
  OpenApiDocument,
  Parameter,
  Schema,
} from '../../../src/contract/document.ts';
import type { ExampleRequest } from '../../../src/contract/example-requests.ts';
import type { Operation } from '../../../src/contract/operations.ts';
import type { Servers } from '../../../src/contract/servers.ts';

/** The contract as every target takes it. */
export interface ApiModel {
  /** The bundled contract that the model was read from, for targets that copy it or parts of it. */
  document: OpenApiDocument;
  title: string;
  version: string;
  servers: Servers;
  calls: Call[];
  /** The tags of the contract with their calls, in its order. */
  groups: CallGroup[];
  /** The named schemas of the contract, with their references. */
  schemas: NamedSchemas;
  /** The types that the calls need, each after the types that it needs itself. */
  records: RecordModel[];
  enums: EnumModel[];
  unions: UnionModel[];
  metadata: RecordModel;
  /** The error catalogue of the service. */
  errors: CatalogueError[];
  /** The error codes that only the mocks return. */
  mockErrors: CatalogueError[];
}

/** A capability. */
export interface Call {
  capability: string;
  /** The operation of the contract with its references resolved, for targets that show the contract itself. */
  operation: Operation;
  operationId: string;
  /** The operation id as the start of the names of types, such as `ChannelCreate`. */
  typeName: string;
  /** The HTTP method in upper case. */
  method: string;
  path: string;
  summary: string;
  /** Markdown. */
  description: string;
  writes: boolean;
  /** The parameters in the path and in the query, in the order of the contract, with their references resolved. */
  urlParameters: Parameter[];
  /** The schema of the body, with its references resolved; absent on a call without one. */
  body?: Schema;
  /** Everything that a caller can give, as the schema of one object, with its references resolved. */
  input: ObjectSchema;
  /** The name of the schema of the body; absent on a call without one. */
  bodySchema?: string;
  /**
   * What the clients of languages other than TypeScript take, required ones first. An idempotency key is not among
   * them, since every call that writes takes one.
   */
  parameters: CallParameter[];
  effects: Effect[];
  /** The name of the schema of the whole response. */
  responseSchema: string;
  /** The schema of the whole response, with its references resolved. */
  response: Schema;
  /** The type of `data` in the response. */
  result: TypeReference & { name: string };
  /** The schema of `data` in the response, with its references resolved. */
  data: Schema;
  /** How to go from page to page; absent on a call that does not return pages. */
  paging?: Paging;
  /** The documented failures, in the order of their statuses. */
  failures: Failure[];
  /** The requests of the contract's examples. */
  requests: CallExample[];
  /** The names of the parameters that are a choice among few, and so shape the response most. */
  choices: string[];
  /** The example that teaches most. */
  sample: CallSample;
}

/** The schema of an object with known properties. It may have `if` and `else`: one of two properties is required. */
export interface ObjectSchema extends Schema {
  required: string[];
  properties: Record<string, Schema>;
}

/** Schemas by name; those inside them are references. */
export type NamedSchemas = Readonly<Record<string, Schema>>;

/** A property of a record, or a parameter of a call. */
export interface Field {
  /** The name in JSON, in a path or in a query. */
  wireName: string;
  type: TypeReference;
  required: boolean;
  nullable: boolean;
  /** Markdown. */
  description: string;
  /** The only value that the field can have. */
  constant?: string;
  /** The smallest number that is allowed. */
  minimum?: number;
}

/** A parameter of a call together with its place in the request. */
export interface CallParameter extends Field {
  place: 'path' | 'query' | 'body';
}

/** How a call returns a list in pages. */
export interface Paging {
  /** The parameter that selects the page. */
  cursor: string;
  /** The property of `data` that selects the next page. */
  nextCursor: Field;
  /** The property of `data` that holds the items of the page. */
  items: Field;
}

/** A status other than success. */
export interface Failure {
  status: number;
  description: string;
  /** The codes that the contract shows for it, each once. */
  errors: DocumentedError[];
}

/** An error code of a catalogue. */
export interface CatalogueError extends ErrorCatalogueEntry {
  code: string;
  /** The status, the meaning and the action in one text. */
  text: string;
}

/** An error code that a call documents. */
export interface DocumentedError extends CatalogueError {
  /** The name of its example, for `Prefer: example=` on a mock. */
  example: string;
  message: string;
  hint?: string;
}

/** A request of the contract's examples, together with what the contract shows for it. */
export interface CallExample extends ExampleRequest {
  /** What the example shows, for people; the contract need not say it. */
  summary?: string;
  /** The whole body of the response; absent when no success has the example's name. */
  response?: CallSample['response'];
}

/** An example of a call: its request and the whole body of the response. */
export interface CallSample {
  request: ExampleRequest;
  response: { data: Json; metadata: Json };
}

/** The calls of a tag. */
export interface CallGroup {
  name: string;
  /** The name for people. */
  title: string;
  /** Markdown. */
  description: string;
  calls: Call[];
}

/** A type of the contract, in the terms of no language. */
export type TypeReference =
  | { kind: 'string' | 'integer' | 'number' | 'boolean' | 'json' | 'object' }
  | { kind: 'list'; items: TypeReference }
  | { kind: 'record' | 'enum' | 'union'; name: string };

/** An object with known properties. */
export interface RecordModel {
  name: string;
  description: string;
  fields: Field[];
  /** Whether a vendor's SDK takes the object as it is, so that no property may be lost or renamed. */
  vendorNative: boolean;
  /** Whether callers create it, as a part of a request. */
  sent: boolean;
}

/** A set of strings that grows with the service. */
export interface EnumModel {
  name: string;
  description: string;
  values: string[];
}

/** One of several records, told apart by the value of one property. The set grows with the service. */
export interface UnionModel {
  name: string;
  description: string;
  discriminator: string;
  variants: { value: string; record: string }[];
  /** The record of the contract for everything else, which takes the variants too. */
  open: string;
}
