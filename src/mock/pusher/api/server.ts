import type { IncomingMessage, ServerResponse } from 'node:http';
import { dropResponse, type ReportFailure } from '../../http/boundary.ts';
import { readJson } from '../../http/json.ts';
import { readBytes } from '../../http/read-bytes.ts';
import type { Projects } from '../../state/projects.ts';
import { listChannels, listUsers, readChannel, terminateConnections } from './channels.ts';
import { trigger, triggerBatch } from './events.ts';
import { type ApiCall, type ApiResponse, refuse } from './exchange.ts';
import { apiLimits } from './limits.ts';
import { findSignatureProblem } from './verify-request.ts';

/** The paths below `/apps/{id}`. The name in a path is its first group. */
const routes: [method: string, path: RegExp, handle: (call: ApiCall) => ApiResponse][] = [
  ['POST', /^events$/, trigger],
  ['POST', /^batch_events$/, triggerBatch],
  ['GET', /^channels$/, listChannels],
  ['GET', /^channels\/([^/]+)$/, readChannel],
  ['GET', /^channels\/([^/]+)\/users$/, listUsers],
  ['POST', /^users\/([^/]+)\/terminate_connections$/, terminateConnections],
];

export interface PusherApiOptions {
  projects: Projects;
  /** Whether events may be larger than Pusher allows, in channels of any name. */
  lenient: boolean;
  /** Receives unexpected errors. */
  report: ReportFailure;
}

/** Serves Pusher's HTTP API, which its server libraries call. */
export class PusherApiServer {
  readonly #options: PusherApiOptions;

  constructor(options: PusherApiOptions) {
    this.#options = options;
  }

  /** @returns false when the request is for no path of Pusher's API, and is left alone */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const [path = '', ...query] = (request.url ?? '').split('?');
    const [, appId, rest] = /^\/apps\/(\d+)\/(.*)$/.exec(path) ?? [];
    if (appId === undefined || rest === undefined) return false;
    this.#respond(request, { appId, path, rest, query: new URLSearchParams(query.join('?')) })
      .catch((error: Error) => {
        if (request.destroyed && !request.complete) return undefined;
        this.#options.report(`${request.method} ${path}`, error);
        return refuse(500, 'The mock failed. Its log says why.');
      })
      .then((result) => (result === undefined ? response.destroy() : write(response, result)))
      .catch(dropResponse(response, `The response to ${request.method} ${path}`, this.#options.report));
    return true;
  }

  async #respond(
    request: IncomingMessage,
    { appId, path, rest, query }: { appId: string; path: string; rest: string; query: URLSearchParams },
  ): Promise<ApiResponse> {
    const { projects, lenient } = this.#options;
    const { method = 'GET' } = request;
    const body = await readBytes(request, apiLimits.bodySize);
    if (body === undefined) return refuse(413, `The body has more than ${apiLimits.bodySize} bytes.`);
    const project = projects.findByPusherKey(query.get('auth_key') ?? '');
    if (project === undefined) return refuse(401, 'auth_key: is of no app. The mock prints the right one.');
    if (project.credentials.pusher.appId !== appId) return refuse(404, `The key does not belong to app ${appId}.`);
    const problem = findSignatureProblem({ method, path, query, body }, project.credentials.pusher, project.hub.time);
    if (problem !== undefined) return refuse(401, problem);
    const ofPath = routes.filter(([, pattern]) => pattern.test(rest));
    const [, pattern, handle] = ofPath.find(([each]) => each === method) ?? [];
    if (ofPath.length === 0) return refuse(404, `The mock has no path ${path} of Pusher's API.`);
    if (pattern === undefined || handle === undefined) return refuse(405, `${path} does not take ${method}.`);
    const parsed = body.length === 0 ? { value: undefined } : readJson(body.toString());
    if (parsed === undefined) return refuse(400, 'The body is not JSON, or is nested too deep.');
    const name = decodeName(pattern.exec(rest)?.[1] ?? '');
    return name === undefined
      ? refuse(400, 'The name in the path is not percent-encoded correctly.')
      : handle({ project, name, query, body: parsed.value, lenient });
  }
}

function decodeName(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function write(response: ServerResponse, result: ApiResponse): void {
  const [type, text] =
    'text' in result
      ? ['text/plain; charset=utf-8', `${result.text}\n`]
      : ['application/json', JSON.stringify(result.body)];
  response.writeHead(result.status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) }).end(text);
}
