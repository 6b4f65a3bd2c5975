/// <reference lib="esnext.disposable" preserve="true" />

/** How a mock is started. */
export interface StartMockOptions {
  /** The port to listen on; any free one by default. */
  port?: number;
  /** The address to bind to; 127.0.0.1 by default. */
  host?: string;
  /** The key of the project; `ifr_pk_proj_mock` by default. */
  projectKey?: string;
  /** What the project holds from the start, and after each `reset`. */
  seed?: MockState;
  /** What makes the mock slow, limited or flaky from the start; by default nothing does. */
  disturb?: Disturbances;
  /** Whether clients with Pusher's app key may do what Pusher does not allow; false by default. */
  lenient?: boolean;
  /** How requests and connections are logged to standard output; `none` by default. */
  log?: 'text' | 'json' | 'none';
}

/** The state of a project. Times are RFC 3339. */
export interface MockState {
  channels?: MockChannel[];
  revoked_tokens?: { jti: string; expires_at: string }[];
}

export interface MockChannel {
  name: string;
  /** Without it, the type that the name implies, or else public, until a call that creates the channel chooses another. */
  type?: 'public' | 'private' | 'presence' | undefined;
  /** Without it, the mock itself carries the channel. */
  vendor?: string | undefined;
  channel_id?: string | undefined;
  created_at?: string | undefined;
  last_published_at?: string | undefined;
}

/** How the mock is made slow, limited or flaky. What is absent is not disturbed. */
export interface Disturbances {
  /** How long each response and each message to a client is held back, in milliseconds: a time, or a range. */
  latency?: number | { least: number; most: number };
  /** How many calls may be made in a period of milliseconds; a second by default. More get a 429. */
  rateLimit?: { calls: number; period?: number };
  /** The part of the calls that fails with a 500 or a 503, from 0 to 1. */
  failRate?: number;
}

/** An event that was published. */
export interface PublishedEvent {
  id: string;
  channel: string;
  event: string;
  /** The data as it was published. */
  data: unknown;
  /** Whether a call published it, or a client. */
  from: 'server' | 'client';
  /** When it was published by the mock's clock, in milliseconds since 1970. */
  time: number;
}

/** An open connection of a client. */
export interface MockConnection {
  id: string;
  /** The clients that it is known to belong to. */
  clientIds: string[];
  /** The channels that it is subscribed to. */
  channels: string[];
}

/** Someone who is present in a channel. */
export interface MockMember {
  client_id: string;
  user_id?: string | null | undefined;
}

/** Which events are meant; what is absent fits all. */
export interface EventFilter {
  channel?: string;
  event?: string;
}

/** Which connections are meant; what is absent fits all. */
export interface ConnectionFilter {
  clientId?: string;
  channel?: string;
}

/** The clock of a mock: tokens, idempotency keys and cached events expire by it. Times are in milliseconds since 1970. */
export interface MockClock {
  now(): number;
  /** Moves the time forward. What expires until then has expired. */
  advance(milliseconds: number): void;
  /** Stops the clock at a time. */
  fix(time: number | Date): void;
  /** Lets the clock run with the real time again. */
  release(): void;
}

/** A live mock that a test started. */
export interface TestMock extends AsyncDisposable {
  /** Where it listens, such as `http://127.0.0.1:49152`. */
  readonly url: string;
  /** The same for WebSockets, such as `ws://127.0.0.1:49152`. */
  readonly endpoint: string;
  /** What calls and clients need. They are worth nothing outside this mock. */
  readonly credentials: {
    readonly projectKey: string;
    readonly pusher: { readonly appId: string; readonly key: string; readonly secret: string };
    readonly ably: string;
    readonly liveblocks: string;
  };
  readonly clock: MockClock;
  /** The newest thousand events since the start or the last `reset`, oldest first. */
  published(filter?: EventFilter): PublishedEvent[];
  /**
   * Waits for an event. One that was published before counts too, unless an earlier wait returned it.
   *
   * @param options.timeout how long to wait, in milliseconds of real time; 5,000 by default
   * @throws Error when none comes in that time; the message lists what came instead
   */
  waitForPublish(filter?: EventFilter, options?: { timeout?: number }): Promise<PublishedEvent>;
  connections(filter?: ConnectionFilter): MockConnection[];
  members(channel: string): MockMember[];
  /** The state of the project, in the form of a seed. */
  exportState(): MockState;
  /** Makes the mock slow, limited or flaky from now on. Without options it is neither. */
  disturb(options?: Disturbances): void;
  /**
   * Closes connections with a code.
   *
   * @returns how many were closed
   */
  closeConnections(code: number, filter?: ConnectionFilter & { reason?: string }): number;
  /**
   * Breaks connections without a word, as a network does.
   *
   * @returns how many were broken
   */
  dropConnections(filter?: ConnectionFilter): number;
  /** Empties the project, and fills it with its seed again. Its clients are told to connect again, and the clock runs. */
  reset(): void;
  /** Tells the clients to come back later, ends every `waitForPublish`, and stops. It may be called again. */
  close(): Promise<void>;
}
