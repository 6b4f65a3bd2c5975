import type { IncomingMessage } from 'node:http';

/**
 * Says why a request to the console is not from the console's own page on this machine. A page of another origin could
 * otherwise write with it, and one whose name was pointed at 127.0.0.1 could read it too.
 *
 * @returns nothing when the request may pass
 */
export function findForeignOrigin({ headers, method }: IncomingMessage): string | undefined {
  const { host = '', origin } = headers;
  if (!isAddress(host)) return 'The console answers only to localhost and to addresses made of numbers.';
  if (origin !== undefined && origin !== `http://${host}`) return 'The console answers only to its own page.';
  const site = headers['sec-fetch-site'];
  // A link from elsewhere may open the page, which is a navigation; nothing else may come from elsewhere.
  const isNavigation = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation) {
    return 'The console answers only to its own page.';
  }
  if (method !== 'GET' && origin === undefined) return 'A call of the console needs the header Origin.';
  return undefined;
}

/** Whether a Host header names a machine by its number, or is localhost. */
function isAddress(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return /^localhost$|\.localhost$|^\d{1,3}(\.\d{1,3}){3}$|^\[[\da-f:.]+\]$/.test(name);
}
