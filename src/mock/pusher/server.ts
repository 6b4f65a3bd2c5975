import { randomInt } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import { contain } from '../http/boundary.ts';
import { closeClients } from '../http/close-clients.ts';
import { failureLog, type Log } from '../http/log.ts';
import { logConnection } from '../http/log-connection.ts';
import type { WebSocketUpgrade } from '../http/upgrade.ts';
import type { Connection } from '../realtime/connection.ts';
import { watchSilence } from '../realtime/heartbeat.ts';
import type { Hub } from '../realtime/hub.ts';
import { endReasons } from '../realtime/protocol.ts';
import type { Projects } from '../state/projects.ts';
import { PusherApiServer } from './api/server.ts';
import { type CloseCode, closeCodes } from './close-codes.ts';
import { type AcceptedHandshake, type Handshake, shakeHands } from './handshake.ts';
import { defaultPusherLimits, type PusherLimits } from './limits.ts';
import { encodeMessage } from './messages.ts';
import { pusherProtocol } from './protocol.ts';
import { encodeError } from './refusal.ts';
import { Session } from './session.ts';
import { tellSubscriptionCounts } from './subscription-count.ts';
import { PusherTransport } from './transport.ts';

/** The part of the live mock that serves Pusher's clients. */
export interface PusherServer {
  /** How many connections are open. */
  connectionCount(): number;
  /** Takes over a connection that asked to become a WebSocket. */
  upgrade: WebSocketUpgrade;
  /** @returns whether the request is one of Pusher's HTTP API, which is then handled */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Tells every client to come back at once, and resolves when all are gone. */
  close(): Promise<void>;
}

export interface PusherServerOptions {
  projects: Projects;
  limits?: Partial<PusherLimits>;
  /** The time in milliseconds since 1970. */
  now?: () => number;
  /** Whether clients with the app key may do what Pusher does not allow; by default they may not. */
  lenient?: boolean;
  /** Whether clients are told how many subscribe to their channels, which is a setting of an app at Pusher. */
  subscriptionCount?: boolean;
  /** Logs connections and unexpected errors. */
  log?: Log;
}

/** Creates the server that speaks Pusher Channels protocol 7 at `/app/{key or token}`. */
export function createPusherServer({
  projects,
  limits: given,
  now = Date.now,
  lenient = false,
  subscriptionCount = false,
  log = failureLog,
}: PusherServerOptions): PusherServer {
  const report = log.fail;
  const limits: PusherLimits = { ...defaultPusherLimits, ...given };
  const options: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    maxPayload: limits.messageSize,
    closeTimeout: limits.closeTimeout,
  };
  const server = new WebSocketServer(options);
  const api = new PusherApiServer({ projects, lenient, report });
  const connections = new Set<Connection>();
  const counted = new Map<Hub, () => void>();
  const stopWatching = watchSilence(connections, limits, now, report);
  let closing = false;

  function accept(socket: WebSocket, stream: Duplex, handshake: Handshake): void {
    // A frame that breaks the WebSocket protocol is reported here; ws then closes the connection.
    socket.on('error', () => {});
    if ('refused' in handshake) refuse(socket, handshake.code, handshake.refused);
    else if (closing) refuse(socket, closeCodes.restart, endReasons.shutdown);
    else if (server.clients.size > limits.connections) {
      refuse(socket, closeCodes.overCapacity, `The server holds at most ${limits.connections} connections.`);
    } else serve(socket, stream, handshake);
  }

  function serve(socket: WebSocket, stream: Duplex, { project, token, sdk }: AcceptedHandshake): void {
    const connection = project.hub.connect({
      id: createSocketId(project.hub),
      protocol: pusherProtocol,
      transport: new PusherTransport(socket, stream),
      admission: { tokenId: token?.jti, expiresAt: token?.expiresAt },
      clientId: token?.client_id,
      sdk,
      limits,
    });
    const session = new Session({ project, connection, token, limits, now, lenient, report });
    if (subscriptionCount && !counted.has(project.hub)) counted.set(project.hub, tellSubscriptionCounts(project.hub));
    const hear = () => connection.hear(now());
    const listen = (event: string, listener: (...parameters: never[]) => void) =>
      socket.on(
        event,
        contain(`The ${event} of connection ${connection.id}`, listener, report, () => socket.terminate()),
      );
    listen('message', (data: Buffer, isBinary: boolean) => {
      if (!connection.open) return;
      hear();
      if (isBinary) connection.end('unsupported', 'The protocol has no binary messages.');
      else session.receive(data.toString());
    });
    listen('ping', hear);
    listen('pong', hear);
    listen('close', () => {
      connections.delete(connection);
      connection.markLost();
    });
    hear();
    connections.add(connection);
    const established = { socket_id: connection.id, activity_timeout: limits.activityTimeout / 1_000 };
    connection.send(encodeMessage('pusher:connection_established', established));
  }

  return {
    connectionCount: () => server.clients.size,

    async upgrade(request, socket, head) {
      const handshake = await shakeHands(request.url ?? '', projects);
      server.handleUpgrade(request, socket, head, (client) => {
        logConnection(log, 'pusher', client, request);
        accept(client, socket, handshake);
      });
    },

    handle: (request, response) => api.handle(request, response),

    async close() {
      closing = true;
      stopWatching();
      for (const stop of counted.values()) stop();
      for (const { hub } of projects.values()) hub.endAll('shutdown');
      // A project that was evicted during a handshake is not among them.
      for (const connection of [...connections]) connection.end('shutdown');
      await closeClients(server);
    },
  };
}

function refuse(socket: WebSocket, code: CloseCode, reason: string): void {
  socket.send(encodeError(reason, code));
  socket.close(code, reason);
}

/** Draws a socket id, `123.456`, that no connection of the project has. */
function createSocketId(hub: Hub): string {
  const id = `${randomInt(1e9)}.${randomInt(1e9)}`;
  return hub.connections.has(id) ? createSocketId(hub) : id;
}
