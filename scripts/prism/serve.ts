import { dirname } from 'node:path';
import { watch } from 'chokidar';
import { type Listening, listen } from '../../src/command/listen.ts';
import type { Address } from '../../src/command/options.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { bundleContract } from '../contract/bundle.ts';
import { contractRoot } from '../shared/paths.ts';
import { createPrismMock } from './server.ts';

/** How long the contract has to be left alone before it is read again, in milliseconds. */
const quietTime = 100;

/** A mock that listens. */
export interface ServedMock extends Listening {
  /** What a person needs to know to use it. */
  description: string;
}

/** The address of the mock in the contract's list of servers. */
export const mockAddress: Address = { host: '127.0.0.1', port: 4010 };

/**
 * Serves the Prism mock of the contract, and goes on with the new contract when a file of it changes. A contract that
 * cannot be read leaves the last good one in service.
 *
 * @param report is told, in a line or more, what became of each change
 * @param root the contract's root file; everything beside and below it is watched
 */
export async function servePrismMock(
  address: Address,
  report: (text: string) => void,
  root: string = contractRoot,
): Promise<ServedMock> {
  const document = await bundleContract(root);
  const mock = await createPrismMock(document);
  const listening = await listen(mock.server, address);

  const reload = async () => {
    try {
      await mock.replace(await bundleContract(root));
      report('The contract changed; the mock follows it.');
    } catch (error) {
      report(`The contract changed and cannot be served, so the mock stays as it was. ${(error as Error).message}`);
    }
  };
  let timer: NodeJS.Timeout | undefined;
  let reloads = Promise.resolve();
  const watcher = watch(dirname(root), { ignoreInitial: true }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reloads = reloads.then(reload);
    }, quietTime);
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));

  return {
    url: listening.url,
    description: describe(listening.url, document),
    async close() {
      clearTimeout(timer);
      await Promise.all([watcher.close(), listening.close()]);
    },
  };
}

/** What a person needs to know to use the mock; the examples call the first operation that needs no parameter. */
function describe(url: string, document: OpenApiDocument): string {
  const bare = listOperations(document).find(
    ({ method, parameters = [] }) => method === 'get' && parameters.length === 0,
  );
  const call = `    curl ${url}${bare?.path} -H "Authorization: Bearer any-key"`;
  const [limited] = Object.keys(bare?.responses['429']?.content?.['application/json']?.examples ?? {});
  return [
    `The mock listens on ${url}`,
    '  Call it with any key:',
    call,
    '  Force an error by its status or by the name of an example:',
    `${call} -H "Prefer: code=402"`,
    `${call} -H "Prefer: example=${limited}"`,
  ].join('\n');
}
