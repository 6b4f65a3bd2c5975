import type { OpenApiDocument } from './document.ts';

/** The base addresses in the contract's list of servers. */
export interface Servers {
  /** The service itself. */
  production: string;
  /** The live mock on the machine of a developer. */
  mock: string;
}

/**
 * Finds the contract's servers: the mock is the one on this machine.
 *
 * @throws when the contract does not list both
 */
export function readServers({ servers }: Pick<OpenApiDocument, 'servers'>): Servers {
  const urls = servers.map(({ url }) => url);
  const mock = urls.find((url) => new URL(url).hostname === '127.0.0.1');
  const production = urls.find((url) => url !== mock);
  if (mock === undefined || production === undefined) {
    throw new Error(
      'The contract has to list production and the mock on 127.0.0.1. Add what is missing to `servers` in openapi/openapi.yaml.',
    );
  }
  return { production, mock };
}

/** The host and the port that the live mock listens on by default. */
export function readMockAddress(document: Pick<OpenApiDocument, 'servers'>): { host: string; port: number } {
  const { hostname, port } = new URL(readServers(document).mock);
  return { host: hostname, port: Number(port) };
}
