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
    const common = [...values.keys()].filter((name) => isDeepStrictEqual(given.get(name), values.get(name)));
    const score = common.reduce((sum, name) => sum + weightOf(operation, name), 0);
    if (score > best.score) best = { name: example.name, score };
  }
  return best.name;
}

/** A choice among few, such as a vendor, shapes the answer more than a name does. */
function weightOf(operation: Operation, name: string): number {
  const properties = operation.requestBody?.content['application/json']?.schema.properties;
  return properties?.[name]?.enum === undefined ? 1 : 10;
}

function valuesOf({ pathParameters, query, body }: RequestParts): Map<string, unknown> {
  return new Map(Object.entries({ ...pathParameters, ...query, ...(body as object | undefined) }));
}
