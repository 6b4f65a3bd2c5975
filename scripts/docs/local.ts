import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Listening } from '../../src/command/listen.ts';
import type { Address } from '../../src/command/options.ts';
import { readServers } from '../../src/contract/servers.ts';
import { type BilingualContract, readGeneratedContract } from '../contract/generated.ts';
import { locateProblem } from '../contract/locate-problem.ts';
import { projectRoot } from '../shared/paths.ts';
import { type BuildOptions, buildDocs } from './build.ts';
import { serveDocs } from './serve.ts';

/** The docs of this machine, served and ready to be built again. */
export interface LocalDocs extends Listening {
  /**
   * Builds the docs again and reloads the open pages. A build that fails is reported, and the last good site stays.
   *
   * @param contract the changed contract; bundled from the hand-written files when absent
   */
  rebuild(contract?: BilingualContract): Promise<void>;
}

/**
 * Builds the docs for this machine and serves them. The pages name the servers of this run, so each port has a folder of
 * its own, and that of a free port is removed at the end. When the docs cannot be built, that is reported, and the last
 * site of the same port is served.
 *
 * @param options.mockUrl where the live mock is; the contract's address of it by default
 * @param options.prismUrl where the Prism mock is; its own port by default
 * @param options.contract the contract; bundled from the hand-written files by default
 * @param report prints a text
 */
export async function serveLocalDocs(
  address: Address,
  { mockUrl, prismUrl, contract }: Pick<BuildOptions, 'mockUrl' | 'prismUrl' | 'contract'>,
  report: (text: string) => void,
): Promise<LocalDocs> {
  const { document } = contract ?? (await readGeneratedContract());
  const isAnyPort = address.port === 0;
  const folder = isAnyPort ? join(tmpdir(), `docs-${randomUUID()}`) : `${projectRoot}build/docs-${address.port}`;
  const docs = await serveDocs(folder, address, mockUrl ?? readServers(document).mock);
  const build = async (changed?: BilingualContract) => {
    try {
      await buildDocs({ folder, local: true, mockUrl, prismUrl, docsUrl: docs.url, contract: changed });
      return true;
    } catch (error) {
      report(`The docs stay as they were. ${(await locateProblem(error as Error)).message}`);
      return false;
    }
  };
  await build(contract);
  return {
    url: docs.url,
    async close() {
      await docs.close();
      if (isAnyPort) await rm(folder, { recursive: true, force: true });
    },
    async rebuild(changed) {
      const start = performance.now();
      if (!(await build(changed))) return;
      report(`Built the docs again in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
      docs.reload();
    },
  };
}
