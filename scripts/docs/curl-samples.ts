import type { Json } from '../../src/contract/document.ts';
import type { ExampleRequest } from '../../src/contract/example-requests.ts';
import { createRouter } from '../../src/contract/routing.ts';
import { clientLanguages } from '../targets/index.ts';
import type { ApiModel, Call } from '../targets/model/api.ts';
import type { Fence, GuideSample } from './fence.ts';

/** Headers that the clients send by themselves. */
const ownHeaders = new Set(['authorization', 'content-type']);

/**
 * Makes what writes the command of a guide, one `curl` that makes one call, in the languages of the clients. So a guide
 * shows a request once, and its page shows it in all of them.
 *
 * @returns undefined for everything else that stands in a block of code, such as a loop or a call with a header that no
 *   client has a parameter for
 */
export function createCurlSamples(api: ApiModel): (fence: Fence) => GuideSample[] | undefined {
  const route = createRouter(api.calls.map(({ operation }) => operation));
  return ({ code, language, marks }) => {
    const command = language === 'bash' && marks.length === 0 ? readCurl(code) : undefined;
    if (command === undefined) return undefined;
    const { url, method, headers, body } = command;
    const match = route(method, url.pathname);
    const call = match.found === 'operation' && api.calls.find(({ operation }) => operation === match.operation);
    if (!call) return undefined;
    const key = headers.get('idempotency-key');
    for (const name of headers.keys()) {
      if (!ownHeaders.has(name) && name !== 'idempotency-key') return undefined;
    }
    const request: ExampleRequest = {
      name: '',
      target: url.pathname + url.search,
      pathParameters: match.pathParameters,
      query: Object.fromEntries(url.searchParams),
      headers: {},
      ...(body !== undefined && { body: addKey(call, body, key) }),
    };
    const parts = { call: { ...call, sample: { ...call.sample, request } }, api, server: url.origin };
    return [
      { id: 'curl', label: 'curl', language: 'bash', source: code },
      ...clientLanguages.map(({ id, label, fence, render }) => ({ id, label, language: fence, source: render(parts) })),
    ];
  };
}

interface CurlCommand {
  url: URL;
  method: string;
  /** By their names in lower case. */
  headers: Map<string, string>;
  body?: Json;
}

/** Reads a block that is one curl command. */
function readCurl(code: string): CurlCommand | undefined {
  const line = code.trim().replace(/\\\n/g, ' ');
  const isOneCommand = !line.replace(/'[^']*'/g, '').includes('\n');
  if (!line.startsWith('curl ') || !isOneCommand) return undefined;
  const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => {
    return single ?? double ?? bare ?? '';
  });
  let url: string | undefined;
  let method: string | undefined;
  let body: Json | undefined;
  const headers = new Map<string, string>();
  for (let index = 1; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '-H') {
      const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(words[++index] ?? '') ?? [];
      headers.set(name.toLowerCase(), value);
    } else if (word === '-d') body = JSON.parse(words[++index] ?? '');
    else if (word === '-X') method = words[++index];
    else if (word.startsWith('http')) url = word;
    else if (word !== '-s') return undefined;
  }
  if (url === undefined) return undefined;
  return {
    url: new URL(url),
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    ...(body !== undefined && { body }),
  };
}

/** The clients take the key of the header as a parameter, where the call has one; they make one otherwise. */
function addKey({ input }: Call, body: Json, key: string | undefined): Json {
  if (key === undefined || !('idempotency_key' in input.properties)) return body;
  return { ...(body as Record<string, Json>), idempotency_key: key };
}
