/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The parts of JSON Schema 2020-12 that the contract uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  const?: Json;
  enum?: Json[];
  default?: Json;
  examples?: Json[];
  format?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  /** Conditions: the contract says with them that one of two properties is required. */
  if?: Schema;
  else?: Schema;
  deprecated?: boolean;
  [keyword: string]: unknown;
}

interface Example {
  $ref?: string;
  summary?: string;
  description?: string;
  value?: Json;
}

export interface MediaType {
  schema: Schema;
  examples?: Record<string, Example>;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  schema: Schema;
  example?: Json;
  examples?: Record<string, Example>;
}

interface Header {
  $ref?: string;
  description?: string;
  required?: boolean;
  schema: Schema;
  examples?: Record<string, Example>;
}

export interface Response {
  $ref?: string;
  description: string;
  headers?: Record<string, Header>;
  content?: Record<string, MediaType>;
}

/** `destructive` removes something, `idempotent` has no further effect when called again, `credential` returns a secret. */
export type Effect = 'destructive' | 'idempotent' | 'credential';

export interface OperationObject {
  operationId: string;
  'x-infrai-capability': string;
  /** The effects of a write; absent on a call that reads. */
  'x-infrai-effects'?: Effect[];
  tags: string[];
  summary: string;
  description: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; description?: string; content: Record<string, MediaType> };
  responses: Record<string, Response>;
}

/** What the contract says about an error code. */
export interface ErrorCatalogueEntry {
  /** The HTTP status of the code. */
  status: number;
  /** Whether a program may retry the call by itself; absent on the codes of the mocks. */
  retry?: boolean;
  meaning: string;
  action: string;
}

/** The bundled contract. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string; [key: string]: unknown };
  servers: { url: string; description: string }[];
  tags: { name: string; description: string; 'x-displayName'?: string }[];
  paths: Record<string, Record<string, OperationObject>>;
  components: Record<string, Record<string, unknown>>;
  'x-infrai-errors': Record<string, ErrorCatalogueEntry>;
  'x-infrai-mock-errors': Record<string, ErrorCatalogueEntry>;
}
