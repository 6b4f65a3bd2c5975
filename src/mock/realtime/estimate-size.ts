/**
 * Estimates how many bytes a value takes in memory: a JSON value or bytes. Values inside others can take many times as
 * much as their text has.
 */
export function estimateSize(value: unknown): number {
  if (typeof value === 'string') return measureText(value);
  if (value instanceof Uint8Array) return 200 + value.byteLength;
  if (typeof value !== 'object' || value === null) return 16;
  let size = 56;
  if (Array.isArray(value)) {
    for (const item of value) size += 8 + estimateSize(item);
    return size;
  }
  // Each event is measured, and a list of the entries would take longer than the rest.
  for (const name in value) size += 56 + measureText(name) + estimateSize(value[name as keyof typeof value]);
  return size;
}

/** A text with a character outside Latin-1 takes two bytes for each; of a short one it does not matter. */
function measureText(text: string): number {
  return 24 + text.length * (text.length < 64 || /[^\0-\xff]/.test(text) ? 2 : 1);
}
