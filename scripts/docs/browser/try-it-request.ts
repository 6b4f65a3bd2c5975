import { buildUrl, trimBaseUrl } from '../../../src/contract/build-url.ts';
import type { Strings } from '../strings/strings.ts';

/** An operation as the form knows it. */
export interface Call {
  method: string;
  path: string;
  examples: { name: string; title: string; values: Record<string, string>; body?: unknown }[];
}

/** Something that the reader can put right; its message says how. */
export class UserMistake extends Error {}

/**
 * Makes the request of what a form holds.
 *
 * @param values the form's controls by name; a parameter's name stands behind its place, as in `path:channel`
 * @throws UserMistake when the address, a name in the path or the body is malformed
 */
export function buildRequest(
  { method, path }: Call,
  values: Record<string, string>,
  words: Pick<Strings['tryIt'], 'badAddress' | 'badName' | 'badBody'>,
): { address: string; init: RequestInit } {
  const server = trimBaseUrl(values.address?.trim() ?? '');
  if (!/^https?:\/\/[^/]/.test(server) || !URL.canParse(server)) throw new UserMistake(words.badAddress);
  const query = new URLSearchParams();
  const names: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    const [place, parameter = ''] = name.split(':');
    if (place === 'path') names[parameter] = value;
    if (place === 'query' && value !== '') query.set(parameter, value);
  }
  const { url } = buildUrl(server, path, names, (_reason, name) => {
    return new UserMistake(words.badName.replace('{name}', name).replace('{value}', () => names[name] ?? ''));
  });
  const headers: Record<string, string> = {};
  if (values.key) headers.Authorization = `Bearer ${values.key}`;
  if (values.prefer) headers.Prefer = values.prefer;
  if (values.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    try {
      JSON.parse(values.body);
    } catch (error) {
      throw new UserMistake(words.badBody.replace('{problem}', (error as Error).message));
    }
  }
  return { address: query.size > 0 ? `${url}?${query}` : url, init: { method, headers, body: values.body ?? null } };
}
