import type { OpenApiDocument, Schema } from '../../../src/contract/document.ts';
import { mapSchema } from '../model/schemas.ts';

/**
 * Writes the contract as OpenAPI 3.0.3, for tools that read no later version. What that version has no words for is
 * left out, so the document accepts a little more: either spelling of a name may be missing, and a signature is that of
 * any vendor.
 *
 * @param document the bundled contract; it is not changed
 */
export function downgradeDocument(document: OpenApiDocument): object {
  const { summary: _summary, license, ...info } = document.info;
  const { identifier: _identifier, ...restOfLicense } = license as { identifier?: string };
  const { schemas = {}, ...components } = document.components;
  const downgraded = Object.entries(schemas).map(([name, schema]) => {
    return [name, downgradeSchema(openUnion(schema as Schema, schemas as Record<string, Schema>))];
  });
  return renameEnvelopes({
    ...document,
    openapi: '3.0.3',
    info: { ...info, license: restOfLicense },
    paths: downgradeInside(document.paths) as OpenApiDocument['paths'],
    components: { ...(downgradeInside(components) as object), schemas: Object.fromEntries(downgraded) },
  });
}

/**
 * Renames the schemas of whole responses, such as `PublishResponse`: oapi-codegen gives that name to the response itself,
 * with its status and headers.
 */
function renameEnvelopes(document: OpenApiDocument): OpenApiDocument {
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  const names = operations.map(({ operationId }) => operationId.charAt(0).toUpperCase() + operationId.slice(1));
  const text = names.reduce(
    (all, name) => all.replaceAll(new RegExp(`(?<=[/"])${name}Response(?=")`, 'g'), `${name}Envelope`),
    JSON.stringify(document),
  );
  return JSON.parse(text);
}

/** Replaces a union by its last branch, which takes whatever the others take: few tools turn `anyOf` into a type. */
function openUnion(schema: Schema, schemas: Record<string, Schema>): Schema {
  const $ref = schema.anyOf?.at(-1)?.$ref;
  if ($ref === undefined) return schema;
  const { anyOf: _anyOf, ...description } = schema;
  return { ...schemas[$ref.slice($ref.lastIndexOf('/') + 1)], ...description };
}

/** Downgrades the schemas of parameters, headers and bodies. */
function downgradeInside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(downgradeInside);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    // An example holds data, in which a property may have any name.
    if (key === 'examples' || key === 'example') return [key, item];
    return [key, key === 'schema' ? downgradeSchema(item as Schema) : downgradeInside(item)];
  });
  return Object.fromEntries(entries);
}

function downgradeSchema(schema: Schema): Schema {
  const inside = mapSchema(schema, (keyword, value) => {
    if (keyword === 'if' || keyword === 'else' || keyword === 'not') return undefined;
    if (keyword === 'properties') return mapProperties(value as Record<string, Schema>);
    return keyword === 'items' ? downgradeSchema(value as Schema) : value;
  });
  const { type, const: constant, examples, ...others } = inside;
  const [example] = examples ?? [];
  const types = [type ?? []].flat();
  const known = types.filter((item) => item !== 'null');
  return {
    ...(known[0] !== undefined && { type: known[0] }),
    ...(constant === null && { type: 'object' }),
    ...((types.includes('null') || constant === null) && { nullable: true }),
    // Several tools compare a boolean with the text of its constant, and refuse it.
    ...(typeof constant === 'boolean' && { type: 'boolean' }),
    ...(typeof constant === 'string' && { enum: [constant] }),
    ...others,
    ...(example !== undefined && example !== null && { example }),
  };
}

function mapProperties(properties: Record<string, Schema>): Record<string, Schema> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, downgradeSchema(schema)]));
}
