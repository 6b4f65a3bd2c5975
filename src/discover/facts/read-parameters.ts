import { findField, findText, isRecord, type JsonRecord, normalizeName } from '../json/record.ts';
import { enterSchema, followReference, type Roots } from '../json/reference.ts';
import type { ParameterFact, Place } from './facts.ts';
import { readParameter, readProperties } from './read-parameter.ts';
import { readParameterText, readPlace } from './read-parameter-text.ts';

const deepest = 8;

/** A parameter as a text: a name, perhaps a question mark, and perhaps what is said about it. */
const itemPattern = /^\s*([\w.-]+)(\?)?\s*[:(=\s]?\s*(.*?)\)?\s*$/su;
const longestItem = 300;

/** What a group of parameters has in common, where they are listed in groups. */
type Common = Pick<ParameterFact, 'place' | 'required'>;

/**
 * Reads a list of parameters, in whatever form: a list of objects or of names, a map from names to types or to objects, a
 * JSON Schema, OpenAPI's `parameters` or `requestBody`, and each of these in groups such as `query` and `body`, or
 * `required` and `optional`.
 *
 * @returns undefined when the value does not tell of parameters
 */
export function readParameters(
  value: unknown,
  outer: Roots,
  common: Common = {},
  depth = 0,
): Map<string, ParameterFact> | undefined {
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) return readList(value, outer, common);
  if (!isRecord(value)) return undefined;
  const roots = enterSchema(value, outer);
  const record = followReference(value, roots);
  if (record === undefined) return undefined;
  const properties = readProperties(record, roots);
  if (properties !== undefined) return mapValues(properties, (fact) => ({ ...common, ...fact }));
  // A schema of an object that names no properties tells nothing about them.
  if (record.type === 'object' && !isRecord(record.name)) return undefined;
  const inner = findField(record, 'content', 'schema', 'jsonschema');
  if (isRecord(inner) && findText(record, 'type') === undefined) {
    return readParameters(findJsonContent(inner) ?? inner, roots, common, depth + 1);
  }
  return readGroups(record, roots, common, depth) ?? readMap(record, roots, common);
}

function readList(list: unknown[], roots: Roots, common: Common): Map<string, ParameterFact> | undefined {
  const parameters = new Map<string, ParameterFact>();
  for (const item of list) {
    if (typeof item === 'string') {
      // As in `user_id`, `user_id?`, `user_id: string`, `user_id (string, optional)`.
      const [, name, mark, rest = ''] = itemPattern.exec(item.slice(0, longestItem)) ?? [];
      if (name === undefined) continue;
      const told = rest === '' ? {} : readParameterText(rest);
      parameters.set(name, { ...common, ...(mark && { required: 'optional' as const }), ...told });
    } else if (isRecord(item)) {
      const record = followReference(item, roots);
      if (record === undefined) continue;
      const name = findText(record, 'name', 'key', 'field', 'param', 'parameter', 'id');
      if (name !== undefined) parameters.set(name, { ...common, ...readParameter(record, roots) });
      // A list of maps with one name each.
      else for (const [key, fact] of readMap(record, roots, common) ?? []) parameters.set(key, fact);
    }
  }
  return list.length > 0 && parameters.size === 0 ? undefined : parameters;
}

function readMap(record: JsonRecord, roots: Roots, common: Common): Map<string, ParameterFact> | undefined {
  const parameters = new Map<string, ParameterFact>();
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === 'string') parameters.set(name, { ...common, ...readParameterText(value) });
    else if (isRecord(value)) parameters.set(name, { ...common, ...readParameter(value, roots) });
  }
  return Object.keys(record).length > 0 && parameters.size === 0 ? undefined : parameters;
}

/** Reads groups, when every name of an object is that of a group and holds several parameters. */
function readGroups(
  record: JsonRecord,
  roots: Roots,
  common: Common,
  depth: number,
): Map<string, ParameterFact> | undefined {
  const groups = Object.entries(record).map(([name, value]) => ({ common: readGroupName(name), value }));
  if (groups.length === 0 || groups.some(({ common: group, value }) => group === undefined || !isGroup(value))) {
    return undefined;
  }
  const parameters = new Map<string, ParameterFact>();
  for (const { common: group, value } of groups) {
    for (const [name, fact] of readParameters(value, roots, { ...common, ...group }, depth + 1) ?? []) {
      parameters.set(name, fact);
    }
  }
  return parameters;
}

function isGroup(value: unknown): boolean {
  return Array.isArray(value) || (isRecord(value) && (typeof value.type !== 'string' || value.type === 'object'));
}

function readGroupName(name: string): Common | undefined {
  const word = normalizeName(name);
  if (word === 'required' || word === 'optional') return { required: word };
  const place: Place | undefined = readPlace(word);
  return place && { place };
}

function findJsonContent(content: JsonRecord): unknown {
  const type = Object.keys(content).find((name) => /^application\/(.*\+)?json/.test(name));
  return type === undefined ? undefined : content[type];
}

function mapValues<Value, Result>(map: Map<string, Value>, change: (value: Value) => Result): Map<string, Result> {
  return new Map(Array.from(map, ([key, value]) => [key, change(value)]));
}
