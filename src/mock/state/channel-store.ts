import { EmptyBTree, type default as SortedTree } from 'sorted-btree';
import { v7 as uuid } from 'uuid';
import type { ChannelType } from '../realtime/hub.ts';

/** A channel of a project. Times are in milliseconds since 1970. */
export interface StoredChannel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
  readonly createdAt: number;
  lastPublishedAt?: number;
}

/** The channels of one project: found by name at once, and listed by name however they come and go meanwhile. */
export class ChannelStore {
  #byName = new Map<string, StoredChannel>();
  #inOrder: SortedTree.default<string, StoredChannel> = EmptyBTree.clone();
  readonly #capacity: number;
  readonly #now: () => number;

  constructor(capacity: number, now: () => number) {
    this.#capacity = capacity;
    this.#now = now;
  }

  get size(): number {
    return this.#byName.size;
  }

  /** How many more channels there is room for. */
  get room(): number {
    return this.#capacity - this.size;
  }

  get(name: string): StoredChannel | undefined {
    return this.#byName.get(name);
  }

  /**
   * Returns the channel of a name, and creates it when there is none.
   *
   * @returns nothing when there is none and no room
   */
  open(name: string, type: ChannelType): StoredChannel | undefined {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    if (this.room <= 0) return undefined;
    const channel: StoredChannel = { id: `ch_${uuid()}`, name, type, createdAt: this.#now() };
    this.#byName.set(name, channel);
    this.#inOrder.set(name, channel);
    return channel;
  }

  notePublication(channel: StoredChannel): void {
    channel.lastPublishedAt = this.#now();
  }

  /** @returns whether there was such a channel */
  delete(name: string): boolean {
    this.#inOrder.delete(name);
    return this.#byName.delete(name);
  }

  /** The channels in the order of their names. */
  values(): Iterable<StoredChannel> {
    return this.#inOrder.values();
  }

  /**
   * Reads a page: channels that are there during a whole walk are each met once.
   *
   * @param after the last name of the page before; a channel of that name need not be there any more
   */
  page(after: string | undefined, limit: number): { channels: StoredChannel[]; isLast: boolean } {
    const channels: StoredChannel[] = [];
    for (const [name, channel] of this.#inOrder.entries(after)) {
      if (name === after) continue;
      if (channels.length === limit) return { channels, isLast: false };
      channels.push(channel);
    }
    return { channels, isLast: true };
  }
}
