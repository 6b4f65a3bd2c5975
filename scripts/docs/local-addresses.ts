import type { Address } from '../../src/command/options.ts';

/** Writes an address as the texts name it. */
export function formatAddress({ host, port }: Address): string {
  return `http://${host}:${port}`;
}

/**
 * Makes what puts the servers of this machine into a text that names their usual addresses, or their ports alone.
 *
 * @param addresses the real address of each server by its usual one; one that is undefined is not changed
 */
export function createServerNaming(addresses: ReadonlyMap<string, string | undefined>): (text: string) => string {
  const ports = new Map<string, string>();
  for (const [usual, real] of addresses) if (real !== undefined) ports.set(new URL(usual).port, new URL(real).port);
  const usualPorts = new RegExp(`\\b(?:${[...ports.keys()].join('|')})\\b`, 'g');
  // In one pass: a free port may be the usual one of another server.
  return (text) => (ports.size === 0 ? text : text.replace(usualPorts, (port) => ports.get(port) ?? port));
}
