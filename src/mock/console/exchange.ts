import { createHide } from '../http/hide-secrets.ts';
import type { Credentials } from '../state/credentials.ts';
import { maskKey } from '../state/credentials.ts';
import type { Project } from '../state/project.ts';

/** A call and its response as a page shows them. Every secret is masked. */
export interface ShownExchange {
  request: { line: string; headers: [name: string, value: string][]; body: string };
  response: { line: string; headers: [name: string, value: string][]; body: string };
}

/** The fields of bodies that hold secrets, by the words of the contract, of the vendors and of common sense. */
const secretFields = new Set(
  'token token_or_jti auth mac secret password authorization cookie api_key apikey access_token'.split(' '),
);

/** The headers whose values are secrets. */
const secretHeaders = new Set(['cookie', 'set-cookie', 'proxy-authorization', 'x-api-key']);

/** How much of a body is shown, in characters. */
const bodyLimit = 20_000;

/** Describes a call that is remembered. @returns undefined when it is not */
export function showExchange(project: Project, id: number): ShownExchange | undefined {
  const exchange = project.exchanges.find(id);
  if (exchange === undefined) return undefined;
  const { request, response } = exchange;
  const hide = createHide(listSecrets(project.credentials));
  const showHeaders = (headers: object) =>
    Object.entries(headers).map(([name, value]): [string, string] => [name, showHeader(name, String(value), hide)]);
  return {
    request: {
      line: hide(`${request.method} ${request.url}`),
      headers: showHeaders(request.headers),
      body: showBody(request.body, hide),
    },
    response: {
      line: String(response.status),
      headers: showHeaders({ ...response.headers, 'Content-Type': 'application/json' }),
      body: showBody(response.body, hide),
    },
  };
}

function listSecrets({ pusher, ably, liveblocks }: Credentials): string[] {
  return [pusher.secret, ably, ably.split(':')[1] ?? '', liveblocks];
}

function showHeader(name: string, value: string, hide: (text: string) => string): string {
  if (secretHeaders.has(name.toLowerCase())) return '…';
  if (name.toLowerCase() !== 'authorization') return hide(value);
  const [, scheme = '', key = ''] = /^(\S+) +(\S+)$/.exec(value) ?? [];
  return `${scheme} ${/^bearer$/i.test(scheme) ? maskKey(key) : '…'}`.trim();
}

function showBody(body: unknown, hide: (text: string) => string): string {
  if (body === undefined) return '';
  const text = JSON.stringify(
    body,
    (name, value) => {
      if (secretFields.has(name.toLowerCase()) && (typeof value === 'string' || typeof value === 'number')) return '…';
      return typeof value === 'string' ? hide(value) : value;
    },
    2,
  );
  return text.length > bodyLimit ? `${text.slice(0, bodyLimit)}…` : text;
}
