import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OperationId } from '../calls/operation-types.ts';
import { printFailure, type ReportFailure } from '../http/boundary.ts';
import type { HttpResponse } from '../http/envelope.ts';
import { readBody } from '../http/read-body.ts';
import type { Project } from '../state/project.ts';
import type { Projects } from '../state/projects.ts';
import { handleAdminCall } from './admin.ts';
import { mayOpenConsole, writeCodeCookie } from './admission.ts';
import { showExchange } from './exchange.ts';
import { findForeignOrigin } from './same-origin.ts';
import { findProject } from './snapshot.ts';
import { streamUpdates } from './stream.ts';

/** The console of the live mock. */
export interface Console {
  /**
   * Handles a request for `/` or a path below `/console/`.
   *
   * @returns false for any other path, whose request is left alone
   */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Ends the streams of updates. */
  close(): void;
}

/** The page and the files that it loads, by path. */
const files = new Map<string, readonly [name: string, type: string]>([
  ['/', ['index.html', 'text/html; charset=utf-8']],
  ['/console/style.css', ['style.css', 'text/css; charset=utf-8']],
  ['/console/app.js', ['app.js', 'text/javascript; charset=utf-8']],
  ['/console/dom.js', ['dom.js', 'text/javascript; charset=utf-8']],
  ['/console/exchange.js', ['exchange.js', 'text/javascript; charset=utf-8']],
  ['/console/feed.js', ['feed.js', 'text/javascript; charset=utf-8']],
  ['/console/forms.js', ['forms.js', 'text/javascript; charset=utf-8']],
  ['/console/lists.js', ['lists.js', 'text/javascript; charset=utf-8']],
  ['/console/state.js', ['state.js', 'text/javascript; charset=utf-8']],
  ['/console/texts.js', ['texts.js', 'text/javascript; charset=utf-8']],
  ['/console/icon.svg', ['icon.svg', 'image/svg+xml']],
]);

/** The operations that the page offers. */
const offered: OperationId[] = ['publish', 'tokenIssue', 'userDisconnect'];

const safetyHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; " +
    "base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The most pages that may be open at the same time. */
const pageLimit = 50;

export interface ConsoleOptions {
  projects: Projects;
  /** Handles a call as if it had come with the project's key: checked, recorded, and with the same response. */
  call(project: Project, operationId: OperationId, body: unknown, request: IncomingMessage): Promise<HttpResponse>;
  /** The address at which callers reach the server; undefined when it is where they call. */
  publicUrl?: string | undefined;
  /** Lets browsers on other machines open the console, when they bring it. */
  code: string;
  /** Empties a project, and fills it with its seed again. */
  reset?(project: Project): void;
  /** The least time between two updates of a page, in milliseconds; 250 by default. */
  pace?: number;
  /** Receives unexpected errors; by default they are printed. */
  report?: ReportFailure;
}

export function createConsole({
  projects,
  call,
  publicUrl,
  code,
  reset = (project) => project.reset(),
  pace = 250,
  report = printFailure,
}: ConsoleOptions): Console {
  const texts = new Map<string, string>();
  /** Reads a file of the page when it is first asked for, so that a bundle without the page can start too. */
  const readFile = (name: string): string => {
    const text = texts.get(name) ?? readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8');
    texts.set(name, text);
    return text;
  };
  const streams = new Set<() => void>();

  function startStream(query: URLSearchParams, response: ServerResponse): void {
    if (streams.size >= pageLimit) {
      refuse(response, 503, `At most ${pageLimit} pages can be open. Close one and reload.`);
      return;
    }
    const view = { project: query.get('project'), filter: query.get('filter') ?? '', channel: query.get('channel') };
    const end = streamUpdates(projects, view, response, pace, report);
    streams.add(end);
    response.on('close', () => streams.delete(end));
  }

  function sendExchange(query: URLSearchParams, response: ServerResponse): void {
    const exchange = showExchange(findProject(projects, query.get('project')), Number(query.get('id')));
    if (exchange === undefined) refuse(response, 404, 'This call is no longer available.');
    else sendJson(response, 200, exchange);
  }

  async function handleCall(path: string, query: URLSearchParams, request: IncomingMessage, response: ServerResponse) {
    const operationId = offered.find((id) => path === `/console/call/${id}`);
    if (operationId === undefined) return refuse(response, 404, 'The console does not offer this call.');
    const read = await readBody(request);
    if (!('body' in read)) return refuse(response, 400, read.message);
    const project = findProject(projects, query.get('project'));
    const { status, body } = await call(project, operationId, read.body, request);
    sendJson(response, status, body);
  }

  return {
    handle(request, response) {
      const [path = '', query = ''] = (request.url ?? '').split('?', 2);
      if (path !== '/' && !path.startsWith('/console/')) return false;
      for (const [name, value] of Object.entries(safetyHeaders)) response.setHeader(name, value);
      const problem = findForeignOrigin(request, publicUrl);
      const parameters = new URLSearchParams(query);
      const [name, type] = files.get(path) ?? [];
      if (problem !== undefined) refuse(response, 403, problem);
      else if (!mayOpenConsole(request, parameters, code)) {
        refuse(
          response,
          403,
          'The console is for this machine. From another one, open the address with the code that the terminal shows.',
        );
      } else if (path === '/' && parameters.has('code')) {
        // The code leaves the address, which browsers remember and show.
        response
          .writeHead(303, { Location: './', 'Set-Cookie': writeCodeCookie(code), 'Cache-Control': 'no-store' })
          .end();
      } else if (handleAdminCall(path, request, response, findProject(projects, parameters.get('project')), reset)) {
        return true;
      } else if (request.method === 'POST') {
        handleCall(path, parameters, request, response).catch((error: Error) => {
          // The connection broke while the body was read, so a response would reach no one.
          if (request.destroyed && !request.complete) return response.destroy();
          report('A call of the console', error);
          if (response.headersSent) response.destroy();
          else refuse(response, 500, 'The mock failed. Its log says why.');
        });
      } else if (request.method !== 'GET') refuse(response, 405, 'The console takes GET and POST.');
      else if (path === '/console/updates') startStream(parameters, response);
      else if (path === '/console/exchange') sendExchange(parameters, response);
      else if (name === undefined || type === undefined) refuse(response, 404, 'The console has no page at this path.');
      else {
        const text = readFile(name);
        response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
        response.end(text);
      }
      return true;
    },

    close() {
      for (const end of streams) end();
    },
  };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}
