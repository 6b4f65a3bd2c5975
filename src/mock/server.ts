import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AblyLimits } from './ably/limits.ts';
import { createAblyServer } from './ably/server.ts';
import { findOperation, formatError } from './calls/contract.ts';
import { Disturbance } from './calls/disturbance.ts';
import { handleCall } from './calls/handle-call.ts';
import { handleRequest } from './calls/handle-request.ts';
import { createConsoleCode } from './console/admission.ts';
import { createConsole } from './console/server.ts';
import { createListener } from './http/boundary.ts';
import { allowAnyOrigin } from './http/cors.ts';
import type { HttpResponse } from './http/envelope.ts';
import { failureLog, type Log } from './http/log.ts';
import { logRequest } from './http/log-request.ts';
import { findPublicUrl, removeBasePath, toWebSocketUrl } from './http/public-address.ts';
import { onWebSocketUpgrade, upgradeOptions, type WebSocketUpgrade } from './http/upgrade.ts';
import type { LiveblocksLimits } from './liveblocks/limits.ts';
import { createLiveblocksServer } from './liveblocks/server.ts';
import type { PusherLimits } from './pusher/limits.ts';
import { createPusherServer } from './pusher/server.ts';
import { defaultRealtimeLimits } from './realtime/limits.ts';
import type { Project } from './state/project.ts';
import type { Projects } from './state/projects.ts';

/** The limits of the server as a whole. Times are in milliseconds. */
export interface ServerLimits {
  /** Open connections of every kind, those that became WebSockets too. One more is closed without a response. */
  connections: number;
  /** How long a client may take to send a request's headers. One that is slower gets a 408. */
  headersTimeout: number;
  /** How long a client may take to send a whole request. One that is slower gets a 408. */
  requestTimeout: number;
}

export const defaultServerLimits: ServerLimits = {
  // Room beside the WebSockets, so that a client beyond their limit is told why it is refused.
  connections: defaultRealtimeLimits.connections + 1_000,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
};

/** Limits of the vendors' protocols, where they are not to be the usual ones. */
export interface VendorLimits {
  pusher?: Partial<PusherLimits>;
  ably?: Partial<AblyLimits>;
  liveblocks?: Partial<LiveblocksLimits>;
}

/** A server that implements the contract. */
export interface LiveMock {
  /** Not listening yet. */
  server: Server;
  /** Tells every client to come back later and waits until they are gone. The server goes on listening. */
  close(): Promise<void>;
}

/** The settings of the live mock. */
export interface LiveMockSettings {
  /** Makes calls slow, limited or flaky; by default they are not. */
  disturbance?: Disturbance;
  limits?: ServerLimits;
  vendorLimits?: VendorLimits;
  /** Where requests and connections are logged; by default only unexpected errors are. */
  log?: Log;
  /** Lets browsers on other machines open the console, when they bring it. */
  consoleCode?: string;
  /** The origins whose pages get credentials of real vendors, beside those of this machine. */
  allowedOrigins?: ReadonlySet<string>;
  /** Empties a project, and fills it with its seed again. */
  reset?(project: Project): void;
  /** The address at which callers reach the server, without a slash at the end. Its path is the base path. */
  publicUrl?: string | undefined;
  /** Whether clients with Pusher's app key may do what Pusher does not allow; by default they may not. */
  lenient?: boolean;
  /** Whether Pusher's clients are told how many subscribe to their channels; by default they are not. */
  subscriptionCount?: boolean;
  /** The certificate and the key with which it serves TLS. */
  tls?: { cert: Buffer; key: Buffer } | undefined;
}

/** The longest head of a request, in bytes: it has room for a token with as many channels as a token may have. */
const headLimit = 131_072;

/**
 * Creates the live mock: the contract's calls, the vendors' protocols and the console on one server.
 *
 * @param projects the state
 */
export function createLiveMock(projects: Projects, settings: LiveMockSettings = {}): LiveMock {
  const { disturbance = new Disturbance({}), log = failureLog, publicUrl, tls } = settings;
  const { lenient = false, subscriptionCount = false } = settings;
  const { limits = defaultServerLimits, consoleCode = createConsoleCode(), allowedOrigins = new Set() } = settings;
  const basePath = publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/$/, '');
  const findEndpoint = (request: IncomingMessage) => toWebSocketUrl(findPublicUrl(request, publicUrl));

  projects.watch((project) => {
    project.hub.delay = () => disturbance.drawDelay();
  });
  const { vendorLimits = {} } = settings;
  const pusher = createPusherServer({
    projects,
    log,
    lenient,
    subscriptionCount,
    limits: vendorLimits.pusher ?? {},
  });
  const ably = createAblyServer({ projects, log, limits: vendorLimits.ably ?? {} });
  const liveblocks = createLiveblocksServer({ projects, log, limits: vendorLimits.liveblocks ?? {} });
  const upgrades = new Map<string, WebSocketUpgrade>([
    ['/', ably.upgrade],
    ['/v8', liveblocks.upgrade],
  ]);
  const page = createConsole({
    projects,
    publicUrl,
    code: consoleCode,
    ...(settings.reset && { reset: settings.reset }),
    report: log.fail,
    call(project, operationId, parameters, request) {
      const operation = findOperation(operationId);
      const call = { project, operation, parameters, findEndpoint: () => findEndpoint(request) };
      return handleCall({ ...call, startedAt: performance.now() }, disturbance);
    },
  });

  function respond(request: IncomingMessage, response: ServerResponse): Promise<HttpResponse> | undefined {
    request.url = removeBasePath(request.url ?? '/', basePath);
    const [path = ''] = request.url.split('?', 1);
    if (path === '/health') return void writeText(response, 200, 'ready');
    if (page.handle(request, response)) return undefined;
    if (log.silent !== true) logRequest(log, request, response);
    if (allowAnyOrigin(request, response)) return undefined;
    if ([pusher, ably, liveblocks].some((vendor) => vendor.handle(request, response))) return undefined;
    if (path.startsWith('/app/')) {
      response.setHeader('Upgrade', 'websocket');
      return void writeText(response, 426, 'This address is for WebSockets. Connect to it with a client of Pusher.');
    }
    return handleRequest(request, { projects, disturbance, allowedOrigins, findEndpoint: () => findEndpoint(request) });
  }

  const { headersTimeout, requestTimeout } = limits;
  // Node looks for slow clients from time to time, so one is ended up to a quarter late.
  const options = {
    ...upgradeOptions,
    headersTimeout,
    requestTimeout,
    connectionsCheckingInterval: headersTimeout / 4,
    maxHeaderSize: headLimit,
  };
  const listener = createListener(respond, formatError, log.fail);
  const server =
    tls === undefined ? createServer(options, listener) : createTlsServer({ ...options, ...tls }, listener);
  server.maxConnections = limits.connections;
  onWebSocketUpgrade(
    server,
    (request, socket, head) => {
      request.url = removeBasePath(request.url ?? '/', basePath);
      const [path = ''] = request.url.split('?', 1);
      const upgrade = upgrades.get(path) ?? pusher.upgrade;
      return upgrade(request, socket, head);
    },
    log.fail,
  );
  return {
    server,
    async close() {
      page.close();
      await Promise.all([pusher.close(), ably.close(), liveblocks.close()]);
      log.flush();
    },
  };
}

function writeText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
