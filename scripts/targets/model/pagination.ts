import type { Operation } from '../../../src/contract/operations.ts';

/** How an operation gives a list in pages. */
export interface Pagination {
  /** The property of a page that holds its items. */
  items: string;
}

/**
 * Tells whether an operation gives a list in pages: it takes a `cursor`, and returns a `next_cursor` beside one array.
 *
 * @throws when a page has several arrays, so that nobody knows which one is walked
 */
export function paginationOf(operation: Operation): Pagination | undefined {
  const takesCursor = operation.parameters?.some(
    (parameter) => parameter.in === 'query' && parameter.name === 'cursor',
  );
  const { properties = {} } = operation.responses['200']?.content?.['application/json']?.schema.properties?.data ?? {};
  if (!takesCursor || !('next_cursor' in properties)) return undefined;
  const [items, ...others] = Object.keys(properties).filter((name) => properties[name]?.type === 'array');
  if (items === undefined || others.length > 0) {
    throw new Error(`${operation.capability}: a page with a next_cursor has to hold exactly one array to walk over.`);
  }
  return { items };
}
