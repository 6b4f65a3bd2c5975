/** A JSON object that someone else wrote: any name can stand in it, and any value. */
export type JsonRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Finds a value by what its name means, however it is spelled: `http_method`, `httpMethod` and `HTTP-Method` are one.
 *
 * @param names without separators, in lower case; an earlier one is preferred
 * @returns undefined when the object has none of the names itself
 */
export function findField(record: JsonRecord, ...names: string[]): unknown {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    const key = normalizeName(name);
    if (!fields.has(key) && value !== undefined && value !== null) fields.set(key, value);
  }
  return names.map((name) => fields.get(name)).find((value) => value !== undefined);
}

/** Finds a string by what its name means. */
export function findText(record: JsonRecord, ...names: string[]): string | undefined {
  return names.map((name) => findField(record, name)).find((value): value is string => typeof value === 'string');
}

export function normalizeName(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
