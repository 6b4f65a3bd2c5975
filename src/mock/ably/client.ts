import type { Connection } from '../realtime/connection.ts';
import type { RateLimit } from '../realtime/rate-limit.ts';
import type { ErrorInfo } from './errors.ts';
import type { Identity } from './identity.ts';
import type { AblyLimits } from './limits.ts';
import type { AblyProtocol } from './protocol.ts';
import type { Realm } from './realm.ts';
import type { ProtocolMessage } from './wire.ts';

/** A client of Ably, as the functions that carry out its messages see it. */
export interface AblyClient {
  readonly realm: Realm;
  readonly connection: Connection;
  readonly protocol: AblyProtocol;
  readonly limits: AblyLimits;
  readonly identity: Identity;
  /** Whether it hears its own messages. */
  readonly echo: boolean;
  /** The modes of the channels that it is attached to, as flags. */
  readonly modes: Map<string, number>;
  /** How many members it has in each channel. */
  readonly members: Map<string, number>;
  /** The channels that the server removed this client from. */
  readonly removedFrom: Set<string>;
  readonly rate: RateLimit;
  /** The serial of what is newest in the project. */
  readonly currentSerial: string;
  send(message: ProtocolMessage): void;
  /** Ends one channel of the client with an error. */
  failChannel(channel: string, error: ErrorInfo): void;
}
