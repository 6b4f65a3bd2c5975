import type { Json } from './document.ts';

/** The values of a request by name: those of its path, query and body together. */
export type RequestValues = Readonly<Record<string, unknown>>;

/**
 * Finds the example whose request is equal to the given one, or else the one with most values in common, or else the
 * first.
 *
 * @param examples the examples, each with the values of its request
 * @param given the values of the given request
 * @param weightOf how much a value counts, by its name
 */
export function closestExample<Example extends { values: RequestValues }>(
  examples: readonly Example[],
  given: RequestValues,
  weightOf: (name: string) => number,
): Example | undefined {
  let best = { example: examples[0], score: 0 };
  for (const example of examples) {
    const common = Object.keys(example.values).filter((name) => isEqual(example.values[name], given[name]));
    const names = new Set([...Object.keys(example.values), ...Object.keys(given)]);
    if (common.length === names.size) return example;
    const score = common.reduce((sum, name) => sum + weightOf(name), 0);
    if (score > best.score) best = { example, score };
  }
  return best.example;
}

/** Compares two JSON values; the order of properties does not matter. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  if (Array.isArray(one) !== Array.isArray(other) || names.length !== others.length) return false;
  return names.every((name) => isEqual(valueAt(one, name), valueAt(other, name)));
}

function valueAt(holder: object, name: string): Json | undefined {
  return Object.hasOwn(holder, name) ? (holder as Record<string, Json>)[name] : undefined;
}
