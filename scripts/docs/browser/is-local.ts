/** Tells whether an address is on the reader's machine. One that cannot be read is no other machine's. */
export function isLocal(address: string): boolean {
  try {
    const { hostname } = new URL(address);
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  } catch {
    return true;
  }
}
