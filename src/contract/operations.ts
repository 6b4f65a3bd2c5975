import type { OpenApiDocument, OperationObject } from './document.ts';

/** An operation of the contract together with its place in it. */
export interface Operation extends OperationObject {
  path: string;
  /** The HTTP method in lower case. */
  method: string;
  /** The capability id, such as `realtime.channel.create`. */
  capability: string;
  /** Whether the call can change something, and so takes an idempotency key. */
  writes: boolean;
}

/**
 * Lists the operations of the bundled contract in the order of the contract, with all their references resolved.
 */
export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      ...(dereference(operation, document) as OperationObject),
      path,
      method,
      capability: operation['x-infrai-capability'],
      writes: method !== 'get',
    })),
  );
}

/** Replaces each local reference in a value by its target. The contract has no circular references. */
export function dereference(value: unknown, document: OpenApiDocument): unknown {
  if (Array.isArray(value)) return value.map((item) => dereference(item, document));
  if (typeof value !== 'object' || value === null) return value;
  const reference = (value as { $ref?: unknown }).$ref;
  if (typeof reference === 'string') return dereference(resolvePointer(reference, document), document);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dereference(item, document)]));
}

function resolvePointer(reference: string, document: OpenApiDocument): unknown {
  let node: unknown = document;
  for (const part of reference.replace(/^#\//, '').split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    node = (node as Record<string, unknown> | undefined)?.[key];
  }
  if (node === undefined) throw new Error(`The reference ${reference} has no target in the contract.`);
  return node;
}
