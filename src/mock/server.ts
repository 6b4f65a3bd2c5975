import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findOperation, formatError } from './calls/contract.ts';
import { Disturbance } from './calls/disturbance.ts';
import { handleCall } from './calls/handle-call.ts';
import { formatEndpoint, handleRequest } from './calls/handle-request.ts';
import { createConsole } from './console/server.ts';
import { createListener, printFailure, type ReportFailure } from './http/boundary.ts';
import { allowAnyOrigin } from './http/cors.ts';
import { onWebSocketUpgrade, upgradeOptions } from './http/upgrade.ts';
import { createPusherServer } from './pusher/server.ts';
import { defaultRealtimeLimits } from './realtime/limits.ts';
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

/** A server that implements the contract. */
export interface LiveMock {
  /** Not listening yet. */
  server: Server;
  /** Tells every client to come back later and waits until they are gone. The server goes on listening. */
  close(): Promise<void>;
}

/**
 * Creates the live mock: the contract's calls, the vendors' protocols and the console on one server.
 *
 * @param projects the state
 * @param disturbance makes calls slow, limited or flaky; by default they are not
 * @param report is told what no one meant to throw; by default it is printed
 */
export function createLiveMock(
  projects: Projects,
  disturbance = new Disturbance({}),
  { connections, headersTimeout, requestTimeout }: ServerLimits = defaultServerLimits,
  report: ReportFailure = printFailure,
): LiveMock {
  const pusher = createPusherServer({ projects, report });
  const page = createConsole({
    projects,
    report,
    call(project, operationId, parameters) {
      const endpoint = formatEndpoint(server.address() as AddressInfo);
      const operation = findOperation(operationId);
      return handleCall({ project, operation, parameters, endpoint, startedAt: performance.now() }, disturbance);
    },
  });
  // Node looks for slow clients from time to time, so one is ended up to a quarter late.
  const timeouts = { headersTimeout, requestTimeout, connectionsCheckingInterval: headersTimeout / 4 };
  const server = createServer(
    { ...timeouts, ...upgradeOptions },
    createListener(
      (request, response) => {
        if (page.handle(request, response) || allowAnyOrigin(request, response)) return undefined;
        return handleRequest(request, projects, disturbance);
      },
      formatError,
      report,
    ),
  );
  server.maxConnections = connections;
  onWebSocketUpgrade(server, pusher.upgrade, report);
  return {
    server,
    async close() {
      page.close();
      await pusher.close();
    },
  };
}
