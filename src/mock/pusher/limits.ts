import { defaultRealtimeLimits, type RealtimeLimits } from '../realtime/limits.ts';

/** The limits of connections that speak Pusher's protocol. */
export interface PusherLimits extends RealtimeLimits {
  /** Client events that one connection may send in a second. More are refused with 4301, as Pusher does. */
  clientEventsPerSecond: number;
}

export const defaultPusherLimits: PusherLimits = { ...defaultRealtimeLimits, clientEventsPerSecond: 10 };
