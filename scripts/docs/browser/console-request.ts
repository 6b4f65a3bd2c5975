import { buildUrl, trimBaseUrl } from '../../../src/contract/build-url.ts';
import type { Json } from '../../../src/contract/document.ts';
import type { ExampleRequest } from '../../../src/contract/example-requests.ts';
import type { Strings } from '../strings/strings.ts';

/** An operation as the form knows it. */
interface Target {
  method: string;
  path: string;
}

/** Something that the reader can put right; its message says how. */
export class UserMistake extends Error {}

/** What the form holds, read and checked. */
export interface FormRequest extends Omit<ExampleRequest, 'name'> {
  /** The base address, without a slash at the end. */
  server: string;
  key: string;
  /** The body as it is written in the form. */
  text?: string;
}

type Words = Pick<Strings['tryIt'], 'badAddress' | 'badName' | 'badBody' | 'badKey'>;

/**
 * Reads the request that a form holds.
 *
 * @param values the form's controls by name; a parameter's name stands behind its place, as in `path:channel`
 * @throws UserMistake when the address, the key, a name in the path or the body is malformed
 */
export function readRequest({ path }: Target, values: Record<string, string>, words: Words): FormRequest {
  const server = trimBaseUrl(values.address?.trim() ?? '');
  if (!/^https?:\/\/[^/]/.test(server) || !URL.canParse(server)) throw new UserMistake(words.badAddress);
  const { key = '' } = values;
  checkHeader(key, words);
  const query: Record<string, string> = {};
  const headers: Record<string, string> = {};
  const pathParameters: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    const [place, parameter = ''] = name.split(':');
    if (place === 'path') pathParameters[parameter] = value;
    if (value === '') continue;
    if (place === 'query') query[parameter] = value;
    if (place === 'header') headers[parameter] = checkHeader(value, words);
  }
  const { url } = buildUrl('', path, pathParameters, (_reason, name) => {
    return new UserMistake(words.badName.replace('{name}', name).replace('{value}', () => pathParameters[name] ?? ''));
  });
  const search = new URLSearchParams(query).toString();
  const target = search === '' ? url : `${url}?${search}`;
  return { server, key, target, pathParameters, query, headers, ...readBody(values.body, words) };
}

/** @returns the value, which a header can carry */
function checkHeader(value: string, { badKey }: Words): string {
  const [unsendable] = /[^\t\x20-\x7e\x80-\xff]/u.exec(value) ?? [];
  if (unsendable === undefined) return value;
  throw new UserMistake(badKey.replace('{character}', () => JSON.stringify(unsendable).slice(1, -1)));
}

function readBody(text: string | undefined, { badBody }: Words): { body?: Json; text?: string } {
  if (text === undefined) return {};
  try {
    return { body: JSON.parse(text), text };
  } catch (error) {
    throw new UserMistake(badBody.replace('{problem}', () => (error as Error).message));
  }
}

/**
 * Makes what `fetch` takes of a request.
 *
 * @param example the name of the example that the mock shall respond with; without one, it does what is asked
 */
export function toFetch(
  { method }: Target,
  { server, target, key, text, headers: own }: FormRequest,
  example?: string,
): { address: string; init: RequestInit } {
  const headers: Record<string, string> = { ...own };
  if (key !== '') headers.Authorization = `Bearer ${key}`;
  if (example !== undefined) headers.Prefer = `example=${example}`;
  if (text !== undefined) headers['Content-Type'] = 'application/json';
  return {
    address: server + target,
    init: { method, headers, body: text ?? null },
  };
}
