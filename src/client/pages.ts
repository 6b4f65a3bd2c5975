import { repeatedCursorCode } from '../../generated/typescript/behavior.ts';
import { type Call, ignoreFailure } from './call.ts';
import type { Client } from './client.ts';
import { UnreadableResponseError } from './errors.ts';
import type { CallOptions } from './options.ts';
import type { Endpoint } from './request.ts';

/** A call for one page of a list. `for await` iterates over every item, from this page to the last. */
export interface PagedCall<Page, Item> extends Call<Page>, AsyncIterable<Item> {}

/**
 * Calls for a page of a list, and can continue with the pages after it.
 *
 * @param readItems returns the items of a page
 */
export function callPage<Page extends { next_cursor?: string | null }, Item>(
  client: Client,
  endpoint: Endpoint,
  parameters: object,
  options: CallOptions | undefined,
  readItems: (page: Page) => Item[],
): PagedCall<Page, Item> {
  const call = client<Page>(endpoint, parameters, options);
  async function* iterate() {
    const seen = new Set<string>();
    let page = await call;
    for (;;) {
      yield* readItems(page);
      const cursor = page.next_cursor;
      if (!cursor) return;
      if (seen.has(cursor)) {
        throw new UnreadableResponseError(
          `${endpoint[0]} returned the cursor ${JSON.stringify(cursor)} twice, so the list would never end.`,
          { capability: endpoint[0], code: repeatedCursorCode },
        );
      }
      seen.add(cursor);
      page = await client<Page>(endpoint, { ...parameters, cursor }, options);
    }
  }
  return Object.assign(call, {
    [Symbol.asyncIterator]() {
      ignoreFailure(call);
      return iterate();
    },
  });
}
