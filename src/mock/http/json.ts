import { parseJson } from './parse-json.ts';

/** How deep the values of a binary format may be nested, as in JSON. */
const depthLimit = 200;

/** Parses JSON that comes from outside. @returns undefined when it is malformed, or nested too deep */
export function readJson(text: string): { value: unknown } | undefined {
  const parsed = parseJson(text);
  return 'value' in parsed ? parsed : undefined;
}

/** Whether a value that did not come as JSON is nested too deep to be written again. */
export function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > depthLimit) return true;
    level = level.flatMap((each) => (isRecord(each) || Array.isArray(each) ? Object.values(each) : []));
  }
  return false;
}

/** Reads a field of an object whose names come from outside, so that `constructor` is one that is absent. */
export function readOwn<Value>(fields: Record<string, Value>, name: string): Value | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}
