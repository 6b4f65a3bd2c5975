import { isIPv4 } from 'node:net';

/** Whether an address of a socket is this machine's own: what is on this machine only can connect from there. */
export function isLoopbackAddress(address: string | undefined): boolean {
  const plain = (address ?? '').replace(/^::ffff:/i, '');
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}

/**
 * Whether a name in an address always means this machine. A name that may resolve to it, such as one of DNS rebinding,
 * does not.
 */
export function isLoopbackName(name: string): boolean {
  const plain = name.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return plain === 'localhost' || plain.endsWith('.localhost') || isLoopbackAddress(plain);
}

/** Whether an `Origin` header names a page of this machine. That of a sandboxed page, `null`, does not. */
export function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLoopbackName(new URL(origin).hostname);
}
