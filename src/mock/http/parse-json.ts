/** A parsed JSON text, or what is wrong with it, as the end of a sentence. */
export type ParsedJson = { value: unknown } | { problem: string };

/** How deep arrays and objects may be nested. Without a limit, writing the value again would overflow the stack. */
const depthLimit = 200;

/**
 * Parses JSON that comes from outside: a body, a message of a WebSocket, or JSON in a string of one of them.
 *
 * @returns the value; a problem when the text is not JSON or is nested too deep
 */
export function parseJson(text: string): ParsedJson {
  if (isTooDeep(text)) return { problem: `must have at most ${depthLimit} levels of arrays and objects` };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: `is not JSON: ${(error as Error).message}` };
  }
}

/** Counts brackets in a loop, since a recursion is what deep nesting would break. */
function isTooDeep(text: string): boolean {
  // A text this short has no room for more.
  if (text.length <= 2 * depthLimit) return false;
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (inText) {
      if (unit === 0x5c) at += 1;
      else if (unit === 0x22) inText = false;
    } else if (unit === 0x22) inText = true;
    else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > depthLimit) return true;
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1;
  }
  return false;
}
