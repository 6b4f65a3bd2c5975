import type { Address } from '../../src/command/options.ts';
import { readMockAddress } from '../../src/contract/servers.ts';
import { readGeneratedContract } from '../contract/generated.ts';
import { docsAddress } from '../docs/serve.ts';
import { generate } from '../generate/generate.ts';
import { prismAddress } from '../prism/address.ts';
import { contractFolder, generatedRoot, projectRoot } from '../shared/paths.ts';
import { watchPaths } from '../shared/watch.ts';
import { startLiveMock } from './live-mock.ts';

/**
 * Generates every target and serves the live mock, the docs and the Prism mock. All three follow the contract. A broken
 * contract is reported, and each server keeps serving the last good version.
 *
 * @param anyPort whether they take free ports instead of their own
 * @param report prints a text: how to use each server once it serves, and later what happens
 * @returns a function that ends all three
 * @throws UsageError when a port is taken
 */
export async function serveEverything(anyPort: boolean, report: (text: string) => void): Promise<() => Promise<void>> {
  const choosePort = (address: Address) => (anyPort ? { ...address, port: 0 } : address);
  await generate(generatedRoot).catch((error: Error) => {
    report(`The contract is broken, so all servers start with what generated/ holds. ${error.message}\n`);
  });
  let contract = await readGeneratedContract();
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.reverse()) await closer();
  };
  try {
    const live = await startLiveMock(choosePort(readMockAddress(contract.document)), (code) => {
      report(`The live mock stopped with code ${code}; its error is printed above. Restart with: npm start`);
    });
    closers.push(live.close);
    report(`${live.description}\n`);
    // Each is loaded in its turn, so that the live mock does not wait for what it does not need.
    const { servePrismMock } = await import('../prism/serve.ts');
    const prism = await servePrismMock(choosePort(prismAddress), contract.document);
    closers.push(prism.close);
    report(`${prism.description}\n`);
    const { serveLocalDocs } = await import('../docs/local.ts');
    const docs = await serveLocalDocs(
      choosePort(docsAddress),
      { mockUrl: live.url, prismUrl: prism.url, contract },
      report,
    );
    closers.push(docs.close);
    report(`The docs are at ${docs.url}\n`);

    const attempt = (name: string, work: Promise<void>, success: string) =>
      work.then(
        () => report(success),
        (error: Error) => report(`${name} keeps serving the last good version. ${error.message}`),
      );
    const followContract = async () => {
      try {
        const { changed } = await generate(generatedRoot);
        if (changed.length === 0) return;
        contract = await readGeneratedContract();
      } catch (error) {
        report(
          `The contract is broken, so all servers keep serving the last good version. ${(error as Error).message}`,
        );
        return;
      }
      await Promise.all([
        attempt('The live mock', live.restart(), 'The live mock restarted with the new contract; its state is lost.'),
        attempt('The Prism mock', prism.replace(contract.document), 'The Prism mock serves the new contract.'),
        docs.rebuild(contract),
      ]);
    };
    closers.push(await watchPaths([contractFolder], followContract));
    closers.push(await watchPaths([`${projectRoot}docs`], () => docs.rebuild(contract)));
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}
