/** What Pusher allows in one call. */
export const apiLimits = {
  /** Events in a batch. */
  batch: 10,
  /** Channels of one event. */
  channels: 100,
  /** The data of one event, in bytes. */
  dataSize: 10_240,
  /** The name of an event, in characters. */
  eventName: 200,
  /** The name of a channel, in characters. */
  channelName: 164,
  /** How far the caller's clock may be off, in seconds. */
  clock: 600,
  /** The whole body, in bytes. */
  bodySize: 1_048_576,
};
