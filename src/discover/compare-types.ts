import type { TypeFact } from './facts/facts.ts';

/**
 * Tells whether the service takes what the contract allows, and nothing else. `null` does not count, since a parameter
 * that is null is as good as absent; whole numbers are numbers.
 */
export function agreeOnType(contract: TypeFact, service: TypeFact): boolean {
  // A service that takes anything takes what the contract says.
  if (service.kinds.size === 0) return true;
  const [ours, theirs] = [listKinds(contract), listKinds(service)];
  if (contract.kinds.size === 0) return theirs.size >= 5;
  if (![...ours].every((kind) => theirs.has(kind) || (kind === 'integer' && theirs.has('number')))) return false;
  if (![...theirs].every((kind) => ours.has(kind) || (kind === 'number' && ours.has('integer')))) return false;
  if (service.values !== undefined && !isSameSet(contract.values, service.values)) return false;
  return contract.items === undefined || service.items === undefined || agreeOnType(contract.items, service.items);
}

/** Writes a type as people do: `string[]`, `"public" | "private"`, `any`. */
export function formatType({ kinds, values, items }: TypeFact): string {
  if (kinds.size === 0) return 'any';
  return [...kinds]
    .map((kind) => {
      if (kind === 'string' && values !== undefined) return [...values].map((value) => `"${value}"`).join(' | ');
      if (kind !== 'array' || items === undefined) return kind;
      const inner = formatType(items);
      return inner.includes('|') ? `(${inner})[]` : `${inner}[]`;
    })
    .join(' | ');
}

function listKinds({ kinds }: TypeFact): Set<string> {
  return new Set([...kinds].filter((kind) => kind !== 'null'));
}

function isSameSet(one: ReadonlySet<string> | undefined, other: ReadonlySet<string>): boolean {
  return one !== undefined && one.size === other.size && [...one].every((value) => other.has(value));
}
