import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { isLoopbackAddress } from './loopback.ts';

/** What a host in an address may consist of: a name or an address, and a port. */
const hostPattern = /^[\w.:[\]-]+$/;

/**
 * Finds the address at which a caller reaches this server, which may differ from where it listens.
 *
 * @param publicUrl the address that was set; without it, what a proxy on this machine says, or the `Host` header
 * @returns such as `https://mock.example/base`, without a slash at the end
 */
export function findPublicUrl({ headers, socket }: IncomingMessage, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl;
  const isTrusted = isLoopbackAddress(socket.remoteAddress);
  const readForwarded = (name: string) => (isTrusted ? readFirst(headers[name]) : undefined);
  const scheme = readForwarded('x-forwarded-proto') ?? (socket instanceof TLSSocket ? 'https' : 'http');
  const host = readForwarded('x-forwarded-host') ?? headers.host;
  const safeScheme = scheme.toLowerCase() === 'https' ? 'https' : 'http';
  if (host !== undefined && hostPattern.test(host) && URL.canParse(`${safeScheme}://${host}`)) {
    return `${safeScheme}://${host}`;
  }
  const { localAddress = '127.0.0.1', localPort } = socket;
  return `${safeScheme}://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

/** Writes an address for WebSockets, such as `wss://mock.example/base`. */
export function toWebSocketUrl(url: string): string {
  return url.replace(/^http/, 'ws');
}

/**
 * Removes the base path from a request's address. A proxy may have removed it already.
 *
 * @param basePath such as `/base`, or empty
 */
export function removeBasePath(url: string, basePath: string): string {
  if (basePath === '' || !url.startsWith(basePath)) return url;
  const rest = url.slice(basePath.length);
  if (rest === '' || rest.startsWith('?')) return `/${rest}`;
  return rest.startsWith('/') ? rest : url;
}

/** Each proxy on the way adds its own; the first is what the caller sees. */
function readFirst(header: string | string[] | undefined): string | undefined {
  return (
    String(header ?? '')
      .split(',')[0]
      ?.trim() || undefined
  );
}
