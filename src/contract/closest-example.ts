/** The values of a request by name: those of its path, query and body together. */
export type RequestValues = Readonly<Record<string, unknown>>;

/**
 * Finds the example whose request is equal to a request, else the one with the most values in common, else the first.
 *
 * @param examples at least one example, each with the values of its request
 * @param given the values of the request
 * @param weigh how much a value counts, by its name
 */
export function findClosestExample<Example extends { values: RequestValues }>(
  examples: readonly Example[],
  given: RequestValues,
  weigh: (name: string) => number,
): Example | undefined {
  let best = { example: examples[0], score: 0 };
  for (const example of examples) {
    const common = Object.keys(example.values).filter((name) => isEqual(example.values[name], readOwn(given, name)));
    const names = new Set([...Object.keys(example.values), ...Object.keys(given)]);
    if (common.length === names.size) return example;
    const score = common.reduce((sum, name) => sum + weigh(name), 0);
    if (score > best.score) best = { example, score };
  }
  return best.example;
}

/** Compares two JSON values; the order of properties does not matter. */
function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  if (Array.isArray(one) !== Array.isArray(other) || names.length !== others.length) return false;
  return names.every((name) => isEqual(readOwn(one, name), readOwn(other, name)));
}

function readOwn(holder: object, name: string): unknown {
  return Object.hasOwn(holder, name) ? (holder as RequestValues)[name] : undefined;
}
