import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { isLoopbackName } from '../http/loopback.ts';
import { findPublicUrl } from '../http/public-address.ts';

/**
 * Explains why a request to the console is refused: it does not come from the console's own page on this machine. A page
 * of another origin could otherwise make calls, and one whose name resolves to 127.0.0.1 could also read the responses.
 *
 * @param publicUrl the address at which callers reach the server; undefined when it is where they call
 * @returns undefined when the request is allowed
 */
export function findForeignOrigin(request: IncomingMessage, publicUrl?: string): string | undefined {
  const { headers, method } = request;
  const { host = '', origin } = headers;
  const own = new URL(findPublicUrl(request, publicUrl));
  // A proxy may keep the name by which it was called.
  const isPublic = publicUrl !== undefined && host === own.host;
  if (!isAddress(host) && !isPublic)
    return 'The console can be opened only at localhost or at a numeric address, such as http://127.0.0.1:4010/.';
  if (origin !== undefined && origin !== own.origin && origin !== `http://${host}`)
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

/** Checks that a Host header is a numeric address or localhost, which no other page can make its own name. */
function isAddress(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return isLoopbackName(name) || isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
}
