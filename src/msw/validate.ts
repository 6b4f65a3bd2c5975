import type { Schema } from '../contract/document.ts';

/**
 * Finds the first problem of a value, by the keywords that the contract's requests use.
 *
 * @param at the name of the value, such as `messages[0].channel`
 * @returns a sentence that names the field; `undefined` for a valid value
 */
export function findProblem(schema: Schema, value: unknown, at: string): string | undefined {
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => hasType(type, value))) return `${at} must be ${types.join(' or ')}.`;
  if (schema.enum && !schema.enum.some((item) => item === value)) {
    return `${at} must be one of ${schema.enum.join(', ')}.`;
  }
  if (typeof value === 'string' && value.length < Number(schema.minLength ?? 0)) return `${at} must not be empty.`;
  if (typeof value === 'number' && value < Number(schema.minimum ?? Number.NEGATIVE_INFINITY)) {
    return `${at} must be ${schema.minimum} or more.`;
  }
  if (Array.isArray(value) && schema.items) {
    const { items } = schema;
    return findFirst(value.map((item, index) => () => findProblem(items, item, `${at}[${index}]`)));
  }
  if (!hasType('object', value)) return undefined;
  // A map, since what every object inherits, such as `constructor`, is no member.
  const members = new Map(Object.entries(value as object));
  const formatPlace = (name: string) => (at === '' ? name : `${at}.${name}`);
  const missing = schema.required?.find((name) => members.get(name) === undefined);
  if (missing !== undefined) return `${formatPlace(missing)} is required.`;
  if (schema.if && schema.else) {
    // What the condition finds decides only whether the other demand counts.
    const otherwise = findProblem(schema.if, value, at) === undefined ? undefined : findProblem(schema.else, value, at);
    if (otherwise !== undefined) return otherwise;
  }
  const given = Object.entries(schema.properties ?? {}).filter(([name]) => members.get(name) !== undefined);
  return findFirst(
    given.map(
      ([name, property]) =>
        () =>
          findProblem(property, members.get(name), formatPlace(name)),
    ),
  );
}

function findFirst(checks: (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const problem = check();
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function hasType(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
