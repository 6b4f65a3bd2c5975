import { createServer } from 'node:http';
import { listen } from '../../src/command/listen.ts';
import { onWebSocketUpgrade } from '../../src/mock/http/upgrade.ts';
import { createPusherServer } from '../../src/mock/pusher/server.ts';
import { Projects } from '../../src/mock/state/projects.ts';

/** Starts the part of the live mock that serves Pusher's clients, alone and with one project. */
export async function startRealtimeServer() {
  const projects = new Projects({ defaultKey: 'bench' });
  const { credentials, hub } = projects.default;
  const server = createServer();
  const pusher = createPusherServer({ projects });
  onWebSocketUpgrade(server, pusher.upgrade);
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  return {
    /** Where a client connects. */
    address: `${url}/app/${credentials.pusher.key}?protocol=7`,
    hub,
    connectionCount: pusher.connectionCount,
    close: () => pusher.close().then(close),
  };
}
