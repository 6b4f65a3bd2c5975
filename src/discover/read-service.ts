import type { CapabilityFacts } from './facts/facts.ts';
import { mergeFacts, readEntry, tellsFacts } from './facts/read-entry.ts';
import { findEntries, type KnownCapability } from './find-entries.ts';
import { isRecord, type JsonRecord } from './json/record.ts';
import { type Reading, type ReadingLimits, readJson } from './read-json.ts';

/** How many requests are open at a time. */
const concurrency = 4;

export const defaultLimits: ReadingLimits = { requestTime: 15_000, totalTime: 90_000, responseSize: 5_000_000 };

/** What the service says about itself. */
export interface ServiceFacts {
  /** By capability; one that the service does not describe is absent. */
  facts: Map<string, CapabilityFacts>;
  /** Capabilities that the service says it does not have: its list is without them, and they have no page. */
  missing: Set<string>;
  /** Capabilities of the module that are not among the known ones. */
  unknown: Set<string>;
  /** What could not be read. */
  unread: Extract<Reading, { problem: string }>[];
  /** How many addresses were read. */
  readCount: number;
}

/**
 * Reads the service's descriptions of itself: the list of capabilities, and the page of each one.
 *
 * @param baseUrl where the service is, without a slash at the end
 */
export async function readService(
  baseUrl: string,
  known: readonly KnownCapability[],
  limits: ReadingLimits = defaultLimits,
): Promise<ServiceFacts> {
  const end = AbortSignal.timeout(limits.totalTime);
  const read = (path: string) => readJson(`${baseUrl}/v1/discovery${path}`, limits, end);
  const [list, ...pages] = await mapConcurrently(['', ...known.map(({ capability }) => `/${capability}`)], read);
  const listed = findEntries(readValue(list), known);
  const unknown = new Set(listed.unknown);
  const facts = new Map<string, CapabilityFacts>();
  const missing = new Set<string>();
  for (const [index, { capability }] of known.entries()) {
    const page = pages[index];
    const entries = [...readPage(page, capability, known), ...(listed.entries.get(capability) ?? []).map(readEntry)];
    const told = mergeFacts(entries);
    if (tellsFacts(told)) facts.set(capability, told);
    else if (
      entries.length === 0 &&
      listed.entries.size + listed.named.size > 0 &&
      !listed.named.has(capability) &&
      isAbsent(page)
    )
      missing.add(capability);
  }
  const unread = [list, ...pages].filter((reading) => reading !== undefined && 'problem' in reading);
  return { facts, missing, unknown, unread, readCount: known.length + 1 - unread.length };
}

/** Reads the page of one capability. It need not say which it is about. */
function readPage(page: Reading | undefined, capability: string, known: readonly KnownCapability[]): CapabilityFacts[] {
  const value = readValue(page);
  const { entries } = findEntries(value, known);
  const own = entries.get(capability)?.map(readEntry) ?? [];
  if (own.some(tellsFacts) || entries.size > (own.length > 0 ? 1 : 0)) return own;
  const record = unwrap(value);
  return record === undefined ? own : [readEntry({ record, root: value })];
}

/** Takes off the envelope, and a list around a single object. */
function unwrap(value: unknown, depth = 0): JsonRecord | undefined {
  const [only] = Array.isArray(value) && value.length === 1 ? value : [value];
  if (!isRecord(only) || depth > 3) return undefined;
  const inner = only.data ?? only.result ?? only.item;
  return inner === undefined ? only : (unwrap(inner, depth + 1) ?? only);
}

function readValue(reading: Reading | undefined): unknown {
  return reading !== undefined && 'value' in reading ? reading.value : undefined;
}

function isAbsent(reading: Reading | undefined): boolean {
  return reading !== undefined && 'problem' in reading && (reading.status === 404 || reading.status === 410);
}

async function mapConcurrently<Item, Result>(items: Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const rest = [...items.entries()];
  const workers = Array.from({ length: concurrency }, async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) results[next[0]] = await work(next[1]);
  });
  await Promise.all(workers);
  return results;
}
