import type { Listening } from '../../src/command/listen.ts';
import type { Address } from '../../src/command/options.ts';
import { buildDocs } from './build.ts';
import { followDocs } from './follow.ts';
import { serveDocs } from './serve.ts';

/**
 * Builds the docs for this machine and serves them. Open pages follow every change of the contract and of the guides.
 *
 * @param report prints a line
 */
export async function serveLocalDocs(address: Address, report: (line: string) => void): Promise<Listening> {
  const docs = await serveDocs(await buildDocs({ local: true }), address);
  const unfollow = await followDocs(report, docs.reload);
  return {
    url: docs.url,
    async close() {
      await unfollow();
      await docs.close();
    },
  };
}
