import type { IncomingMessage } from 'node:http';

/**
 * Explains why a request to the console is refused: it does not come from the console's own page on this machine. A page
 * of another origin could otherwise make calls, and one whose name resolves to 127.0.0.1 could also read the responses.
 *
 * @returns undefined when the request is allowed
 */
export function findForeignOrigin({ headers, method }: IncomingMessage): string | undefined {
  const { host = '', origin } = headers;
  if (!isAddress(host))
    return 'The console can be opened only at localhost or at a numeric address, such as http://127.0.0.1:4010/.';
  if (origin !== undefined && origin !== `http://${host}`)
    return 'The console accepts requests only from its own page.';
  const site = headers['sec-fetch-site'];
  // Another site may link to the page, which is a navigation; no other request may come from elsewhere.
  const isNavigation = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation) {
    return 'The console accepts requests only from its own page.';
  }
  if (method !== 'GET' && origin === undefined) return 'A call to the console needs the header Origin.';
  return undefined;
}

/** Checks that a Host header is a numeric address or localhost. */
function isAddress(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return /^localhost$|\.localhost$|^\d{1,3}(\.\d{1,3}){3}$|^\[[\da-f:.]+\]$/.test(name);
}
