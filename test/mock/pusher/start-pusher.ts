import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { listen } from '../../../src/command/listen.ts';
import { describeFailure } from '../../../src/mock/http/boundary.ts';
import { onWebSocketUpgrade, upgradeOptions } from '../../../src/mock/http/upgrade.ts';
import type { PusherLimits } from '../../../src/mock/pusher/limits.ts';
import { createPusherServer } from '../../../src/mock/pusher/server.ts';
import { Projects, type ProjectsOptions } from '../../../src/mock/state/projects.ts';
import type { TokenRequest } from '../../../src/mock/state/token-store.ts';
import { RawClient } from './raw-client.ts';

/** Creates the state of two projects. The first one has credentials that tests can write out. */
export function createTwoProjects(options: Partial<ProjectsOptions> = {}) {
  const pusher = { appId: '1', key: 'key-one', secret: 'secret-one' };
  const projects = new Projects({ defaultKey: 'one', credentials: { pusher }, ...options });
  const project = projects.default;
  return {
    projects,
    project,
    otherProject: projects.open('two'),
    /** Issues a token of the first project. */
    async issue(request: TokenRequest = {}): Promise<string> {
      const { text } = await project.tokens.issue({ client_id: 'client-1', channels: ['room-42'], ...request });
      return text;
    },
  };
}

/** Serves Pusher's clients at a port, until `close`. */
export async function servePusher(projects: Projects, limits: Partial<PusherLimits>, now?: () => number, port = 0) {
  const reported: string[] = [];
  const report = (where: string, error: unknown) => void reported.push(describeFailure(where, error));
  const server = createServer(upgradeOptions, (_request, response) => response.end('plain'));
  const pusher = createPusherServer({
    projects,
    limits: { closeTimeout: 500, ...limits },
    log: { write() {}, fail: report, flush() {} },
    ...(now && { now }),
  });
  onWebSocketUpgrade(server, pusher.upgrade, report);
  const { url, close } = await listen(server, { host: '127.0.0.1', port });
  return { url, pusher, reported, close: () => pusher.close().then(close) };
}

/** Starts the part of the live mock that serves Pusher's clients, on a state of two projects; it ends with the test. */
export async function startPusher(limits: Partial<PusherLimits> = {}, options: Partial<ProjectsOptions> = {}) {
  const state = createTwoProjects(options);
  const { url, pusher, reported, close } = await servePusher(state.projects, limits, options.now);
  onTestFinished(close);
  const knock = (path: string) => `${url.replace('http', 'ws')}${path}`;
  const address = (credential: string) => knock(`/app/${credential}?protocol=7&client=js`);
  return {
    ...state,
    url,
    pusher,
    /** What the server failed at, though nothing was meant to throw. */
    reported,
    address,
    connect: (credential = 'key-one') => RawClient.connect(address(credential)),
    /** Connects at any path, also where a refusal is all that comes. */
    knock: (path: string) => new RawClient(knock(path)),
  };
}
