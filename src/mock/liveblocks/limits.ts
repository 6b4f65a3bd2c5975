import { defaultRealtimeLimits, type RealtimeLimits } from '../realtime/limits.ts';

/** The limits of connections that speak Liveblocks' protocol. */
export interface LiveblocksLimits extends RealtimeLimits {
  /** Messages that one client may send in a second. One that sends more is disconnected. */
  messagesPerSecond: number;
  /** The largest presence of a client, in characters of JSON. */
  presenceSize: number;
  /** The largest body of a request, in bytes. */
  bodySize: number;
}

export const defaultLiveblocksLimits: LiveblocksLimits = {
  ...defaultRealtimeLimits,
  messagesPerSecond: 250,
  presenceSize: 16_384,
  bodySize: 1_048_576,
};
