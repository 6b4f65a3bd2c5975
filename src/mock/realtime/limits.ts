/** The bounds of the realtime side. Sizes are in bytes, times in milliseconds. */
export interface RealtimeLimits {
  /** Open connections in the whole process. One more is closed with 4100, and pusher-js tries again later. */
  connections: number;
  subscriptionsPerConnection: number;
  /** The longest name of a channel or of a client event, in UTF-16 units. Pusher's own bound. */
  nameLength: number;
  /** The largest message that a client may send. A larger one closes its connection with 1009. */
  messageSize: number;
  /** How much may wait for a client that reads slowly. One that is further behind is dropped with 4100. */
  backlog: number;
  /** Client events that one connection may send in a second. More are refused with 4301, as Pusher does. */
  clientEventsPerSecond: number;
  /** After this long without a sign of life a client is asked for one. pusher-js asks by itself after the same time. */
  activityTimeout: number;
  /** How long a client may take to answer. One that does not is closed with 4201. */
  pongTimeout: number;
  /** How long a client may take to answer that its connection ends, before the socket is destroyed. */
  closeTimeout: number;
}

export const defaultLimits: RealtimeLimits = {
  connections: 10_000,
  subscriptionsPerConnection: 1_000,
  nameLength: 200,
  messageSize: 65_536,
  backlog: 1_048_576,
  clientEventsPerSecond: 10,
  activityTimeout: 120_000,
  pongTimeout: 30_000,
  closeTimeout: 2_000,
};
