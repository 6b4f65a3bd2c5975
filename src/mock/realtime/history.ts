import type { RealtimeLimits } from './limits.ts';

/** Something that happened in a channel. */
export interface HistoryEntry {
  /** Finds the entry again, where it has one. */
  id?: string;
  time: number;
  serial: number;
}

interface Log<Entry> {
  entries: { entry: Entry; size: number }[];
  /** The serial of the newest entry that was forgotten. */
  forgotten: number;
  size: number;
  /** The entries that have an id. */
  byId: Map<string, Entry>;
}

export type HistoryLimits = Pick<RealtimeLimits, 'historyAge' | 'historyEntries' | 'historySize'>;

/** What each entry and each channel take in addition to the data, in bytes. */
const overhead = { entry: 600, channel: 700 };

/** What happened lately in the channels of a project: the newest entries of each, up to a size for all together. */
export class History<Entry extends HistoryEntry> {
  /** The channel that was quiet longest comes first. */
  readonly #logs = new Map<string, Log<Entry>>();
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

  /** @param dataSize how many bytes the entry's data takes */
  add(channel: string, entry: Entry, dataSize: number): void {
    const log = this.#logs.get(channel) ?? this.#createLog();
    // It moves to the end of the map, as the channel that was busy last.
    this.#logs.delete(channel);
    this.#logs.set(channel, log);
    const size = dataSize + overhead.entry;
    log.entries.push({ entry, size });
    if (entry.id !== undefined) log.byId.set(entry.id, entry);
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
    return log.entries.map(({ entry }) => entry);
  }

  /** @returns what came after a serial; undefined when some of it is forgotten */
  readAfter(channel: string, serial: number): Entry[] | undefined {
    const log = this.#logs.get(channel);
    if (log !== undefined) this.#trim(log);
    if (serial < (log?.forgotten ?? this.#forgotten)) return undefined;
    return (log?.entries ?? []).map(({ entry }) => entry).filter((entry) => entry.serial > serial);
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
    this.#size -= log.size;
    this.#forgotten = Math.max(this.#forgotten, log.forgotten, log.entries.at(-1)?.entry.serial ?? 0);
  }

  #createLog(): Log<Entry> {
    this.#size += overhead.channel;
    return { entries: [], forgotten: this.#forgotten, size: overhead.channel, byId: new Map() };
  }

  #trim(log: Log<Entry>): void {
    const { historyEntries, historyAge } = this.#limits;
    const since = this.#now() - historyAge;
    let count = 0;
    while (count < log.entries.length) {
      const oldest = log.entries[count];
      if (oldest === undefined || (log.entries.length - count <= historyEntries && oldest.entry.time >= since)) break;
      count += 1;
    }
    if (count > 0) this.#drop(log, count);
  }

  #drop(log: Log<Entry>, count: number): void {
    for (const { entry, size } of log.entries.splice(0, count)) {
      log.forgotten = entry.serial;
      log.size -= size;
      this.#size -= size;
      if (entry.id !== undefined) log.byId.delete(entry.id);
    }
  }

  #forgetOldest(): void {
    const [oldest] = this.#logs;
    if (oldest === undefined) return;
    const [channel, log] = oldest;
    // The only channel that is left keeps its newer half.
    if (this.#logs.size === 1 && log.entries.length > 1) this.#drop(log, Math.ceil(log.entries.length / 2));
    else this.forget(channel);
  }
}
