import { createServer } from 'node:http';
import { listen } from '../../../src/command/listen.ts';
import { findOperation } from '../../../src/mock/calls/contract.ts';
import { Disturbance } from '../../../src/mock/calls/disturbance.ts';
import { handleCall } from '../../../src/mock/calls/handle-call.ts';
import { type ConsoleOptions, createConsole } from '../../../src/mock/console/server.ts';
import { onWebSocketUpgrade, upgradeOptions } from '../../../src/mock/http/upgrade.ts';
import { createPusherServer } from '../../../src/mock/pusher/server.ts';
import { createTwoProjects } from '../pusher/start-pusher.ts';

/** Starts a console on two projects, and records the calls that it makes, unless other options carry them out. */
export async function startConsole(options: Partial<ConsoleOptions> = {}) {
  const state = createTwoProjects();
  const calls: { project: string; operationId: string; body: unknown }[] = [];
  const page = createConsole({
    projects: state.projects,
    code: 'c0de',
    call(project, operationId, body) {
      calls.push({ project: project.fingerprint, operationId, body });
      const operation = findOperation(operationId);
      const call = {
        project,
        operation,
        parameters: body,
        findEndpoint: () => 'ws://mock',
        startedAt: performance.now(),
      };
      return handleCall(call, new Disturbance({}));
    },
    ...options,
  });
  const server = createServer(upgradeOptions, (request, response) => {
    if (!page.handle(request, response)) response.writeHead(404).end();
  });
  const pusher = createPusherServer({ projects: state.projects, limits: { closeTimeout: 500 } });
  onWebSocketUpgrade(server, pusher.upgrade);
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  return {
    ...state,
    url,
    calls,
    /** Ends the streams of updates. */
    endStreams: () => page.close(),
    async close() {
      page.close();
      await pusher.close();
      await close();
    },
  };
}
