import type { Connection } from './connection.ts';
import type { HubEvent } from './event.ts';
import type { MemberIdentity } from './member.ts';
import type { Observers } from './observer.ts';

/**
 * Something that happened in a project: a call that was handled, or what connections did. It contains no secret, and
 * only the beginning of long data.
 */
export type Happening =
  | {
      kind: 'call';
      capability: string;
      status: number;
      code: string | undefined;
      channel: string | undefined;
      milliseconds: number;
    }
  | { kind: 'published'; channel: string; event: string; data: string; from: 'server' | 'client' }
  | { kind: 'connected' | 'disconnected'; connectionId: string; sdk: string; clientId?: string; reason?: string }
  | {
      kind: 'subscribed' | 'unsubscribed';
      channel: string;
      connectionId: string;
      sdk: string;
      clientId?: string;
      reason?: string;
    }
  | { kind: 'reset' }
  | { kind: 'member_added' | 'member_removed'; channel: string; member: MemberIdentity };

/** A happening with its number, which grows by one each time, and its time in milliseconds since 1970. */
export type FeedEntry = { id: number; time: number } & Happening;

/** How many entries a feed remembers. */
const memory = 200;
/** How many characters of an event's data the feed keeps. */
const dataLimit = 1_000;

/** The newest happenings of one project. */
export class Feed {
  #entries: FeedEntry[] = [];
  #count = 0;
  readonly #listeners = new Set<(entry: FeedEntry) => void>();
  readonly #now: () => number;

  /** @param now the time in milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * @param happening is the feed's from now on
   * @returns the number of its entry
   */
  record(happening: Happening): number {
    this.#count += 1;
    // Not a copy, which would be half of what a publish costs.
    const entry: FeedEntry = Object.assign(happening, { id: this.#count, time: this.#now() });
    this.#entries.push(entry);
    // Twice the memory is let in before the old half goes, so that recording stays cheap.
    if (this.#entries.length >= memory * 2) this.#entries = this.#entries.slice(-memory);
    for (const listener of this.#listeners) listener(entry);
    return entry.id;
  }

  /** Records what those who watch a hub are told. */
  watch(observers: Observers): void {
    observers.add({
      connected: ({ connection }) => this.record({ kind: 'connected', ...describe(connection) }),
      disconnected: ({ connection, reason }) =>
        this.record({ kind: 'disconnected', ...describe(connection), ...(reason && { reason }) }),
      subscribed: ({ channel, connection }) => this.record({ kind: 'subscribed', channel, ...describe(connection) }),
      unsubscribed: ({ channel, connection, reason }) =>
        this.record({ kind: 'unsubscribed', channel, ...describe(connection), ...(reason && { reason }) }),
      memberAdded: ({ channel, member }) => this.record({ kind: 'member_added', channel, member: member.identity }),
      memberRemoved: ({ channel, member }) => this.record({ kind: 'member_removed', channel, member: member.identity }),
      published: ({ event }) => this.#recordEvent(event),
    });
  }

  #recordEvent({ channel, name, text, publisher }: HubEvent): void {
    const from = publisher === undefined ? 'server' : 'client';
    this.record({ kind: 'published', channel, event: name, data: shorten(text), from });
  }

  /** The newest entries, oldest first. */
  listRecent(): FeedEntry[] {
    return this.#entries.slice(-memory);
  }

  /**
   * Calls a function with each new entry.
   *
   * @returns a function that stops it
   */
  listen(listener: (entry: FeedEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function describe({ id, sdk, clientIds }: Connection): { connectionId: string; sdk: string; clientId?: string } {
  const [clientId] = clientIds;
  return { connectionId: id, sdk, ...(clientId !== undefined && { clientId }) };
}

function shorten(text: string): string {
  if (text.length <= dataLimit) return text;
  // A plain slice would keep the whole text alive.
  return `${Buffer.from(text.slice(0, dataLimit)).toString()}…`;
}
