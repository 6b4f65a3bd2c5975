import { LRUCache } from 'lru-cache';
import type { HubEvent } from '../realtime/event.ts';
import type { Hub } from '../realtime/hub.ts';
import { useClock } from './cache-clock.ts';

/** How long the last event of a cache channel is remembered, in milliseconds, and of how many channels. */
const memory = { ttl: 1_800_000, channels: 1_000 };

/** Whether a channel remembers its last event, which its name tells. */
export function isCacheChannel(name: string): boolean {
  return /^(private-|presence-)?cache-/.test(name);
}

/** The last event of each cache channel of a project, which a new subscriber gets at once. */
export class EventCache {
  readonly #last: LRUCache<string, HubEvent>;

  constructor(hub: Hub, now: () => number) {
    this.#last = new LRUCache({ max: memory.channels, ttl: memory.ttl, ...useClock(now) });
    hub.observers.add({
      published: ({ event }) => {
        // What a client sends to the others is not for those who come later.
        if (event.publisher === undefined && isCacheChannel(event.channel)) this.#last.set(event.channel, event);
      },
    });
  }

  get(channel: string): HubEvent | undefined {
    return this.#last.get(channel);
  }

  clear(): void {
    this.#last.clear();
  }

  /** Call it when the channel is deleted. */
  forget(channel: string): void {
    this.#last.delete(channel);
  }
}
