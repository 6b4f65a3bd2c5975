import type { IncomingMessage, ServerResponse } from 'node:http';
import { dropResponse, type ReportFailure } from '../../http/boundary.ts';
import { isRecord } from '../../http/json.ts';
import { readBytes } from '../../http/read-bytes.ts';
import type { Projects } from '../../state/projects.ts';
import type { Admitted, Authentication } from '../authentication.ts';
import { createError, type ErrorInfo, refuseUnsupported } from '../errors.ts';
import { type Format, jsonFormat, msgpackFormat } from '../format.ts';
import type { AblyLimits } from '../limits.ts';
import {
  listChannels,
  publishMessages,
  readHistory,
  readPresence,
  readPresenceHistory,
  readStatus,
} from './channels.ts';
import type { RestCall, RestResponse } from './exchange.ts';
import { revokeTokens } from './revoke-tokens.ts';

export interface AblyRestOptions {
  projects: Pick<Projects, 'time'>;
  authentication: Authentication;
  limits: AblyLimits;
  /** Receives unexpected errors. */
  report: ReportFailure;
}

/** The paths of Ably's REST API, and what of it this server has. The name in a path is its first group. */
const routes: [path: RegExp, methods: Record<string, (call: RestCall, options: AblyRestOptions) => RestResponse>][] = [
  [
    /^\/channels\/([^/]+)\/messages$/,
    { POST: (call, { limits }) => publishMessages(call, limits), GET: (call) => readHistory(call, 'messages') },
  ],
  [/^\/channels\/([^/]+)\/history$/, { GET: (call) => readHistory(call, 'history') }],
  [/^\/channels\/([^/]+)\/presence$/, { GET: readPresence }],
  [/^\/channels\/([^/]+)\/presence\/history$/, { GET: readPresenceHistory }],
  [/^\/channels\/([^/]+)$/, { GET: readStatus }],
  [/^\/channels$/, { GET: listChannels }],
  [
    /^\/keys\/([^/]+)\/revokeTokens$/,
    { POST: (call, { projects, limits }) => revokeTokens(call, projects.time, limits) },
  ],
  [/^\/stats$/, { GET: () => ({ status: 200, body: [] }) }],
];

