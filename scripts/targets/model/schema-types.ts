import type { Schema } from '../../../src/contract/document.ts';
import type { TypeReference } from './api.ts';

/** The last part of a schema's reference, and an empty text for a schema that is none. */
export function referenceName(schema: Schema): string {
  return schema.$ref?.split('/').at(-1) ?? '';
}

/**
 * Tells the type of a schema.
 *
 * @throws for a schema that the clients of the other languages have no type for yet
 */
export function typeOf(schema: Schema, schemas: Record<string, Schema>): TypeReference {
  const name = referenceName(schema);
  if (name !== '') return { kind: kindOf(name, schemas), name };
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null');
  const [type] = types;
  if (types.length === 0 && Object.keys(schema).every((key) => key === 'description' || key === 'examples')) {
    return { kind: 'json' };
  }
  if (types.length === 1 && !schema.properties && !schema.enum) {
    if (type === 'string') return { kind: schema.format === 'date-time' ? 'timestamp' : 'string' };
    if (type === 'integer' || type === 'number' || type === 'boolean') return { kind: type };
    if (type === 'array' && schema.items) return { kind: 'list', items: typeOf(schema.items, schemas) };
    if (type === 'object' && schema.additionalProperties === true) return { kind: 'object' };
  }
  throw new Error(
    `scripts/targets/model/schema-types.ts has no type for ${JSON.stringify(schema)}. ` +
      'Objects, enums and unions need a file and a name of their own in openapi/schemas/.',
  );
}

function kindOf(name: string, schemas: Record<string, Schema>): 'record' | 'enum' | 'union' {
  const schema = schemas[name];
  if (schema?.properties) return 'record';
  if (schema?.enum) return 'enum';
  if (schema?.oneOf) return 'union';
  throw new Error(`${name} is neither an object with properties nor an enum nor a union.`);
}

/**
 * Lists the named schemas that the types need, each after the ones that it needs itself.
 *
 * @param types where to begin
 */
export function orderByUse(schemas: Record<string, Schema>, types: TypeReference[]): string[] {
  const ordered = new Set<string>();
  const visit = (type: TypeReference): void => {
    if (type.kind === 'list') visit(type.items);
    if (!('name' in type) || ordered.has(type.name)) return;
    const schema = schemas[type.name] as Schema;
    for (const part of [...Object.values(schema.properties ?? {}), ...(schema.oneOf ?? [])]) {
      visit(typeOf(part, schemas));
    }
    ordered.add(type.name);
  };
  types.forEach(visit);
  return [...ordered];
}
