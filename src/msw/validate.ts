import type { Schema } from '../contract/document.ts';

/**
 * Finds the first thing that is wrong with a value, by the keywords that the contract's requests use.
 *
 * @param at what the value is called, such as `messages[0].channel`
 * @returns what is wrong, in words that name the place; nothing when all is well
 */
export function findProblem(schema: Schema, value: unknown, at: string): string | undefined {
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOf(type, value))) return `${at} has to be ${types.join(' or ')}.`;
  if (schema.enum && !schema.enum.some((item) => item === value)) {
    return `${at} has to be one of ${schema.enum.join(', ')}.`;
  }
  if (typeof value === 'string' && value.length < Number(schema.minLength ?? 0)) return `${at} must not be empty.`;
  if (typeof value === 'number' && value < Number(schema.minimum ?? Number.NEGATIVE_INFINITY)) {
    return `${at} has to be ${schema.minimum} or more.`;
  }
  if (Array.isArray(value) && schema.items) {
    const { items } = schema;
    return firstOf(value.map((item, index) => () => findProblem(items, item, `${at}[${index}]`)));
  }
  if (!isOf('object', value)) return undefined;
  const members = value as Record<string, unknown>;
  const place = (name: string) => (at === '' ? name : `${at}.${name}`);
  const missing = schema.required?.find((name) => members[name] === undefined);
  if (missing !== undefined) return `${place(missing)} is missing.`;
  const given = Object.entries(schema.properties ?? {}).filter(([name]) => members[name] !== undefined);
  return firstOf(
    given.map(
      ([name, property]) =>
        () =>
          findProblem(property, members[name], place(name)),
    ),
  );
}

function firstOf(checks: (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const problem = check();
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function isOf(type: string, value: unknown): boolean {
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
