import type { HubEvent } from './event.ts';
import type { RealtimeLimits } from './limits.ts';
import type { MemberChange } from './protocol.ts';

/** Something that happened in a channel, which a client that was away for a moment may have missed. */
export type HistoryEntry = { event: HubEvent } | { change: MemberChange };

interface Log {
  entries: { entry: HistoryEntry; serial: number; time: number; size: number }[];
  /** The serial of the newest entry that was forgotten. */
  forgotten: number;
  size: number;
  /** The ids of the events among the entries. */
  ids: Map<string, HubEvent>;
}

export type HistoryLimits = Pick<RealtimeLimits, 'historyAge' | 'historyEntries' | 'historySize'>;

/** What each entry counts in addition to its data, in bytes. */
const overhead = 500;

/** What happened lately in the channels of a project: the newest entries of each, up to a size for all together. */
export class History {
  /** The channel that was quiet longest comes first. */
  readonly #logs = new Map<string, Log>();
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

  /** @param dataSize the size of the entry's data */
  add(channel: string, entry: HistoryEntry, dataSize: number): void {
    const { serial, time } = 'event' in entry ? entry.event : entry.change;
    const log: Log = this.#logs.get(channel) ?? { entries: [], forgotten: this.#forgotten, size: 0, ids: new Map() };
    // It moves to the end of the map, as the channel that was busy last.
    this.#logs.delete(channel);
    this.#logs.set(channel, log);
    const size = dataSize + overhead;
    log.entries.push({ entry, serial, time, size });
    if ('event' in entry) log.ids.set(entry.event.id, entry.event);
    log.size += size;
    this.#size += size;
    this.#trim(log);
    while (this.#size > this.#limits.historySize) this.#forgetOldest();
  }

  /** The entries of a channel, oldest first. */
  read(channel: string): HistoryEntry[] {
    const log = this.#logs.get(channel);
    if (log === undefined) return [];
    this.#trim(log);
    return log.entries.map(({ entry }) => entry);
  }

  /** @returns what came after a serial; undefined when some of it is forgotten */
  readAfter(channel: string, serial: number): HistoryEntry[] | undefined {
    const log = this.#logs.get(channel);
    if (log !== undefined) this.#trim(log);
    if (serial < (log?.forgotten ?? this.#forgotten)) return undefined;
    return (log?.entries ?? []).filter((each) => each.serial > serial).map(({ entry }) => entry);
  }

  /** Finds an event of a channel that is still remembered. */
  find(channel: string, id: string): HubEvent | undefined {
    return this.#logs.get(channel)?.ids.get(id);
  }

  /** Forgets a channel. */
  forget(channel: string): void {
    const log = this.#logs.get(channel);
    if (log === undefined) return;
    this.#logs.delete(channel);
    this.#size -= log.size;
    this.#forgotten = Math.max(this.#forgotten, log.forgotten, log.entries.at(-1)?.serial ?? 0);
  }

  #trim(log: Log): void {
    const { historyEntries, historyAge } = this.#limits;
    const since = this.#now() - historyAge;
    let count = 0;
    while (count < log.entries.length) {
      const oldest = log.entries[count];
      if (oldest === undefined || (log.entries.length - count <= historyEntries && oldest.time >= since)) break;
      count += 1;
    }
    if (count > 0) this.#drop(log, count);
  }

  #drop(log: Log, count: number): void {
    for (const { entry, serial, size } of log.entries.splice(0, count)) {
      log.forgotten = serial;
      log.size -= size;
      this.#size -= size;
      if ('event' in entry) log.ids.delete(entry.event.id);
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
