import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import { closeClients } from '../http/close-clients.ts';
import { failureLog, type Log } from '../http/log.ts';
import { logConnection } from '../http/log-connection.ts';
import type { WebSocketUpgrade } from '../http/upgrade.ts';
import type { Connection } from '../realtime/connection.ts';
import { watchSilence } from '../realtime/heartbeat.ts';
import { endReasons } from '../realtime/protocol.ts';
import type { Projects } from '../state/projects.ts';
import { type Admitted, Authentication } from './authentication.ts';
import { createError, type ErrorInfo } from './errors.ts';
import { type Format, jsonFormat, msgpackFormat } from './format.ts';
import { chooseClient, type Identity } from './identity.ts';
import { type AblyLimits, defaultAblyLimits } from './limits.ts';
import { AblyRestServer } from './rest/server.ts';
import { type Served, Session } from './session.ts';
import { refuse } from './transport.ts';

/** The part of the live mock that serves Ably's clients. */
export interface AblyServer {
  /** How many sockets are open. */
  connectionCount(): number;
  /** Takes over a connection that asked to become a WebSocket. */
  upgrade: WebSocketUpgrade;
  /** @returns whether the request is one of Ably's REST API, which is then handled */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Tells every client to come back later, and resolves when all are gone. */
  close(): Promise<void>;
}

export interface AblyServerOptions {
  projects: Projects;
  limits?: Partial<AblyLimits>;
  /** The time in milliseconds since 1970. */
  now?: () => number;
  /** Logs connections and unexpected errors. */
  log?: Log;
}

/** What a client asked for in its address, and whether it is admitted. */
interface Handshake {
  query: URLSearchParams;
  admitted: Admitted | { error: ErrorInfo };
}

/** Creates the server that speaks Ably's realtime protocol at `/`, and its REST API. */
export function createAblyServer({
  projects,
  limits: given,
  now = Date.now,
  log = failureLog,
}: AblyServerOptions): AblyServer {
  const report = log.fail;
  const limits: AblyLimits = { ...defaultAblyLimits, ...given };
  const options: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    maxPayload: limits.frameSize,
    closeTimeout: limits.closeTimeout,
  };
  const server = new WebSocketServer(options);
  const authentication = new Authentication(projects, limits);
  const rest = new AblyRestServer({ projects, authentication, limits, report });
  const served = new Map<Connection, Session>();
  /** The sessions by the key that resumes them. */
  const sessions = new Map<string, Session>();
  /** The lost sessions that may still resume, the oldest first. */
  const lost = new Set<Session>();
  const stopWatching = watchSilence({ [Symbol.iterator]: () => served.keys() }, limits, now, report);
  const beat = setInterval(() => {
    for (const session of served.values()) session.sendHeartbeat();
  }, limits.idleInterval * 0.7);
  beat.unref();
  let closing = false;

  async function admit(query: URLSearchParams): Promise<Admitted | { error: ErrorInfo }> {
    const key = query.get('key');
    const token = query.get('access_token') ?? query.get('accessToken');
    const admitted = key === null ? await authentication.admitToken(token ?? '') : authentication.admitKey(key);
    if ('error' in admitted) return admitted;
    const identity = chooseClient(admitted.identity, query.get('clientId') ?? undefined);
    if (identity === undefined) return { error: createError(40102, 'clientId: is not the one of the token.') };
    return { ...admitted, identity };
  }

  function accept(socket: WebSocket, stream: Duplex, { query, admitted }: Handshake): void {
    // A frame that breaks the WebSocket protocol is reported here; ws then closes the connection.
    socket.on('error', () => {});
    const format = query.get('format') === 'msgpack' ? msgpackFormat : jsonFormat;
    if ('error' in admitted) refuse(socket, format, admitted.error);
    else if (closing) refuse(socket, format, createError(80003, endReasons.shutdown), true);
    else if (server.clients.size > limits.connections) {
      const message = `The server holds at most ${limits.connections} connections.`;
      refuse(socket, format, createError(42910, message), true);
    } else serve({ socket, stream, heartbeats: query.get('heartbeats') === 'true' }, query, format, admitted);
  }

  function serve(client: Served, query: URLSearchParams, format: Format, { realm, identity }: Admitted): void {
    const resumed = query.get('resume') ?? query.get('recover');
    const known = resumed === null ? undefined : sessions.get(resumed);
    if (known !== undefined && known.realm === realm && canResume(known, identity, format)) {
      lost.delete(known);
      known.admit(identity);
      known.serve(client);
      return;
    }
    const session = new Session({
      realm,
      identity,
      format,
      echo: query.get('echo') !== 'false',
      sdk: query.get('agent')?.split(' ')[0],
      authentication,
      limits,
      now,
      report,
      onLost() {
        lost.add(session);
        const [oldest] = lost;
        if (lost.size > limits.lostConnections) oldest?.abandon();
      },
      onEnd() {
        served.delete(session.connection);
        sessions.delete(session.key);
        lost.delete(session);
      },
    });
    served.set(session.connection, session);
    sessions.set(session.key, session);
    const message = 'The connection is unknown, or too old to resume.';
    session.serve(client, resumed === null ? undefined : createError(80008, message));
  }

  return {
    connectionCount: () => server.clients.size,

    async upgrade(request, socket, head) {
      const query = new URLSearchParams((request.url ?? '').split('?')[1]);
      const handshake = { query, admitted: await admit(query) };
      server.handleUpgrade(request, socket, head, (client) => {
        logConnection(log, 'ably', client, request);
        accept(client, socket, handshake);
      });
    },

    handle: (request, response) => rest.handle(request, response),

    async close() {
      closing = true;
      stopWatching();
      clearInterval(beat);
      for (const { hub } of projects.values()) hub.endAll('shutdown');
      await closeClients(server);
    },
  };
}

/** Whether a client may go on with a connection: as the same client, in the same format. */
function canResume({ identity: known, protocol }: Session, identity: Identity, format: Format): boolean {
  return known.clientId === identity.clientId && protocol.format === format;
}
