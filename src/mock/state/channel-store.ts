import { EmptyBTree, type default as SortedTree } from 'sorted-btree';
import { v7 as uuid } from 'uuid';
import { type ChannelType, readTypeFromName } from './channel-type.ts';

/** A channel of a project. Times are in milliseconds since 1970. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
  /** Whether nobody chose the type: a publish or a subscription opened the channel, and its name implies none. */
  readonly isTypeAssumed?: boolean;
  /** The vendor that the channel was created with; without one, the mock itself carries it. */
  readonly vendor?: string;
  readonly createdAt: number;
  lastPublishedAt?: number;
}

/** A channel of a saved state. */
interface SavedChannel {
  name: string;
  type: ChannelType | undefined;
  vendor?: string | undefined;
  id: string | undefined;
  createdAt: number | undefined;
  lastPublishedAt: number | undefined;
}

function chooseType(name: string, type: ChannelType | undefined): Pick<Channel, 'type' | 'isTypeAssumed'> {
  const chosen = type ?? readTypeFromName(name);
  return chosen === undefined ? { type: 'public', isTypeAssumed: true } : { type: chosen };
}

/** The channels of one project: found by name, and listed by name however they come and go meanwhile. */
export class ChannelStore {
  readonly #byName = new Map<string, Channel>();
  readonly #inOrder: SortedTree.default<string, Channel> = EmptyBTree.clone();
  readonly #capacity: number;
  readonly #now: () => number;
  /** Grows with every channel that comes or goes. */
  changes = 0;

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
   * Returns the channel of a name, and opens it when it does not exist.
   *
   * @param type the type of a new channel, which is otherwise the one that its name implies, or assumed to be public
   * @returns undefined when it does not exist and there is no room for it
   */
  open(name: string, type?: ChannelType): Channel | undefined {
    return this.#byName.get(name) ?? this.#addNew({ name, ...chooseType(name, type) });
  }

  /**
   * Returns the channel of a name for a call that creates it. A type that was assumed becomes the one that is asked for.
   *
   * @param type the type that is asked for, if any
   * @param vendor the vendor of a new channel, which `auto` leaves to the mock
   * @param isUsed whether clients are subscribed, who rely on the type that the channel has
   * @returns the channel, whose type is another than the one that is asked for when that was chosen or is used; undefined
   *   when it does not exist and there is no room for it
   */
  create(
    name: string,
    type: ChannelType | undefined,
    vendor: string | undefined,
    isUsed: boolean,
  ): Channel | undefined {
    const known = this.#byName.get(name);
    if (known === undefined) {
      const chosen = vendor === undefined || vendor === 'auto' ? {} : { vendor };
      return this.#addNew({ name, type: type ?? readTypeFromName(name) ?? 'public', ...chosen });
    }
    if (!known.isTypeAssumed || (isUsed && type !== undefined && type !== known.type)) return known;
    const { isTypeAssumed: _isTypeAssumed, ...channel } = { ...known, type: type ?? known.type };
    this.#add(channel);
    return channel;
  }

  /** Adds a channel of a saved state, unless it exists or there is no room for it. What is not given is new. */
  restore({ name, type, vendor, id, createdAt, lastPublishedAt }: SavedChannel): void {
    if (this.#byName.has(name) || this.room <= 0) return;
    this.#add({
      id: id ?? `ch_${uuid()}`,
      name,
      ...chooseType(name, type),
      ...(vendor !== undefined && { vendor }),
      createdAt: createdAt ?? this.#now(),
      ...(lastPublishedAt !== undefined && { lastPublishedAt }),
    });
  }

  clear(): void {
    this.changes += 1;
    this.#byName.clear();
    this.#inOrder.clear();
  }

  #addNew(channel: Omit<Channel, 'id' | 'createdAt'>): Channel | undefined {
    if (this.room <= 0) return undefined;
    const added = { id: `ch_${uuid()}`, ...channel, createdAt: this.#now() };
    this.#add(added);
    return added;
  }

  #add(channel: Channel): void {
    this.changes += 1;
    this.#byName.set(channel.name, channel);
    this.#inOrder.set(channel.name, channel);
  }

  /** Tells how a channel is to be treated, whether it exists or not. */
  findType(name: string): ChannelType {
    return readTypeFromName(name) ?? this.get(name)?.type ?? 'public';
  }

  /** @returns whether the channel existed */
  delete(name: string): boolean {
    this.changes += 1;
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
