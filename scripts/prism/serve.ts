import { type Listening, listen } from '../../src/command/listen.ts';
import type { Address } from '../../src/command/options.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { bundleContract } from '../contract/bundle.ts';
import { createPrismMock } from './server.ts';

/** A Prism mock that listens. */
export interface ServedPrismMock extends Listening {
  /** How to use it. */
  description: string;
  /**
   * Serves another version of the contract.
   *
   * @throws when Prism cannot read it; the mock then keeps serving the last good version
   */
  replace(document: OpenApiDocument): Promise<void>;
}

/**
 * Serves the Prism mock of a contract.
 *
 * @param contract the bundled contract; the hand-written one by default
 */
export async function servePrismMock(address: Address, contract?: OpenApiDocument): Promise<ServedPrismMock> {
  const document = contract ?? (await bundleContract());
  const mock = createPrismMock(document);
  const listening = await listen(mock.server, address);
  // After that, so that a port that is taken is reported at once.
  await mock.load().catch(async (error) => {
    await listening.close();
    throw error;
  });
  return { ...listening, description: describeUse(listening.url, document), replace: mock.replace };
}

/** Describes how to use the mock. The examples call the first operation that needs no parameter. */
function describeUse(url: string, document: OpenApiDocument): string {
  const bare = listOperations(document).find(
    ({ method, parameters = [] }) => method === 'get' && parameters.length === 0,
  );
  const call = `    curl ${url}${bare?.path} -H "Authorization: Bearer any-key"`;
  const [limited] = Object.keys(bare?.responses['429']?.content?.['application/json']?.examples ?? {});
  return [
    `The Prism mock listens on ${url}`,
    '  Call it with any key:',
    call,
    '  Force an error by its status or by the name of an example:',
    `${call} -H "Prefer: code=402"`,
    `${call} -H "Prefer: example=${limited}"`,
  ].join('\n');
}
