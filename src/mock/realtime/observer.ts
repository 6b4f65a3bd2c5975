import type { Connection } from './connection.ts';
import type { HubEvent } from './event.ts';
import type { PresentMember } from './member.ts';

/** What happens in a hub, as it tells those who watch it. All of them are told at once, and none may throw. */
export interface Happenings {
  connected: { connection: Connection };
  /** The reason is there when the server ended the connection. */
  disconnected: { connection: Connection; reason: string | undefined };
  subscribed: { channel: string; connection: Connection };
  /** The reason is there when the server ended the subscription. */
  unsubscribed: { channel: string; connection: Connection; reason: string | undefined };
  /** A channel has its first subscriber. */
  occupied: { channel: string };
  /** A channel has no subscriber any more. */
  vacated: { channel: string };
  /** A person came to a channel, with the first of perhaps many connections. */
  memberAdded: { channel: string; member: PresentMember };
  /** A person left a channel, with the last connection. */
  memberRemoved: { channel: string; member: PresentMember };
  published: { event: HubEvent };
}

/** Watches a hub: a function for each kind of happening that it wants to be told of. */
export type HubObserver = { [Kind in keyof Happenings]?: (happening: Happenings[Kind]) => void };

/** The observers of a hub. */
export class Observers {
  readonly #observers = new Set<HubObserver>();

  /**
   * Adds one.
   *
   * @returns a function that removes it
   */
  add(observer: HubObserver): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  tell<Kind extends keyof Happenings>(kind: Kind, happening: Happenings[Kind]): void {
    for (const observer of this.#observers) observer[kind]?.(happening);
  }
}
