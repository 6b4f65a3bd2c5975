import type { RealtimeLimits } from './limits.ts';

/** Something that happened in a channel. */
export interface HistoryEntry {
  /** Finds the entry again, where it has one. */
  id?: string;
  time: number;
  serial: number;
}

interface Log<Entry> {
  /** The entries and, at the same places, their sizes. Those before `start` are forgotten. */
  entries: Entry[];
  sizes: number[];
  start: number;
  /** The serial of the newest entry that was forgotten. */
  forgotten: number;
  size: number;
  /** The entries that can be found again. */
  byId: Map<string, Entry>;
}

export type HistoryLimits = Pick<RealtimeLimits, 'historyAge' | 'historyEntries' | 'historySize'>;

/** What each entry and each channel take in addition to the data, in bytes. */
const overhead = { entry: 600, channel: 700 };

/** What happened lately in the channels of a project: the newest entries of each, up to a size for all together. */
export class History<Entry extends HistoryEntry> {
  /** The channel that was quiet longest comes first. */
  readonly #logs = new Map<string, Log<Entry>>();
  /** The last one of them. */
  #busiest: Log<Entry> | undefined;
  readonly #limits: HistoryLimits;
  readonly #now: () => number;
  #size = 0;
  /** The serial of the newest entry of a channel of which nothing is remembered. */
  #forgotten = 0;

  constructor(limits: HistoryLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** How much is remembered, in bytes. */
  get size(): number {
    return this.#size;
  }

  /**
   * @param dataSize how many bytes the entry's data takes
   * @param isFindable whether it can be found again by its id
   */
  add(channel: string, entry: Entry, dataSize: number, isFindable = false): void {
    const log = this.#logs.get(channel) ?? this.#createLog();
    if (log !== this.#busiest) {
      // It moves to the end of the map, as the channel that was busy last.
      this.#logs.delete(channel);
      this.#logs.set(channel, log);
      this.#busiest = log;
    }
    const size = dataSize + overhead.entry;
    log.entries.push(entry);
    log.sizes.push(size);
    if (isFindable && entry.id !== undefined) log.byId.set(entry.id, entry);
    log.size += size;
    this.#size += size;
    this.#trim(log);
    while (this.#size > this.#limits.historySize) this.#forgetOldest();
  }

  /** The entries of a channel, oldest first. */
  read(channel: string): Entry[] {
    const log = this.#logs.get(channel);
    if (log === undefined) return [];
    this.#trim(log);
    return log.entries.slice(log.start);
  }

  /** @returns what came after a serial; undefined when some of it is forgotten */
  readAfter(channel: string, serial: number): Entry[] | undefined {
    const log = this.#logs.get(channel);
    if (log !== undefined) this.#trim(log);
    if (serial < (log?.forgotten ?? this.#forgotten)) return undefined;
    return log === undefined ? [] : log.entries.slice(log.start).filter((entry) => entry.serial > serial);
  }

  /** Finds an entry of a channel that is still remembered. */
  find(channel: string, id: string): Entry | undefined {
    return this.#logs.get(channel)?.byId.get(id);
  }

  /** Forgets a channel. */
  forget(channel: string): void {
    const log = this.#logs.get(channel);
    if (log === undefined) return;
    this.#logs.delete(channel);
    if (log === this.#busiest) this.#busiest = undefined;
    this.#size -= log.size;
    this.#forgotten = Math.max(this.#forgotten, log.entries.at(-1)?.serial ?? log.forgotten);
  }

  #createLog(): Log<Entry> {
    const size = overhead.channel;
    this.#size += size;
    return { entries: [], sizes: [], start: 0, forgotten: this.#forgotten, size, byId: new Map() };
  }

  #trim(log: Log<Entry>): void {
    const { historyEntries, historyAge } = this.#limits;
    const since = this.#now() - historyAge;
    for (;;) {
      const oldest = log.entries[log.start];
      if (oldest === undefined) break;
      if (log.entries.length - log.start <= historyEntries && oldest.time >= since) break;
      this.#dropOldest(log, oldest);
    }
  }

  #dropOldest(log: Log<Entry>, oldest: Entry): void {
    const size = log.sizes[log.start] ?? 0;
    log.start += 1;
    log.forgotten = oldest.serial;
    log.size -= size;
    this.#size -= size;
    if (oldest.id !== undefined) log.byId.delete(oldest.id);
    // Moving the rest each time would cost more than all else that a publish does.
    if (log.start * 4 < log.entries.length) return;
    log.entries.splice(0, log.start);
    log.sizes.splice(0, log.start);
    log.start = 0;
  }

  #forgetOldest(): void {
    const [oldest] = this.#logs;
    if (oldest === undefined) return;
    const [channel, log] = oldest;
    const count = log.entries.length - log.start;
    // The only channel that is left keeps its newer half.
    if (this.#logs.size > 1 || count === 1) this.forget(channel);
    else for (let at = 0; at < count / 2; at += 1) this.#dropOldest(log, log.entries[log.start] as Entry);
  }
}
