import { closestExample, type RequestValues } from './closest-example.ts';
import { type ExampleRequest, exampleRequestsOf, successExamplesOf } from './example-requests.ts';
import type { Operation } from './operations.ts';

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
  const examples = exampleRequestsOf(operation)
    .filter(({ name }) => answers.includes(name))
    .map((example) => ({ name: example.name, values: valuesOf(example) }));
  const closest = closestExample(examples, valuesOf(request), (name) => weightOf(operation, name));
  return closest?.name ?? answers[0];
}

/** A choice among few, such as a vendor, shapes the answer more than a name does. */
export function weightOf(operation: Operation, name: string): number {
  const properties = operation.requestBody?.content['application/json']?.schema.properties;
  return properties?.[name]?.enum === undefined ? 1 : 10;
}

function valuesOf({ pathParameters, query, body }: RequestParts): RequestValues {
  return { ...pathParameters, ...query, ...(body as object | undefined) };
}
