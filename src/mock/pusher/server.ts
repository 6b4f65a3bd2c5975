import { randomInt } from 'node:crypto';
import type { Server } from 'node:http';
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import { onWebSocketUpgrade } from '../http/upgrade.ts';
import { Connection } from '../realtime/connection.ts';
import { watchLife } from '../realtime/heartbeat.ts';
import type { IssuedToken, RealtimeProject, RealtimeState } from '../realtime/hub.ts';
import { defaultLimits, type RealtimeLimits } from '../realtime/limits.ts';
import type { ProjectHub } from '../realtime/project-hub.ts';
import { type CloseCode, closeCodes } from './close-codes.ts';
import { type Admission, admit } from './handshake.ts';
import { encodeMessage } from './messages.ts';
import { createProtocol } from './protocol.ts';
import { encodeError } from './refusal.ts';

/** The realtime side of the live mock. It listens through the HTTP server that hands it upgrades. */
export interface RealtimeServer {
  /** How many connections are open. */
  connectionCount(): number;
  /** Serves the WebSockets of an HTTP server. */
  attach(server: Server): void;
  /** Tells every client to come back at once, and resolves when all are gone. */
  close(): Promise<void>;
}

export interface RealtimeServerOptions {
  state: RealtimeState;
  limits?: Partial<RealtimeLimits>;
  /** The time in milliseconds since 1970. */
  now?: () => number;
}

/** Makes the server that speaks Pusher Channels protocol 7 at `/app/{key or token}`. */
export function createRealtimeServer({ state, limits: given, now = Date.now }: RealtimeServerOptions): RealtimeServer {
  const limits: RealtimeLimits = { ...defaultLimits, ...given };
  const options: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    maxPayload: limits.messageSize,
    closeTimeout: limits.closeTimeout,
  };
  const server = new WebSocketServer(options);
  const hubs = new Set<ProjectHub>();
  const stopWatching = watchLife(hubs, limits, now);
  const shutdown = [closeCodes.restart, 'The server is shutting down.'] as const;
  let closing = false;

  function accept(socket: WebSocket, admission: Admission): void {
    // A frame that breaks the WebSocket protocol is reported here; ws then closes the connection.
    socket.on('error', () => {});
    if ('refused' in admission) refuse(socket, admission.code, admission.refused);
    else if (closing) refuse(socket, ...shutdown);
    else if (server.clients.size > limits.connections) {
      refuse(socket, closeCodes.overCapacity, `The server holds at most ${limits.connections} connections.`);
    } else serve(socket, admission.project, admission.token);
  }

  function serve(socket: WebSocket, project: RealtimeProject, token: IssuedToken | undefined): void {
    const connection = new Connection({ id: freeSocketId(project), project, token }, socket, limits);
    const receive = createProtocol(connection, limits, now);
    const hear = () => connection.hear(now());
    socket.on('message', (data: Buffer, isBinary) => {
      if (!connection.open) return;
      hear();
      if (isBinary) connection.end(closeCodes.unsupportedData, 'The protocol has no binary messages.');
      else receive(data.toString());
    });
    socket.on('ping', hear);
    socket.on('pong', hear);
    socket.on('close', () => {
      connection.lost();
      if (project.hub.connections.size === 0) hubs.delete(project.hub);
    });
    if (token !== undefined) {
      const expire = () => connection.end(closeCodes.unauthorized, 'The token has expired.');
      const expiry = setTimeout(expire, token.expiresAt - now());
      socket.on('close', () => clearTimeout(expiry));
    }
    hear();
    hubs.add(project.hub);
    project.hub.add(connection);
    const established = { socket_id: connection.id, activity_timeout: limits.activityTimeout / 1_000 };
    connection.send(encodeMessage('pusher:connection_established', established));
  }

  return {
    connectionCount: () => server.clients.size,

    attach(httpServer) {
      onWebSocketUpgrade(httpServer, (request, socket, head) => {
        admit(request.url ?? '', state).then(
          (admission) => server.handleUpgrade(request, socket, head, (client) => accept(client, admission)),
          () => socket.destroy(),
        );
      });
    },

    async close() {
      closing = true;
      stopWatching();
      for (const hub of hubs) hub.endAll(...shutdown);
      await Promise.all(
        Array.from(server.clients, (client) => new Promise<void>((resolve) => client.once('close', () => resolve()))),
      );
      server.close();
    },
  };
}

function refuse(socket: WebSocket, code: CloseCode, reason: string): void {
  socket.send(encodeError(reason, code));
  socket.close(code, reason);
}

function freeSocketId(project: RealtimeProject): string {
  const id = `${randomInt(1e9)}.${randomInt(1e9)}`;
  return project.hub.connections.has(id) ? freeSocketId(project) : id;
}
