import { buildUrl } from './build-url.ts';
import type { Json } from './document.ts';
import { findRequestBody, findSuccess, listUrlParameters, type Operation } from './operations.ts';

/** A request that the contract describes as an example. */
export interface ExampleRequest {
  /** The example's name; the success example of the same name is its response. */
  name: string;
  /** The path with its parameters filled in and percent-encoded, followed by the query. */
  target: string;
  pathParameters: Record<string, string>;
  query: Record<string, string>;
  /** The headers that have an example of this name. Each call also has its key and its content type. */
  headers: Record<string, string>;
  body?: Json;
}

/**
 * Lists the requests that the named examples of an operation's parameters and body describe.
 *
 * A parameter without an example of that name takes its first example when it is required, and is omitted otherwise. An
 * operation that can be called without parameters has that request too, named after its first success example.
 */
export function listExampleRequests(operation: Operation): ExampleRequest[] {
  const names = new Set<string>();
  const parameters = listUrlParameters(operation);
  const headerParameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'header');
  const bodies = findRequestBody(operation)?.examples ?? {};
  if (!operation.requestBody && !parameters.some((parameter) => parameter.required)) {
    names.add(Object.keys(readSuccessExamples(operation))[0] ?? 'bare');
  }
  for (const examples of [...parameters.map((parameter) => parameter.examples ?? {}), bodies]) {
    for (const name of Object.keys(examples)) names.add(name);
  }
  return [...names].map((name) => {
    const pathParameters: Record<string, string> = {};
    const query: Record<string, string> = {};
    for (const parameter of parameters) {
      const examples = parameter.examples ?? {};
      const example = examples[name] ?? (parameter.required ? Object.values(examples)[0] : undefined);
      if (example === undefined) continue;
      const values = parameter.in === 'path' ? pathParameters : query;
      values[parameter.name] = String(example.value);
    }
    const headers = Object.fromEntries(
      headerParameters.flatMap(({ name: header, examples = {} }) => {
        const value = examples[name]?.value;
        return value === undefined ? [] : [[header, String(value)]];
      }),
    );
    const body = (bodies[name] ?? Object.values(bodies)[0])?.value;
    const { url } = buildUrl('', operation.path, pathParameters, (reason) => {
      return new Error(`The example ${name} of ${operation.capability} has no path: ${reason}`);
    });
    const search = new URLSearchParams(query).toString();
    const target = search === '' ? url : `${url}?${search}`;
    return { name, target, pathParameters, query, headers, ...(body !== undefined && { body }) };
  });
}

/** The named examples of an operation's success. */
export function readSuccessExamples(operation: Operation) {
  return findSuccess(operation)?.examples ?? {};
}
