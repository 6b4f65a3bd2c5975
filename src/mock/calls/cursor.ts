/** Writes where a page of channels ended, as text that a caller passes on unread. */
export function encodeCursor(after: string): string {
  return Buffer.from(JSON.stringify({ after })).toString('base64url');
}

/** @returns the name after which the next page starts; undefined when the cursor is invalid */
export function decodeCursor(cursor: string): string | undefined {
  try {
    const { after } = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return typeof after === 'string' ? after : undefined;
  } catch {
    return undefined;
  }
}
