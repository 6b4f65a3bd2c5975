import type { Hub } from '../realtime/hub.ts';
import { readTypeFromName } from '../state/channel-type.ts';
import { encodeMessage } from './messages.ts';

/** From how many subscribers on a count is told only now and then, and how often, in milliseconds, as Pusher does. */
const crowd = { size: 100, pace: 5_000 };

/**
 * Tells the subscribers of each channel how many they are, whenever that changes. Presence channels have their list of
 * members for that.
 *
 * @returns a function that stops it
 */
export function tellSubscriptionCounts(hub: Hub): () => void {
  const timers = new Map<string, NodeJS.Timeout>();

  function tell(channel: string): void {
    timers.delete(channel);
    const room = hub.findRoom(channel);
    if (room === undefined) return;
    const message = encodeMessage('pusher_internal:subscription_count', { subscription_count: room.size }, channel);
    for (const connection of room.subscribers) if (connection.protocol.vendor === 'Pusher') connection.send(message);
  }

  function plan({ channel }: { channel: string }): void {
    if (readTypeFromName(channel) === 'presence' || timers.has(channel)) return;
    // The one that just came is told that it is subscribed first.
    const delay = hub.countSubscribers(channel) > crowd.size ? crowd.pace : 0;
    timers.set(channel, setTimeout(tell, delay, channel));
  }

  const stop = hub.observers.add({ subscribed: plan, unsubscribed: plan });
  return () => {
    stop();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
