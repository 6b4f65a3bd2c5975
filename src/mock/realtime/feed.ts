import type { Member } from './hub.ts';

/**
 * Something that happened in a project: a call that was answered, or what connections did. It carries no secret, and
 * long data only by its beginning.
 */
export type Happening =
  | { kind: 'call'; capability: string; status: number; code?: string; channel?: string; milliseconds: number }
  | { kind: 'published'; channel: string; event: string; data: string; from: 'server' | 'client' }
  | { kind: 'connected' | 'disconnected'; socketId: string; clientId?: string; reason?: string }
  | { kind: 'subscribed' | 'unsubscribed'; channel: string; socketId: string; clientId?: string; reason?: string }
  | { kind: 'member_added' | 'member_removed'; channel: string; member: Member };

/** A happening with its number, which grows by one each time, and its time in milliseconds since 1970. */
export type FeedEntry = { id: number; time: number } & Happening;

/** How many entries a feed remembers. */
const memory = 200;

/** The newest happenings of one project, for whoever looks at them. */
export class Feed {
  #entries: FeedEntry[] = [];
  #count = 0;
  #listeners = new Set<(entry: FeedEntry) => void>();

  record(happening: Happening): void {
    this.#count += 1;
    const entry: FeedEntry = { id: this.#count, time: Date.now(), ...happening };
    this.#entries.push(entry);
    // Twice the memory is let in before the old half goes, so that recording stays cheap.
    if (this.#entries.length >= memory * 2) this.#entries = this.#entries.slice(-memory);
    for (const listener of this.#listeners) listener(entry);
  }

  /** The newest entries, oldest first. */
  recent(): FeedEntry[] {
    return this.#entries.slice(-memory);
  }

  /**
   * Calls a function with each entry that comes.
   *
   * @returns a function that ends it
   */
  listen(listener: (entry: FeedEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
