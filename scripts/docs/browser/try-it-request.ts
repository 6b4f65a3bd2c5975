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
 * @throws UserMistake when the body is not JSON or the address is none
 */
export function buildRequest(
  { method, path }: Call,
  values: Record<string, string>,
  words: Pick<Strings['tryIt'], 'badAddress' | 'badBody'>,
): { address: string; init: RequestInit } {
  const server = values.address?.trim().replace(/\/+$/, '') ?? '';
  if (!/^https?:\/\/[^/]/.test(server) || !URL.canParse(server)) throw new UserMistake(words.badAddress);
  const query = new URLSearchParams();
  let target = path;
  for (const [name, value] of Object.entries(values)) {
    const [place, parameter = ''] = name.split(':');
    if (place === 'path') target = target.replace(`{${parameter}}`, encodeURIComponent(value));
    if (place === 'query' && value !== '') query.set(parameter, value);
  }
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
  const search = query.size > 0 ? `?${query}` : '';
  return { address: `${server}${target}${search}`, init: { method, headers, body: values.body ?? null } };
}
