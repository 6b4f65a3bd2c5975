import type { Schema } from '../../../src/contract/document.ts';
import { ContractProblem } from '../../shared/contract-problem.ts';
import type { EnumModel, Field, NamedSchemas, RecordModel, TypeReference, UnionModel } from './api.ts';
import { readEitherRequired, readOpenSet, readReferenceName } from './schemas.ts';

/**
 * Reads the type of a schema.
 *
 * @throws for a schema that the clients of the other languages have no type for yet
 */
export function readType(schema: Schema, schemas: NamedSchemas): TypeReference {
  const name = readReferenceName(schema);
  if (name !== '') return { kind: readKind(name, schemas), name };
  const openSet = readOpenSet(schema);
  // The clients of other languages hold texts that they do not know in the same type.
  if (openSet !== undefined) return { kind: readKind(openSet, schemas), name: openSet };
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null');
  const [type] = types;
  if (types.length === 0 && Object.keys(schema).every((key) => key === 'description' || key === 'examples')) {
    return { kind: 'json' };
  }
  if (types.length === 1 && !schema.properties && !schema.enum) {
    if (type === 'string' || type === 'integer' || type === 'number' || type === 'boolean') return { kind: type };
    if (type === 'array' && schema.items) return { kind: 'list', items: readType(schema.items, schemas) };
    if (type === 'object' && schema.additionalProperties === true) return { kind: 'object' };
  }
  throw new Error(
    `The clients have no type for ${JSON.stringify(schema)}. ` +
      'Move an object, an enum or a union to a file of its own in openapi/schemas/, and refer to it with $ref.',
  );
}

function readKind(name: string, schemas: NamedSchemas): 'record' | 'enum' | 'union' {
  const schema = schemas[name];
  if (schema?.properties) return 'record';
  if (schema?.enum) return 'enum';
  if (schema?.anyOf) return 'union';
  throw new Error(`${name} is neither an object with properties nor an enum nor a union.`);
}

/**
 * Reads a property of an object, or a parameter.
 *
 * @param place its file in the contract and its place there, which an error names
 */
export function readField(
  wireName: string,
  schema: Schema,
  required: boolean,
  schemas: NamedSchemas,
  place: Pick<ContractProblem, 'file' | 'pointer'>,
): Field {
  return {
    wireName,
    type: readLocatedType(schema, schemas, place),
    required,
    nullable: Array.isArray(schema.type) && schema.type.includes('null'),
    description: schema.description ?? schemas[readReferenceName(schema)]?.description ?? '',
    ...(typeof schema.const === 'string' && { constant: schema.const }),
    ...(typeof schema.minimum === 'number' && { minimum: schema.minimum }),
  };
}

function readLocatedType(
  schema: Schema,
  schemas: NamedSchemas,
  { file, pointer }: Pick<ContractProblem, 'file' | 'pointer'>,
): TypeReference {
  try {
    return readType(schema, schemas);
  } catch (error) {
    throw new ContractProblem((error as Error).message, file, pointer);
  }
}

/**
 * Reads an object with known properties.
 *
 * @param sent whether callers create it
 */
export function readRecord(name: string, schemas: NamedSchemas, sent: boolean): RecordModel {
  const schema = schemas[name] ?? {};
  const [preferred] = readEitherRequired(schema) ?? [];
  const required = [...(schema.required ?? []), ...(preferred === undefined ? [] : [preferred])];
  // What is deprecated is another spelling, which only TypeScript offers.
  const offered = Object.entries(schema.properties ?? {}).filter(([, property]) => !property.deprecated);
  const fields = offered.map(([wireName, property]) =>
    readField(wireName, property, required.includes(wireName), schemas, {
      file: `schemas/${name}.yaml`,
      pointer: `#/properties/${wireName}`,
    }),
  );
  const vendorNative = schema['x-infrai-vendor-native'] === true;
  return { name, description: schema.description ?? '', fields, vendorNative, sent };
}

/** Reads a set of strings. */
export function readEnum(name: string, schemas: NamedSchemas): EnumModel {
  const { description = '', enum: values = [] } = schemas[name] ?? {};
  return { name, description, values: values as string[] };
}

/**
 * Reads a union: records that are told apart by the only value of one property, and a last one for everything else.
 *
 * @throws when the records have no such property in common
 */
export function readUnion(name: string, schemas: NamedSchemas): UnionModel {
  const { description = '', anyOf = [] } = schemas[name] ?? {};
  const records = anyOf.map(readReferenceName);
  const known = records.slice(0, -1).map((record) => ({ record, properties: schemas[record]?.properties ?? {} }));
  const discriminator = Object.keys(known[0]?.properties ?? {}).find((property) =>
    known.every(({ properties }) => typeof properties[property]?.const === 'string'),
  );
  if (discriminator === undefined) {
    throw new Error(`${name}: every schema of \`anyOf\` but the last needs a property with a \`const\` that tells it.`);
  }
  const variants = known.map(({ record, properties }) => ({
    value: properties[discriminator]?.const as string,
    record,
  }));
  return { name, description, discriminator, variants, open: records.at(-1) ?? '' };
}
