import createFinder, { type HTTPMethod } from 'find-my-way';
import type { Operation } from './operations.ts';

/** What the contract has for a method and a path. */
export type Route =
  | { found: 'operation'; operation: Operation; pathParameters: Record<string, string> }
  /** The path exists with other methods, in upper case. */
  | { found: 'path'; allowed: string[] }
  | { found: 'nothing' };

/**
 * Creates a function that finds the operation of a request.
 *
 * @returns a function of the method, in upper case, and of the path, still percent-encoded
 */
export function createRouter(operations: Operation[]): (method: string, path: string) => Route {
  const finder = createFinder({ maxParamLength: Number.MAX_SAFE_INTEGER });
  const methods = new Set<HTTPMethod>();
  for (const operation of operations) {
    const method = operation.method.toUpperCase() as HTTPMethod;
    methods.add(method);
    finder.on(method, operation.path.replace(/\{(\w+)\}/g, ':$1'), () => {}, operation);
  }

  function find(method: string, path: string): Extract<Route, { found: 'operation' }> | undefined {
    const match = finder.find(method as HTTPMethod, path);
    // The finder accepts an empty segment as a parameter, but no name is empty.
    if (match === null || Object.values(match.params).includes('')) return undefined;
    return { found: 'operation', operation: match.store, pathParameters: match.params as Record<string, string> };
  }

  return (method, path) => {
    const found = find(method, path);
    if (found !== undefined) return found;
    const allowed = [...methods].filter((other) => find(other, path) !== undefined);
    return allowed.length > 0 ? { found: 'path', allowed } : { found: 'nothing' };
  };
}
