import { findClosestExample, type RequestValues } from './closest-example.ts';
import { type ExampleRequest, listExampleRequests, readSuccessExamples } from './example-requests.ts';
import { findRequestBody, type Operation } from './operations.ts';

/** The parts of a request that are compared with an example. */
export type RequestParts = Pick<ExampleRequest, 'pathParameters' | 'query'> & { body?: unknown };

/**
 * Finds the success example that fits a request best: the one whose request is equal, else the one whose request has
 * the most values in common with it, else the first.
 *
 * @returns the example's name, or `undefined` when the operation documents no success
 */
export function chooseExample(operation: Operation, request: RequestParts): string | undefined {
  const responses = Object.keys(readSuccessExamples(operation));
  const examples = listExampleRequests(operation)
    .filter(({ name }) => responses.includes(name))
    .map((example) => ({ name: example.name, values: mergeValues(example) }));
  const closest = findClosestExample(examples, mergeValues(request), (name) => weighParameter(operation, name));
  return closest?.name ?? responses[0];
}

/** A choice among few, such as a vendor, shapes the response more than a name does. */
export function weighParameter(operation: Operation, name: string): number {
  const properties = findRequestBody(operation)?.schema.properties ?? {};
  return Object.hasOwn(properties, name) && properties[name]?.enum !== undefined ? 10 : 1;
}

function mergeValues({ pathParameters, query, body }: RequestParts): RequestValues {
  return { ...pathParameters, ...query, ...(body as object | undefined) };
}
