import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { decode } from '@msgpack/msgpack';
import { onTestFinished } from 'vitest';
import type { WebSocket } from 'ws';
import { Authentication } from '../../../src/mock/ably/authentication.ts';
import { type Format, jsonFormat } from '../../../src/mock/ably/format.ts';
import { type Identity, keyHolder } from '../../../src/mock/ably/identity.ts';
import { type AblyLimits, defaultAblyLimits } from '../../../src/mock/ably/limits.ts';
import { Session } from '../../../src/mock/ably/session.ts';
import { Projects, type ProjectsOptions } from '../../../src/mock/state/projects.ts';

interface Sent {
  action: number;
  [field: string]: unknown;
}

/** A socket that only remembers. */
class FakeSocket extends EventEmitter {
  readonly received: Sent[] = [];
  bufferedAmount = 0;
  closed = false;
  terminated = false;
  pings = 0;

  send(payload: Buffer | string, { binary }: { binary: boolean }): void {
    this.received.push((binary ? decode(payload as Buffer) : JSON.parse(String(payload))) as Sent);
  }

  close(): void {
    this.closed = true;
  }

  terminate(): void {
    this.terminated = true;
  }

  ping(): void {
    this.pings += 1;
  }

  /** What came since it was last looked at. */
  take(): Sent[] {
    return this.received.splice(0);
  }
}

export interface ConnectOptions {
  identity?: Partial<Identity>;
  format?: Format;
  echo?: boolean;
  heartbeats?: boolean;
}

export interface StartOptions extends Partial<ProjectsOptions> {
  vendorLimits?: Partial<AblyLimits>;
}

/** Makes a project, and the function with which a client connects to it without a network. */
export function startSessions({ vendorLimits = {}, ...options }: StartOptions = {}) {
  const now = options.now ?? (() => 1_700_000_000_000);
  const projects = new Projects({ defaultKey: 'key', ...options, now });
  const { default: project } = projects;
  const limits = { ...defaultAblyLimits, ...vendorLimits };
  const authentication = new Authentication(projects, limits);
  const realm = authentication.openRealm(project);
  const reported: unknown[] = [];

  function connect({ identity, format = jsonFormat, echo = true, heartbeats = false }: ConnectOptions = {}) {
    const told: string[] = [];
    const session = new Session({
      realm,
      identity: { ...keyHolder, ...identity },
      format,
      echo,
      sdk: undefined,
      authentication,
      limits,
      now,
      report: (_where, error) => void reported.push(error),
      onLost: () => void told.push('lost'),
      onEnd: () => void told.push('ended'),
    });
    onTestFinished(() => session.connection.end('shutdown'));
    /** Serves the client on a new socket. */
    const serve = () => {
      const socket = new FakeSocket();
      session.serve({ socket: socket as unknown as WebSocket, stream: new PassThrough(), heartbeats });
      return socket;
    };
    const socket = serve();
    const [welcome] = socket.take();
    const send = (message: object) => void socket.emit('message', Buffer.from(format.encode(message)));
    /** Sends a message. @returns what came back at once */
    const ask = (message: object) => {
      socket.take();
      send(message);
      return socket.take();
    };
    const attach = (channel: string, more: object = {}) => ask({ action: 10, channel, ...more });
    return { session, socket, serve, welcome, told, send, ask, attach };
  }
  return { projects, project, hub: project.hub, realm, authentication, limits, reported, connect };
}
