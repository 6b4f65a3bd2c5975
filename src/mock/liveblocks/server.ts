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
import { endReasons } from '../realtime/protocol.ts';
import type { Projects } from '../state/projects.ts';
import { type AdmissionResult, admit } from './admission.ts';
import { closeCodes } from './close-codes.ts';
import { defaultLiveblocksLimits, type LiveblocksLimits } from './limits.ts';
import { LiveblocksRestServer } from './rest.ts';
import { RoomDetailsStore } from './room-details.ts';
import { Session } from './session.ts';

/** The part of the live mock that serves Liveblocks' clients. */
export interface LiveblocksServer {
  /** How many connections are open. */
  connectionCount(): number;
  /** Takes over a connection that asked to become a WebSocket. */
  upgrade: WebSocketUpgrade;
  /** @returns whether the request is one of Liveblocks' REST API, which is then handled */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Tells every client to come back later, and resolves when all are gone. */
  close(): Promise<void>;
}

export interface LiveblocksServerOptions {
  projects: Projects;
  limits?: Partial<LiveblocksLimits>;
  /** The time in milliseconds since 1970. */
  now?: () => number;
  /** Logs connections and unexpected errors. */
  log?: Log;
}

/** Creates the server that speaks Liveblocks' protocol at `/v8`, and the part of its REST API that goes with it. */
export function createLiveblocksServer({
  projects,
  limits: given,
  now = Date.now,
  log = failureLog,
}: LiveblocksServerOptions): LiveblocksServer {
  const report = log.fail;
  const limits: LiveblocksLimits = { ...defaultLiveblocksLimits, ...given };
  const options: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    maxPayload: limits.messageSize,
    closeTimeout: limits.closeTimeout,
  };
  const server = new WebSocketServer(options);
  const details = new RoomDetailsStore();
  const rest = new LiveblocksRestServer({ projects, details, limits, report });
  const connections = new Set<Connection>();
  const stopWatching = watchSilence(connections, limits, now, report);
  let closing = false;

  function accept(socket: WebSocket, stream: Duplex, query: URLSearchParams, admission: AdmissionResult): void {
    // A frame that breaks the WebSocket protocol is reported here; ws then closes the connection.
    socket.on('error', () => {});
    if ('code' in admission) socket.close(admission.code, admission.reason);
    else if (closing) socket.close(closeCodes.restart, endReasons.shutdown);
    else if (server.clients.size > limits.connections) {
      socket.close(closeCodes.tryAgainLater, `The server holds at most ${limits.connections} connections.`);
    } else {
      const version = query.get('version');
      const sdk = version === null ? undefined : `@liveblocks/client ${version}`;
      serve(socket, new Session({ socket, stream, admission, sdk, limits, now }));
    }
  }

  function serve(socket: WebSocket, session: Session): void {
    const { connection } = session;
    const hear = () => connection.hear(now());
    const listen = (event: string, listener: (...parameters: never[]) => void) => {
      const where = `The ${event} of connection ${connection.id}`;
      socket.on(
        event,
        contain(where, listener, report, () => socket.terminate()),
      );
    };
    listen('message', (data: Buffer, isBinary: boolean) => {
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
  }

  return {
    connectionCount: () => server.clients.size,

    async upgrade(request, socket, head) {
      const query = new URLSearchParams((request.url ?? '').split('?')[1]);
      const admission = await admit(query, projects, limits.nameLength, (channel) => details.find(channel));
      server.handleUpgrade(request, socket, head, (client) => {
        logConnection(log, 'liveblocks', client, request);
        accept(client, socket, query, admission);
      });
    },

    handle: (request, response) => rest.handle(request, response),

    async close() {
      closing = true;
      stopWatching();
      for (const { hub } of projects.values()) hub.endAll('shutdown');
      await closeClients(server);
    },
  };
}
