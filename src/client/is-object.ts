/** Tells whether a value is an object with fields: not null, no list and no scalar. */
export function isObject(value: unknown): value is object {
  return Object(value) === value && !Array.isArray(value);
}
