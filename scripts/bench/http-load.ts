import { listExampleRequests } from '../../src/contract/example-requests.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { bundleContract } from '../contract/bundle.ts';
import { installPackages } from '../shared/install-packages.ts';

/** The first example of each measured operation, by the name of its row. */
const operations = listOperations(await bundleContract());
const requests = { 'channel.create': findExample('channelCreate'), publish: findExample('publish') };
export type RequestName = keyof typeof requests;
/** The calls whose rates are measured. */
export const measuredCalls = Object.keys(requests) as RequestName[];

/** What a load came to, as far as it is read. */
interface Load {
  non2xx: number;
  errors: number;
  requests: { average: number };
  latency: { p99: number };
}

/** Finds the first example of a call, with its path. */
export function findExample(operationId: string) {
  const operation = operations.find((item) => item.operationId === operationId);
  const [example] = operation ? listExampleRequests(operation) : [];
  if (!example) throw new Error(`The contract has no example of ${operationId}.`);
  return { path: example.target, body: example.body };
}

/**
 * Makes a call over 32 connections at the same time.
 *
 * @param extent how many seconds, or how many calls
 * @throws when one fails
 */
export async function loadServer(
  url: string,
  name: RequestName,
  extent: { duration: number } | { amount: number },
): Promise<Load> {
  const packages = await installPackages('scripts/bench/packages');
  const { default: autocannon } = await packages.load<{ default: (options: object) => Promise<Load> }>('autocannon');
  const { path, body } = requests[name];
  const result = await autocannon({
    url: url + path,
    method: 'POST',
    headers: { Authorization: 'Bearer key', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    connections: 32,
    ...extent,
  });
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${name} on ${url}: ${failed} failed.`);
  return result;
}
