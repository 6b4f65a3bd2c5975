/** The limits that every vendor's protocol keeps. Sizes are in bytes, times in milliseconds. */
export interface RealtimeLimits {
  /** Open connections in the whole process. A client beyond them is told to come back later. */
  connections: number;
  subscriptionsPerConnection: number;
  /** The longest name of a channel or of an event, in UTF-16 units. */
  nameLength: number;
  /** The largest message that a client may send. A larger one closes its connection with 1009. */
  messageSize: number;
  /** How much may wait for a client that reads slowly. One that is further behind is dropped. */
  backlog: number;
  /** How long a client may be silent before it is asked for a sign of life. */
  activityTimeout: number;
  /** How long a client may take to give a sign of life. One that does not is dropped. */
  pongTimeout: number;
  /** How long a client may take to close its side of the connection, before the socket is destroyed. */
  closeTimeout: number;
  /** How many entries the history of one channel has, events and changes of members. */
  historyEntries: number;
  /** How long an entry stays in the history. */
  historyAge: number;
  /** How much the histories of all channels of a project hold together. */
  historySize: number;
}

export const defaultRealtimeLimits: RealtimeLimits = {
  connections: 10_000,
  subscriptionsPerConnection: 1_000,
  nameLength: 200,
  messageSize: 65_536,
  backlog: 1_048_576,
  activityTimeout: 120_000,
  pongTimeout: 30_000,
  closeTimeout: 2_000,
  historyEntries: 1_000,
  historyAge: 120_000,
  historySize: 8_388_608,
};
