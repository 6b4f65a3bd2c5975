import type { Operation } from '../../contract/operations.ts';

/** The documented response that a request asks for. */
export interface PreferredResponse {
  status: number;
  example: string;
}

/** What a `Prefer` header asks for: no response in particular, a documented one, or one that does not exist. */
export type Preference = { preferred?: PreferredResponse } | { problem: string };

/**
 * Reads `Prefer: code=402` and `Prefer: example=rate_limit_user`, or both, as RFC 7240 writes them. An example's name
 * alone is enough, since its status follows.
 *
 * @param operation the operation that is called; only what it documents can be asked for
 * @param header the header's text; several headers are joined with commas
 */
export function readPreference(operation: Operation, header: string | undefined): Preference {
  const preferences = parsePrefer(header ?? '');
  const code = preferences.get('code');
  const example = preferences.get('example');
  if (code === undefined && example === undefined) return {};

  const documented = Object.entries(operation.responses).map(([status, response]) => ({
    status,
    examples: Object.keys(response.content?.['application/json']?.examples ?? {}),
  }));
  const ofCode = documented.filter(({ status }) => code === undefined || status === code);
  if (ofCode.length === 0) {
    const statuses = documented.map(({ status }) => status).join(', ');
    return { problem: `${operation.capability} documents no status ${code}. It documents: ${statuses}.` };
  }
  for (const { status, examples } of ofCode) {
    const name = example ?? examples[0];
    if (name !== undefined && examples.includes(name)) return { preferred: { status: Number(status), example: name } };
  }
  const names = ofCode.flatMap(({ examples }) => examples).join(', ');
  const where = code === undefined ? '' : ` at status ${code}`;
  return { problem: `${operation.capability} has no example ${example}${where}. It has: ${names}.` };
}

function parsePrefer(header: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, quoted, plain] of header.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s,;]+))/g)) {
    const key = (name as string).toLowerCase();
    // The first of a name counts, as the standard says.
    if (!found.has(key)) found.set(key, quoted ?? plain ?? '');
  }
  return found;
}
