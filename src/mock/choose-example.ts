import { isDeepStrictEqual } from 'node:util';
import { type ExampleRequest, exampleRequestsOf, successExamplesOf } from '../contract/example-requests.ts';
import type { Operation } from '../contract/operations.ts';

/** The parts of a request that tell which example it resembles. */
export type RequestParts = Pick<ExampleRequest, 'pathParameters' | 'query'> & { body?: unknown };

/**
 * Finds the success example that answers a request best: the one whose request is equal, else the one whose request
 * has most values in common with it, else the first.
 *
 * @returns the example's name, or nothing when the operation documents no success
 */
export function chooseExample(operation: Operation, request: RequestParts): string | undefined {
  const answers = Object.keys(successExamplesOf(operation));
  const given = valuesOf(request);
  let best = { name: answers[0], score: 0 };
  for (const example of exampleRequestsOf(operation)) {
    if (!answers.includes(example.name)) continue;
    const values = valuesOf(example);
    if (isDeepStrictEqual(values, given)) return example.name;
    const score = [...values].filter(
      ([key, value]) => given.has(key) && isDeepStrictEqual(given.get(key), value),
    ).length;
    if (score > best.score) best = { name: example.name, score };
  }
  return best.name;
}

function valuesOf({ pathParameters, query, body }: RequestParts): Map<string, unknown> {
  return new Map(Object.entries({ ...pathParameters, ...query, ...(body as object | undefined) }));
}
