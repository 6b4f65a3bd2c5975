import type { HubEvent } from '../mock/realtime/event.ts';
import type { EventFilter, PublishedEvent } from './api.ts';

/** How many events are remembered. */
const memory = 1_000;

/** The events of a test, for it to look at and to wait for. */
export class PublishedEvents {
  #events: PublishedEvent[] = [];
  #returned = new WeakSet<PublishedEvent>();
  readonly #waiting = new Set<() => void>();
  #closed = false;

  record({ id, channel, name, data, publisher, time }: HubEvent): void {
    this.#events.push({ id, channel, event: name, data, from: publisher === undefined ? 'server' : 'client', time });
    if (this.#events.length > memory) this.#events.shift();
    for (const look of [...this.#waiting]) look();
  }

  list(filter: EventFilter = {}): PublishedEvent[] {
    return this.#events.filter((event) => fits(event, filter));
  }

  clear(): void {
    this.#events = [];
  }

  /** Ends all waits, since nothing is published any more. */
  close(): void {
    this.#closed = true;
    for (const look of [...this.#waiting]) look();
  }

  wait(filter: EventFilter = {}, timeout = 5_000): Promise<PublishedEvent> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = this.#events.find((event) => fits(event, filter) && !this.#returned.has(event));
        if (found === undefined) {
          if (this.#closed) fail('before the mock was closed');
          return;
        }
        stop();
        this.#returned.add(found);
        resolve(found);
      };
      const fail = (until: string) => {
        stop();
        const names = this.#events.map(({ channel, event }) => `${event} in ${channel}`);
        const seen = names.length === 0 ? 'none' : names.slice(-20).join(', ');
        reject(new Error(`No event ${JSON.stringify(filter)} was published ${until}. Published were: ${seen}.`));
      };
      const timer = setTimeout(() => fail(`in ${timeout} ms`), timeout);
      const stop = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      this.#waiting.add(look);
      look();
    });
  }
}

function fits({ channel, event }: PublishedEvent, filter: EventFilter): boolean {
  return (filter.channel ?? channel) === channel && (filter.event ?? event) === event;
}
