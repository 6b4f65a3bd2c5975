/** How deep arrays and objects may be nested. Without a limit, writing them again would overflow the stack. */
const depthLimit = 200;

/**
 * Parses JSON that a client sent.
 *
 * @returns undefined when it is malformed, or nested too deep
 */
export function parseJson(text: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // A text this short has no room for more.
    return text.length > 2 * depthLimit && measureDepth(value) === undefined ? undefined : { value };
  } catch {
    return undefined;
  }
}

/** Measures how deep a value is nested. @returns undefined when it is deeper than allowed */
export function measureDepth(value: unknown): number | undefined {
  let depth = 0;
  let level = [value];
  while (level.length > 0) {
    const next: unknown[] = [];
    for (const each of level) {
      if (typeof each !== 'object' || each === null || each instanceof Uint8Array) continue;
      for (const child of Object.values(each)) if (typeof child === 'object' && child !== null) next.push(child);
    }
    if (next.length > 0) depth += 1;
    if (depth >= depthLimit) return undefined;
    level = next;
  }
  return depth;
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}
