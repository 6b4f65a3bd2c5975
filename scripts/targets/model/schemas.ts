import type { OpenApiDocument, Schema } from '../../../src/contract/document.ts';
import { dereference } from '../../../src/contract/operations.ts';
import type { Call, NamedSchemas } from './api.ts';

/** The keywords whose value is a schema, a list of schemas, or schemas by name. */
const single = new Set(['items', 'additionalProperties', 'not', 'if', 'then', 'else']);
const lists = new Set(['oneOf', 'anyOf', 'allOf', 'prefixItems']);
const maps = new Set(['properties', '$defs']);

/**
 * Copies a schema together with the schemas inside it.
 *
 * @param change gets each keyword with its value, and returns the new value, or `undefined` to drop the keyword. The
 *   schemas inside a value are copied after that.
 */
export function mapSchema(schema: Schema, change: (keyword: string, value: unknown) => unknown): Schema {
  const copy = (value: unknown) => (isObject(value) ? mapSchema(value as Schema, change) : value);
  const copyInside = (keyword: string, value: unknown): unknown => {
    if (single.has(keyword)) return copy(value);
    if (lists.has(keyword)) return (value as unknown[]).map(copy);
    if (maps.has(keyword)) return mapValues(value as Record<string, unknown>, copy);
    return value;
  };
  const entries = Object.entries(schema).flatMap(([keyword, value]) => {
    const changed = change(keyword, value);
    return changed === undefined ? [] : [[keyword, copyInside(keyword, changed)]];
  });
  return Object.fromEntries(entries);
}

/**
 * Copies a schema without some keywords, there and in the schemas inside it.
 *
 * @param isDropped whether a keyword is left out; those that begin with `x-` always are
 */
export function pruneSchema(schema: Schema, isDropped: (keyword: string) => boolean): Schema {
  return mapSchema(schema, (keyword, value) => (keyword.startsWith('x-') || isDropped(keyword) ? undefined : value));
}

/** Writes what a call takes: its body by the name of its schema, or the object of its parameters. No call takes both. */
export function referToInput({ bodySchema, input }: Call): Schema {
  return bodySchema === undefined ? input : referTo(bodySchema);
}

/**
 * Reads which properties an object requires where one of two is enough: `if` one is there, `else` the other is required.
 *
 * @returns the two, the preferred one first; undefined for an object without such a choice
 */
export function readEitherRequired({ if: given, else: otherwise }: Schema): [string, string] | undefined {
  const [other] = given?.required ?? [];
  const [preferred] = otherwise?.required ?? [];
  return preferred === undefined || other === undefined ? undefined : [preferred, other];
}

/** Reads the name of the enum whose values a text usually has; undefined for a text that is no open set. */
export function readOpenSet(schema: Schema): string | undefined {
  return schema['x-infrai-open-set-of'] as string | undefined;
}

/** Tells whether a text is never one of those that the contract knows. */
export function isUnlisted(schema: Schema): boolean {
  return schema['x-infrai-unlisted'] === true;
}

/** Writes a reference to a named schema. */
export function referTo(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** Reads the name of the schema that a reference means; empty for a schema that is not a reference. */
export function readReferenceName({ $ref = '' }: Schema): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}

/**
 * Lists the named schemas that some schemas need, each after those that it needs itself.
 *
 * @param schemas all named schemas, with their references
 * @param roots where to begin
 */
export function listUsedSchemas(schemas: NamedSchemas, roots: readonly Schema[]): string[] {
  const ordered = new Set<string>();
  const visit = (schema: Schema): void => {
    for (const [, $ref = ''] of JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)) {
      const name = readReferenceName({ $ref });
      if (ordered.has(name)) continue;
      visit(schemas[name] ?? {});
      ordered.add(name);
    }
  };
  roots.forEach(visit);
  return [...ordered];
}

function mapValues(object: Record<string, unknown>, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Puts what a schema refers to in its place, all the way down. */
export function inlineSchema(schema: Schema, document: OpenApiDocument): Schema {
  return dereference(schema, document) as Schema;
}
