import { findField, findText, isRecord, type JsonRecord } from '../json/record.ts';
import { followReference, type Roots } from '../json/reference.ts';
import type { ParameterFact, TypeFact } from './facts.ts';
import { readParameterText, readPlace } from './read-parameter-text.ts';
import { readRequired } from './read-required.ts';
import { joinTypes, readTypeText } from './read-type-text.ts';

/** How deep a type may be nested. */
const deepest = 12;

const anything: TypeFact = { kinds: new Set() };

/** Reads what an object tells about a parameter: its type, its place, and whether it is required. */
export function readParameter(given: JsonRecord, roots: Roots, depth = 0): ParameterFact {
  const record = followReference(given, roots) ?? {};
  const schema = findField(record, 'schema');
  // OpenAPI keeps the type of a parameter in its schema, and everything else beside it.
  const inner = isRecord(schema) ? readParameter(schema, roots, depth + 1) : {};
  const { type, unread } = readType(record, roots, depth);
  const required = readRequired(record);
  const place = readPlace(findText(record, 'in', 'location', 'place', 'position', 'source'));
  return {
    ...inner,
    ...(type !== undefined && { type }),
    ...(unread !== undefined && { unreadType: unread }),
    ...(required !== undefined && { required }),
    ...(place !== undefined && { place }),
  };
}

function readType(record: JsonRecord, roots: Roots, depth: number): { type?: TypeFact; unread?: string } {
  if (depth > deepest) return {};
  const named = findField(record, 'type', 'datatype', 'valuetype', 'kind');
  const texts = [named].flat().filter((value) => typeof value === 'string');
  const base = isRecord(named) ? readParameter(named, roots, depth + 1).type : joinTypes(texts.map(readTypeText));
  const branches = [record.anyOf, record.oneOf].flatMap((list) => (Array.isArray(list) ? list : [])).filter(isRecord);
  const union = joinTypes(branches.map((branch) => readParameter(branch, roots, depth + 1).type));
  const values = readValues(record);
  const type = base ?? union ?? (values && { kinds: new Set(['string'] as const) });
  if (type === undefined) return texts.length > 0 ? { unread: texts.join(' | ') } : {};
  const items = readItems(record, roots, depth);
  const properties = type.kinds.has('object') ? readProperties(record, roots, depth + 1) : undefined;
  return {
    type: {
      ...type,
      ...(values !== undefined && type.kinds.has('string') && { values }),
      ...(items !== undefined &&
        type.kinds.has('array') && { items: addValues(items, type.kinds.has('string') ? undefined : values) }),
      ...(properties !== undefined && { properties }),
    },
  };
}

/** The closed set of an array's strings can stand beside the array. */
function addValues(items: TypeFact, values: ReadonlySet<string> | undefined): TypeFact {
  return values === undefined ? items : { ...items, values };
}

function readItems(record: JsonRecord, roots: Roots, depth: number): TypeFact | undefined {
  const items = findField(record, 'items', 'itemtype', 'elementtype', 'of', 'element');
  if (typeof items === 'string') return readTypeText(items);
  return isRecord(items) ? readParameter(items, roots, depth + 1).type : undefined;
}

function readValues(record: JsonRecord): ReadonlySet<string> | undefined {
  const list = findField(record, 'enum', 'values', 'allowedvalues', 'allowed', 'options', 'choices', 'oneof');
  if (typeof record.const === 'string') return new Set([record.const]);
  if (!Array.isArray(list)) return undefined;
  const values = list.map((item) => (isRecord(item) ? (item.const ?? item.value) : item));
  const strings = values.filter((value) => typeof value === 'string');
  return strings.length > 0 && strings.length === values.filter((value) => value !== null).length
    ? new Set(strings)
    : undefined;
}

/**
 * Reads the properties of a JSON Schema.
 *
 * @returns undefined when it has no `properties`, also not in a part of `allOf`
 */
export function readProperties(given: JsonRecord, roots: Roots, depth = 0): Map<string, ParameterFact> | undefined {
  const schema = followReference(given, roots);
  if (schema === undefined || depth > deepest) return undefined;
  const parts = Array.isArray(schema.allOf) ? schema.allOf.filter(isRecord) : [];
  const found = parts.map((part) => readProperties(part, roots, depth + 1)).filter((part) => part !== undefined);
  if (isRecord(schema.properties)) found.push(readOwn(schema.properties, schema, roots, depth));
  if (found.length === 0) return undefined;
  const properties = new Map(found.flatMap((part) => [...part]));
  // A name that one part lists can be required by another.
  for (const part of [schema, ...parts]) {
    for (const name of listRequired(part)) {
      const property = properties.get(name);
      if (property !== undefined) properties.set(name, { ...property, required: 'required' });
    }
  }
  return properties;
}

function readOwn(properties: JsonRecord, schema: JsonRecord, roots: Roots, depth: number): Map<string, ParameterFact> {
  const required = listRequired(schema);
  const alternatives = [schema.anyOf, schema.oneOf]
    .flatMap((list) => (Array.isArray(list) ? list.filter(isRecord) : []))
    .flatMap(listRequired);
  const read = (name: string, value: unknown): ParameterFact => {
    const marked = required.includes(name)
      ? 'required'
      : alternatives.includes(name)
        ? { oneOf: alternatives }
        : 'optional';
    if (typeof value === 'string') return { required: marked, ...readParameterText(value) };
    // A mark on the property itself, which old drafts of JSON Schema had, counts more than its absence from the list.
    if (!isRecord(value)) return { required: marked, type: anything };
    const fact = readParameter(value, roots, depth + 1);
    // In JSON Schema, a property without a type can be anything.
    return { required: marked, ...(fact.unreadType === undefined && { type: anything }), ...fact };
  };
  return new Map(Object.entries(properties).map(([name, value]) => [name, read(name, value)]));
}

function listRequired({ required }: JsonRecord): string[] {
  return Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
}
