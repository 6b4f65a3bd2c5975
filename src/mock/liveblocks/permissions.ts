/** Whether a client may change a room: send events, and show itself to the others. */
export function mayWrite(permissions: readonly string[]): boolean {
  return permissions.includes('room:write') || permissions.includes('*:write');
}

/** Whether a client may show itself to the others. */
export function mayShow(permissions: readonly string[]): boolean {
  return mayWrite(permissions) || permissions.includes('room:presence:write');
}

/** Finds what a token permits in a room. */
export function findPermissions(perms: unknown, room: string): string[] {
  if (typeof perms !== 'object' || perms === null) return [];
  const found = Object.entries(perms).filter(
    ([pattern, list]) => Array.isArray(list) && (pattern === room || isPrefix(pattern, room)),
  );
  const names = found.flatMap(([, list]) => list as unknown[]).filter((name) => typeof name === 'string');
  return [...new Set(names)];
}

function isPrefix(pattern: string, room: string): boolean {
  return pattern.endsWith('*') && room.startsWith(pattern.slice(0, -1));
}
