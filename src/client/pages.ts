import type { ClientErrorCode } from '../../generated/typescript/behavior.ts';
import { type Call, ignoreFailure } from './call.ts';
import type { Client } from './client.ts';
import { UnreadableResponseError } from './errors.ts';
import type { CallOptions } from './options.ts';
import type { Endpoint } from './request.ts';

/** A call for one page of a list. `for await` iterates over every item, from this page to the last. */
export interface PagedCall<Page, Item> extends Call<Page>, AsyncIterable<Item> {
  /** Iterates over the pages, from this one to the last. A page is fetched when it is needed. */
  pages(): AsyncIterable<Page>;
  /**
   * Collects the items of all pages, from this one to the last.
   *
   * @param options `limit` is how many items are enough; no page is fetched beyond them
   */
  toArray(options?: { limit?: number | undefined }): Promise<Item[]>;
}

/**
 * Calls for a page of a list, and can continue with the pages after it.
 *
 * @param readItems returns the items of a page
 */
export function fetchPages<Page extends { next_cursor?: string | null }, Item>(
  client: Client,
  endpoint: Endpoint,
  parameters: { cursor?: string | null | undefined },
  options: CallOptions | undefined,
  readItems: (page: Page) => Item[],
): PagedCall<Page, Item> {
  const trace = new Error();
  const call = client<Page>(endpoint, parameters, options, trace);
  async function* pages() {
    ignoreFailure(call);
    const seen = new Set([parameters.cursor]);
    let page = await call;
    for (;;) {
      yield page;
      const cursor = page.next_cursor;
      if (!cursor) return;
      if (seen.has(cursor)) {
        throw new UnreadableResponseError(`${endpoint[0]} returned the cursor ${JSON.stringify(cursor)} twice.`, {
          capability: endpoint[0],
          code: 'repeated_cursor' satisfies ClientErrorCode,
        });
      }
      seen.add(cursor);
      page = await client<Page>(endpoint, { ...parameters, cursor }, options, trace);
    }
  }
  async function* iterate() {
    for await (const page of pages()) yield* readItems(page);
  }
  return Object.assign(call, {
    pages,
    async toArray({ limit = Infinity }: { limit?: number | undefined } = {}) {
      const items: Item[] = [];
      for await (const item of iterate()) if (items.push(item) >= limit) break;
      return items.slice(0, limit);
    },
    [Symbol.asyncIterator]: iterate,
  });
}
