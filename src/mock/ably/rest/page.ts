import { createError } from '../errors.ts';
import type { RestResponse } from './exchange.ts';

/** How many items a page has when the call does not say, and at most. */
const pageSize = { default: 100, largest: 1_000 };

/** An item and its place in the order in which they came. */
export interface Placed {
  place: number;
  body: unknown;
}

/**
 * Responds with a page of items, and a link to the next one.
 *
 * @param items in the order in which they came
 * @param path the last part of the address, to which the links are relative
 */
export function respondWithPage(items: Placed[], query: URLSearchParams, path: string): RestResponse {
  const limit = Number(query.get('limit') ?? pageSize.default);
  if (!Number.isInteger(limit) || limit < 1 || limit > pageSize.largest) {
    return { error: createError(40003, `limit: must be a whole number from 1 to ${pageSize.largest}.`) };
  }
  const direction = query.get('direction') ?? 'backwards';
  if (direction !== 'backwards' && direction !== 'forwards') {
    return { error: createError(40003, 'direction: must be backwards or forwards.') };
  }
  const ordered = direction === 'forwards' ? items : items.toReversed();
  const after = query.get('after');
  const isLater = ({ place }: Placed) => (direction === 'forwards' ? place > Number(after) : place < Number(after));
  const rest = after === null ? ordered : ordered.filter(isLater);
  const page = rest.slice(0, limit);
  const link = (rel: string, changes: Record<string, string>) => {
    const parameters = new URLSearchParams(query);
    parameters.delete('after');
    for (const [name, value] of Object.entries(changes)) parameters.set(name, value);
    parameters.delete('key');
    parameters.delete('accessToken');
    return `<./${path}?${parameters}>; rel="${rel}"`;
  };
  const links = [link('first', {}), link('current', after === null ? {} : { after })];
  const last = page.at(-1);
  if (rest.length > page.length && last !== undefined) links.push(link('next', { after: String(last.place) }));
  return { status: 200, body: page.map(({ body }) => body), headers: { Link: links } };
}
