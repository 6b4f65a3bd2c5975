import type { OpenApiDocument, Schema } from '../../../src/contract/document.ts';
import { mapSchema, readEitherRequired } from '../model/schemas.ts';

/**
 * Copies the contract with its schemas in the terms that openapi-typescript turns into exact types: conditions, which it
 * does not read, as a choice of two objects.
 */
export function adaptToTypes(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  const schemas = copy.components.schemas as Record<string, Schema>;
  for (const [name, schema] of Object.entries(schemas)) schemas[name] = adaptSchema(schema);
  return copy;
}

function adaptSchema(schema: Schema): Schema {
  const either = readEitherRequired(schema);
  if (either === undefined) return mapSchema(schema, (_keyword, value) => value);
  const { if: _if, else: _else, description, ...object } = schema;
  const variants = either.map((name) => ({ ...object, required: [...(object.required ?? []), name] }));
  return { ...(description !== undefined && { description }), anyOf: variants };
}
