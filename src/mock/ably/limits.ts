import { defaultRealtimeLimits, type RealtimeLimits } from '../realtime/limits.ts';

/** The limits of connections that speak Ably's protocol. */
export interface AblyLimits extends RealtimeLimits {
  /** The largest frame that a client may send, which may have several messages. */
  frameSize: number;
  /** How long a client may hear nothing before it takes the connection for broken. */
  idleInterval: number;
  /** How long a client that lost its connection stays a member, and can resume. */
  grace: number;
  /** Messages and changes of presence that one connection may send in a second. More are refused with 42911. */
  messagesPerSecond: number;
  /** The clients that one connection may enter in all channels together. */
  membersPerConnection: number;
  /** Lost connections that may still resume. */
  lostConnections: number;
  /** The nonces of TokenRequests, and the revocations, that are remembered for one project. */
  remembered: number;
  /** How long clients have to renew tokens that are revoked with a margin. */
  renewalMargin: number;
  /** The revocations of one project that may wait for that. */
  waitingRevocations: number;
}

export const defaultAblyLimits: AblyLimits = {
  ...defaultRealtimeLimits,
  frameSize: 524_288,
  idleInterval: 15_000,
  grace: 15_000,
  messagesPerSecond: 250,
  membersPerConnection: 1_000,
  lostConnections: 10_000,
  remembered: 100_000,
  renewalMargin: 30_000,
  waitingRevocations: 1_000,
};
