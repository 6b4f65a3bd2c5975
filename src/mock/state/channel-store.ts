import { EmptyBTree, type default as SortedTree } from 'sorted-btree';
import { v7 as uuid } from 'uuid';
import { type ChannelType, readTypeFromName } from './channel-type.ts';

/** A channel of a project. Times are in milliseconds since 1970. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
  /** The vendor that the channel was created with; without one, the mock itself carries it. */
  readonly vendor?: string;
  readonly createdAt: number;
  lastPublishedAt?: number;
}

/** The channels of one project: found by name, and listed by name however they come and go meanwhile. */
export class ChannelStore {
  readonly #byName = new Map<string, Channel>();
  readonly #inOrder: SortedTree.default<string, Channel> = EmptyBTree.clone();
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

  get(name: string): Channel | undefined {
    return this.#byName.get(name);
  }

  /**
   * Returns the channel of a name, and creates it when it does not exist.
   *
   * @param type the type of a new channel, which is otherwise the one that its name implies, or public
   * @param vendor the vendor of a new channel, which `auto` leaves to the mock
   * @returns undefined when it does not exist and there is no room for it
   */
  open(
    name: string,
    type: ChannelType = readTypeFromName(name) ?? 'public',
    vendor: string = 'auto',
  ): Channel | undefined {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    if (this.room <= 0) return undefined;
    const chosen = vendor === 'auto' ? {} : { vendor };
    const channel: Channel = { id: `ch_${uuid()}`, name, type, ...chosen, createdAt: this.#now() };
    this.#byName.set(name, channel);
    this.#inOrder.set(name, channel);
    return channel;
  }

  /** Tells how a channel is to be treated, whether it exists or not. */
  findType(name: string): ChannelType {
    return readTypeFromName(name) ?? this.get(name)?.type ?? 'public';
  }

  /** @returns whether the channel existed */
  delete(name: string): boolean {
    this.#inOrder.delete(name);
    return this.#byName.delete(name);
  }

  /** The channels in the order of their names. */
  values(): Iterable<Channel> {
    return this.#inOrder.values();
  }

  /**
   * Reads a page. A channel that exists during a whole walk is on exactly one of its pages.
   *
   * @param after the last name of the page before; a channel of that name need not exist any more
   */
  listPage(after: string | undefined, limit: number): { channels: Channel[]; isLast: boolean } {
    const channels: Channel[] = [];
    for (const [name, channel] of this.#inOrder.entries(after)) {
      if (name === after) continue;
      if (channels.length === limit) return { channels, isLast: false };
      channels.push(channel);
    }
    return { channels, isLast: true };
  }
}
