import type { Json } from './document.ts';
import { findRequestBody, findSuccess, listUrlParameters, type Operation } from './operations.ts';

/** A request that the contract gives as an example. */
export interface ExampleRequest {
  /** The example's name; the success example of the same name is its answer. */
  name: string;
  /** The path with its parameters filled in and percent-encoded, and the query behind it. */
  target: string;
  pathParameters: Record<string, string>;
  query: Record<string, string>;
  body?: Json;
}

/**
 * Lists the requests that the named examples of an operation's parameters and body describe.
 *
 * A parameter without an example of the request's name takes its first one when it is required, and is left out
 * otherwise. An operation that can be called bare has that call too, under the name of its first success example.
 */
export function listExampleRequests(operation: Operation): ExampleRequest[] {
  const names = new Set<string>();
  const parameters = listUrlParameters(operation);
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
    const body = (bodies[name] ?? Object.values(bodies)[0])?.value;
    const target = targetOf(operation.path, pathParameters, query);
    return { name, target, pathParameters, query, ...(body !== undefined && { body }) };
  });
}

/** The named examples of an operation's success. */
export function readSuccessExamples(operation: Operation) {
  return findSuccess(operation)?.examples ?? {};
}

/** Fills a path template and puts the query behind it. */
function targetOf(path: string, pathParameters: Record<string, string>, query: Record<string, string>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(pathParameters[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}
