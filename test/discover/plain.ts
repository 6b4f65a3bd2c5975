/** Writes facts with lists for sets and objects for maps, for short comparisons. */
export function plain(value: unknown): unknown {
  if (value instanceof Set) return Array.from(value, plain);
  if (value instanceof Map) return Object.fromEntries(Array.from(value, ([key, item]) => [key, plain(item)]));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