/** The parts of Ably's API that this server does not have, and what they are called. */
const unsupported: [path: RegExp, feature: string][] = [
  [/^\/channels\/[^/]+\/messages\//, 'the editing of messages, their versions and their annotations'],
  [/^\/channels\/[^/]+\/objects?(\/|$)/, 'objects'],
  [/^\/push(\/|$)/, 'push notifications'],
  [/^\/(messages|presence)$/, 'batch requests'],
  [/^\/(comet\/.*|connect|sse|event-stream)$/, 'transports other than WebSockets'],
  [/^\/apps(\/|$)/, 'the management of apps'],
];

/** Serves Ably's REST API. */
export class AblyRestServer {
  readonly #options: AblyRestOptions;

  constructor(options: AblyRestOptions) {
    this.#options = options;
  }

  /**
   * Handles a request for a path of Ably's API.
   *
   * @returns false for any other path, whose request is left alone
   */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const { url = '/' } = request;
    // Every request of the mock comes past here, and reading an address takes long.
    if (!/^\/(time|stats|keys|channels|push|messages|presence|comet|connect|sse|event-stream|apps)([/?]|$)/.test(url)) {
      return false;
    }
    const { pathname, searchParams } = new URL(`http://mock${url}`);
    // Pusher's server libraries call the paths below /apps/{number}.
    if (/^\/apps\/\d+(\/|$)/.test(pathname)) return false;
    const wanted = searchParams.get('format') ?? request.headers.accept ?? '';
    const format = /msgpack/.test(wanted) ? msgpackFormat : jsonFormat;
    this.#respond(request, pathname, searchParams, format)
      .catch((error: Error) => {
        if (request.destroyed && !request.complete) return undefined;
        this.#options.report(`${request.method} ${pathname}`, error);
        return { error: createError(50000, 'The mock failed. Its log says why.') };
      })
      .then((result) => (result === undefined ? response.destroy() : write(response, format, result)))
      .catch(dropResponse(response, `The response to ${request.method} ${pathname}`, this.#options.report));
    return true;
  }

  async #respond(
    request: IncomingMessage,
    path: string,
    query: URLSearchParams,
    format: Format,
  ): Promise<RestResponse> {
    const { limits, projects } = this.#options;
    const { method = 'GET', headers } = request;
    const bytes = await readBytes(request, limits.frameSize);
    if (bytes === undefined)
      return { error: createError(40009, `The body has more than ${limits.frameSize} bytes.`, 413) };
    if (path === '/time') return { status: 200, body: [projects.time] };
    const feature = unsupported.find(([pattern]) => pattern.test(path))?.[1];
    if (feature !== undefined) return { error: refuseUnsupported(feature) };
    const decoded = bytes.length === 0 ? { value: undefined } : readFormat(headers['content-type']).decode(bytes);
    if (decoded === undefined) return { error: createError(40001, 'The body cannot be read, or is nested too deep.') };
    const tokenRequest = /^\/keys\/([^/]+)\/requestToken$/.exec(path)?.[1];
    if (tokenRequest !== undefined) return this.#exchange(method, decodeName(tokenRequest) ?? '', decoded.value);
    const [pattern, methods] = routes.find(([each]) => each.test(path)) ?? [];
    if (pattern === undefined || methods === undefined)
      return { error: createError(40400, `Ably's API has no path ${path}.`) };
    const handle = methods[method];
    if (handle === undefined) return { error: createError(40500, `${path} takes ${Object.keys(methods).join(', ')}.`) };
    const admitted = await this.#admit(headers.authorization, query);
    if ('error' in admitted) return admitted;
    const name = decodeName(pattern.exec(path)?.[1] ?? '');
    if (name === undefined) return { error: createError(40010, 'channel: is not encoded as a part of an address.') };
    return handle({ ...admitted, method, name, query, body: decoded.value, binary: format.binary }, this.#options);
  }

  async #exchange(method: string, keyName: string, body: unknown): Promise<RestResponse> {
    const { authentication } = this.#options;
    if (method !== 'POST') return { error: createError(40500, 'requestToken takes POST.') };
    const realm = authentication.findRealm(keyName);
    if (realm === undefined) return { error: createError(40400, `No project has the key ${JSON.stringify(keyName)}.`) };
    if (!isRecord(body)) return { error: createError(40001, 'The body must be a TokenRequest.') };
    const result = await authentication.exchange(realm, body);
    return 'error' in result ? result : { status: 201, body: result.details };
  }

  async #admit(header: string | undefined, query: URLSearchParams): Promise<Admitted | { error: ErrorInfo }> {
    const { authentication } = this.#options;
    const [, scheme, credential = ''] = /^(basic|bearer) +(\S+)$/i.exec(header ?? '') ?? [];
    // Ably's libraries encode tokens as they encode keys; a JWT has dots, which that encoding has not.
    const decoded = credential.includes('.') ? credential : Buffer.from(credential, 'base64').toString();
    const key = scheme?.toLowerCase() === 'basic' ? decoded : query.get('key');
    if (key !== null) return authentication.admitKey(key);
    const token = scheme === undefined ? (query.get('access_token') ?? query.get('accessToken')) : decoded;
    if (token !== null) return authentication.admitToken(token);
    return { error: createError(40101, 'The request has no key and no token.') };
  }
}

function readFormat(type: string | undefined): Format {
  return /msgpack/.test(type ?? '') ? msgpackFormat : jsonFormat;
}

function decodeName(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function write(response: ServerResponse, format: Format, result: RestResponse): void {
  const { status, body, headers }: Exclude<RestResponse, { error: ErrorInfo }> =
    'error' in result
      ? {
          status: result.error.statusCode,
          body: { error: result.error },
          headers: {
            'X-Ably-Errorcode': String(result.error.code),
            'X-Ably-Errormessage': encodeURI(result.error.message),
          },
        }
      : result;
  const payload = format.encode(body);
  response
    .writeHead(status, { ...headers, 'Content-Type': format.type, 'Content-Length': Buffer.byteLength(payload) })
    .end(payload);
}
