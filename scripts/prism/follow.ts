import { dirname } from 'node:path';
import { bundleContract } from '../contract/bundle.ts';
import { contractRoot } from '../shared/paths.ts';
import { watchPaths } from '../shared/watch.ts';
import type { ServedPrismMock } from './serve.ts';

/**
 * Lets a Prism mock follow the contract: when a file changes, it serves the new version. A broken contract is reported,
 * and the last good version stays in service.
 *
 * @param report prints a text
 * @param root the contract's root file; everything in its folder is watched
 * @returns a function that ends it
 */
export function followContract(
  mock: Pick<ServedPrismMock, 'replace'>,
  report: (text: string) => void,
  root: string = contractRoot,
): Promise<() => Promise<void>> {
  return watchPaths([dirname(root)], async () => {
    try {
      await mock.replace(await bundleContract(root));
      report('The contract changed, and the Prism mock serves the new version.');
    } catch (error) {
      report(
        `The contract is broken, and the Prism mock keeps serving the last good version. ${(error as Error).message}`,
      );
    }
  });
}
