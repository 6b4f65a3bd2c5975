import { isRecord, type JsonRecord } from './record.ts';

/** How many references may lead from one to the next. A circle ends here. */
const longestChain = 10;

/** Where references can point into: schemas inside a document that have definitions of their own, then the document. */
export type Roots = readonly unknown[];

/** Adds a record to the roots when it has definitions of its own. */
export function enterSchema(record: JsonRecord, roots: Roots): Roots {
  return record.$defs === undefined && record.definitions === undefined ? roots : [record, ...roots];
}

/**
 * Follows `$ref` inside a document, as JSON Schema and OpenAPI write it.
 *
 * @returns the object that it points at; undefined when it points nowhere, into another document, or in a circle
 */
export function followReference(record: JsonRecord, roots: Roots): JsonRecord | undefined {
  let current: unknown = record;
  for (let count = 0; count < longestChain; count += 1) {
    if (!isRecord(current)) return undefined;
    const reference = current.$ref;
    if (typeof reference !== 'string') return current;
    current = roots.map((root) => resolvePointer(reference, root)).find((target) => target !== undefined);
  }
  return undefined;
}

function resolvePointer(reference: string, root: unknown): unknown {
  if (!reference.startsWith('#/')) return undefined;
  let node = root;
  for (const part of reference.slice(2).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as JsonRecord)[key];
  }
  return node;
}
