import type { OpenApiDocument, Schema } from '../../../src/contract/document.ts';
import { omitEncoding } from '../model/prose.ts';
import { mapSchema, readEitherRequired } from '../model/schemas.ts';

/**
 * Copies the contract with its schemas in the terms that openapi-typescript turns into exact types: conditions, which it
 * does not read, as a choice of two objects, and the constant `null`, which it takes for anything, as a type. Advice for
 * addresses that are built by hand is left out.
 */
export function adaptToTypes(document: OpenApiDocument): OpenApiDocument {
  const copy = JSON.parse(JSON.stringify(document), (name, value) =>
    name === 'description' && typeof value === 'string' ? omitEncoding(value) : value,
  ) as OpenApiDocument;
  const schemas = copy.components.schemas as Record<string, Schema>;
  for (const [name, schema] of Object.entries(schemas)) schemas[name] = adaptSchema(schema);
  return copy;
}

function adaptSchema(schema: Schema): Schema {
  const {
    if: _if,
    else: _else,
    description,
    ...object
  } = mapSchema(schema, (keyword, value) =>
    keyword === 'properties' ? adaptConstants(value as Record<string, Schema>) : value,
  );
  const known = description !== undefined && { description };
  const either = readEitherRequired(schema);
  if (either === undefined) return { ...known, ...object };
  const variants = either.map((name) => ({ ...object, required: [...(object.required ?? []), name] }));
  return { ...known, anyOf: variants };
}

function adaptConstants(properties: Record<string, Schema>): Record<string, Schema> {
  const entries = Object.entries(properties).map(([name, { const: constant, ...property }]) => [
    name,
    { ...property, ...(constant === null ? { type: 'null' } : constant !== undefined && { const: constant }) },
  ]);
  return Object.fromEntries(entries);
}
