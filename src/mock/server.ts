import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerCall } from './calls/answer-call.ts';
import { answerRequest } from './calls/answer-request.ts';
import { failure, operationById } from './calls/contract.ts';
import { Disturbance } from './calls/disturbance.ts';
import type { ConsoleBackend } from './console/backend.ts';
import { createConsole } from './console/server.ts';
import { allowAnyOrigin } from './http/cors.ts';
import { writeAnswer } from './http/write-answer.ts';
import { createRealtimeServer } from './pusher/server.ts';
import { defaultHttpLimits, type HttpLimits } from './state/limits.ts';
import type { Project } from './state/project.ts';
import type { Projects } from './state/projects.ts';

/** A server that implements the contract. */
export interface LiveMock {
  /** Not listening yet. */
  server: Server;
  /** Tells every client to come back later and waits until they are gone. The server goes on listening. */
  close(): Promise<void>;
}

/**
 * Makes the live mock: the contract's calls, the realtime traffic and the console on one server.
 *
 * @param projects the state
 * @param disturbance makes calls slow, limited or flaky; absent for a server that is none of it
 */
export function createLiveMock(
  projects: Projects,
  disturbance = new Disturbance({}),
  { connections, headersTimeout, requestTimeout }: HttpLimits = defaultHttpLimits,
): LiveMock {
  const realtime = createRealtimeServer({ state: projects });
  const backend: ConsoleBackend<Project> = {
    projects: () => projects.values(),
    call(project, operationId, parameters) {
      const { address, port } = server.address() as AddressInfo;
      const endpoint = `ws://${address.includes(':') ? `[${address}]` : address}:${port}`;
      const operation = operationById[operationId];
      return answerCall({ project, operation, parameters, endpoint, startedAt: performance.now() }, disturbance);
    },
  };
  const page = createConsole(backend);
  // Node looks for slow clients from time to time, so one is ended up to a quarter late.
  const timeouts = { headersTimeout, requestTimeout, connectionsCheckingInterval: headersTimeout / 4 };
  const server = createServer(timeouts, (request, response) => {
    if (page.handle(request, response) || allowAnyOrigin(request, response)) return;
    answerRequest(request, projects, disturbance)
      .catch((error: Error) => {
        // A connection that broke while its body was read has nobody to answer.
        if (request.destroyed && !request.complete) return undefined;
        console.error(error);
        return failure('UNKNOWN_ERROR', 'The mock failed. Its log says how.');
      })
      .then((answer) => (answer === undefined ? response.destroy() : writeAnswer(response, answer)));
  });
  server.maxConnections = connections;
  realtime.attach(server);
  return {
    server,
    async close() {
      page.close();
      await realtime.close();
    },
  };
}
