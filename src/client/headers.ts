import { createRefusal } from './refusal.ts';

/** Headers as `fetch` takes them: an object, pairs, or `Headers`. In an object, `null` removes a header. */
export type HeaderValues = Record<string, string | null | undefined> | Iterable<readonly [string, string] | string[]>;

/**
 * Puts headers over headers. Names are compared without case; `null` removes one. A record is faster than `Headers`.
 *
 * @param capability what is called; absent when the client starts
 * @throws InvalidInputError when one of `values` is malformed
 */
export function mergeHeaders(
  base: Record<string, string>,
  values: HeaderValues | null | undefined,
  capability?: string,
): Record<string, string> {
  const merged: Record<string, string> = {};
  // A copy by spread is slow to add to.
  for (const name in base) merged[name] = base[name] as string;
  if (!values) return merged;
  for (const [given, value] of Symbol.iterator in values ? values : Object.entries(values)) {
    const name = String(given).toLowerCase();
    if (value === null) delete merged[name];
    else if (value !== undefined) merged[name] = String(value);
    // fetch would refuse these too, but its error looks like a failed connection.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t -~\x80-\xff]/.test(merged[name] ?? ''))
      throw createRefusal(`the header ${JSON.stringify(name)} is malformed.`, capability);
  }
  return merged;
}
