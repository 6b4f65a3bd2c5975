import type { components } from '../../../generated/typescript/types.ts';
import type { Feed } from './feed.ts';
import type { ProjectHub } from './project-hub.ts';

export type ChannelType = components['schemas']['ChannelType'];
export type Capability = components['schemas']['RealtimeCapability'];
export type Member = components['schemas']['PresenceMember'];

/**
 * What the HTTP handlers of one project ask of the project's connections. No method throws, and none waits for a
 * client: what is to be sent is queued.
 */
export interface RealtimeHub {
  /** Sends an event to every subscriber of a channel. Data that is not a string reaches pusher-js as it was given. */
  publish(channel: string, event: string, data: unknown): void;
  /** The members of a channel, each client once however many connections it has, in the order in which they came. */
  members(channel: string): Member[];
  memberCount(channel: string): number;
  /** Tells whose connection a socket id is. Call it for each signature that names a socket. */
  identify(socketId: string, clientId: string): void;
  /**
   * Ends all connections of a client, or only its subscriptions to one channel.
   *
   * @returns whether there was anything to end
   */
  disconnect(clientId: string, channel?: string): boolean;
  /** Ends all subscriptions to a channel. Call it after the channel is gone from the project's state. */
  closeChannel(channel: string): void;
  /** Ends all connections that were opened with a token. Call it when the token is revoked. */
  endToken(jti: string): void;
}

/** What a valid token of `realtime.token.issue` says. */
export interface IssuedToken {
  jti: string;
  client_id: string;
  user_id?: string;
  channels: readonly string[];
  capabilities: readonly Capability[];
  /** When it stops working, in milliseconds since 1970. */
  expiresAt: number;
}

/** What the realtime side asks of the state of one project. */
export interface RealtimeProject {
  /** Names the project in the console and in the log without telling its key. */
  readonly fingerprint: string;
  /** The credentials of the project's Pusher app: the key is part of the address, the secret signs. */
  readonly pusher: { readonly key: string; readonly secret: string };
  /** Where the console reads what happened. */
  readonly feed: Feed;
  /** The project's connections, made with `new ProjectHub(project)`. */
  readonly hub: ProjectHub;
  channel(name: string): { readonly type: ChannelType } | undefined;
  /**
   * Returns the channel of a name, and creates it with the type when there is none.
   *
   * @returns nothing when the project holds as many channels as it may
   */
  openChannel(name: string, type: ChannelType): { readonly type: ChannelType } | undefined;
}

/** What came of looking at an issued token. */
export type TokenCheck<Project extends RealtimeProject> =
  | { project: Project; token: IssuedToken }
  | { refused: 'invalid' | 'expired' | 'revoked' };

/** What the realtime side asks of the state of all projects. */
export interface RealtimeState<Project extends RealtimeProject = RealtimeProject> {
  projectByPusherKey(key: string): Project | undefined;
  checkToken(token: string): TokenCheck<Project> | Promise<TokenCheck<Project>>;
}
