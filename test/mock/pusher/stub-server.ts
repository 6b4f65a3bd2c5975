import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { listen } from '../../../src/command/listen.ts';
import { createRealtimeServer } from '../../../src/mock/pusher/server.ts';
import type { RealtimeLimits } from '../../../src/mock/realtime/limits.ts';
import { RawClient } from './raw-client.ts';
import { StubProject, StubState } from './stub-state.ts';

/** Starts the realtime side on a state of two projects; it ends with the test. */
export async function startRealtime(limits: Partial<RealtimeLimits> = {}, now?: () => number) {
  const state = new StubState(StubProject);
  const server = createServer((_request, response) => response.end('plain'));
  const realtime = createRealtimeServer({ state, limits: { closeTimeout: 500, ...limits }, ...(now && { now }) });
  realtime.attach(server);
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await realtime.close();
    await close();
  });
  const address = (credential: string) => `${url.replace('http', 'ws')}/app/${credential}?protocol=7&client=js`;
  return {
    state,
    url,
    realtime,
    project: state.project,
    address,
    connect: (credential = state.project.pusher.key) => RawClient.connect(address(credential)),
    /** Connects where nothing but a refusal is expected. */
    knock: (path: string) => new RawClient(`${url.replace('http', 'ws')}${path}`),
  };
}
