import { closestExample, type RequestValues } from './closest-example.ts';
import { type ExampleRequest, exampleRequestsOf, successExamplesOf } from './example-requests.ts';
import type { Operation } from './operations.ts';

/** The parts of a request that are compared with an example. */
export type RequestParts = Pick<ExampleRequest, 'pathParameters' | 'query'> & { body?: unknown };

/**
 * Chooses the success example for a request: the one whose request is equal, or else the one whose request has most
 * values in common with it, or else the first.
 *
 * @returns the example's name; `undefined` when the operation documents no success
 */
export function chooseExample(operation: Operation, request: RequestParts): string | undefined {
  const successes = Object.keys(successExamplesOf(operation));
  const examples = exampleRequestsOf(operation)
    .filter(({ name }) => successes.includes(name))
    .map((example) => ({ name: example.name, values: valuesOf(example) }));
  const closest = closestExample(examples, valuesOf(request), (name) => weightOf(operation, name));
  return closest?.name ?? successes[0];
}

/** An enum, such as a vendor, determines the shape of the response, so it counts more than a name. */
export function weightOf(operation: Operation, name: string): number {
  const properties = operation.requestBody?.content['application/json']?.schema.properties;
  return properties?.[name]?.enum === undefined ? 1 : 10;
}

function valuesOf({ pathParameters, query, body }: RequestParts): RequestValues {
  return { ...pathParameters, ...query, ...(body as object | undefined) };
}
