import type { Operation } from './operations.ts';

/** What a path means to the contract. */
export type Route =
  | { found: 'operation'; operation: Operation; pathParameters: Record<string, string> }
  /** The path is there with other methods, in upper case. */
  | { found: 'path'; allowed: string[] }
  | { found: 'nothing' };

/**
 * Makes a function that finds the operation of a request.
 *
 * @returns a function of the method, in any case, and of the path, as it stands in the address
 */
export function createRouter(operations: Operation[]): (method: string, path: string) => Route {
  const patterns = operations.map((operation) => ({ operation, pattern: patternOf(operation.path) }));
  return (method, path) => {
    const allowed: string[] = [];
    for (const { operation, pattern } of patterns) {
      const groups = pattern.exec(path)?.groups ?? (pattern.test(path) ? {} : undefined);
      if (groups === undefined) continue;
      const pathParameters = decodeAll(groups);
      if (pathParameters === undefined) continue;
      if (operation.method === method.toLowerCase()) return { found: 'operation', operation, pathParameters };
      allowed.push(operation.method.toUpperCase());
    }
    return allowed.length > 0 ? { found: 'path', allowed } : { found: 'nothing' };
  };
}

function patternOf(path: string): RegExp {
  const source = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}$`);
}

function decodeAll(groups: Record<string, string>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    return undefined;
  }
}
