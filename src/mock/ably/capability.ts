import { readJson } from '../http/json.ts';

/** What a client may do: operations by pattern of channel names. */
export type Capability = Record<string, string[]>;

export const everything: Capability = { '*': ['*'] };

/** The most patterns that are read. */
const patternLimit = 1_000;

/** Reads the text of a capability. @returns undefined when it is malformed */
export function parseCapability(text: unknown): Capability | undefined {
  const value = typeof text === 'string' ? readJson(text)?.value : undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  const isValid = entries.every(
    ([, operations]) => Array.isArray(operations) && operations.every((operation) => typeof operation === 'string'),
  );
  return isValid && entries.length <= patternLimit ? (value as Capability) : undefined;
}

/** Ably's patterns: names in parts between colons; a star stands for one part, and at the end for any number of them. */
function matchesPattern(pattern: string, channel: string): boolean {
  const wanted = pattern.split(':');
  const given = channel.split(':');
  for (const [at, part] of wanted.entries()) {
    if (part === '*' && at === wanted.length - 1) return given.length > at;
    if (part !== '*' && part !== given[at]) return false;
  }
  return wanted.length === given.length;
}

/** Tells whether an operation on a channel is allowed. A qualifier in brackets before the name does not count. */
export function isAllowed(capability: Capability, operation: string, channel: string): boolean {
  const name = channel.replace(/^\[[^\]]*\]/, '');
  return Object.entries(capability).some(
    ([pattern, operations]) =>
      (operations.includes(operation) || operations.includes('*')) && matchesPattern(pattern, name),
  );
}
