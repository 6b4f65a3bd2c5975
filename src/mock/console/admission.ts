import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isLoopbackAddress } from '../http/loopback.ts';

/** The cookie that keeps the code of a browser that was let in. */
const cookieName = 'live-mock-console';

/** What a proxy adds to the requests of others. */
const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Creates a code that lets a browser on another machine open the console. */
export function createConsoleCode(): string {
  return randomBytes(16).toString('hex');
}

/**
 * Decides whether a request may see the console: it comes from this machine, by the address of its socket, or brings the
 * code. What a proxy passes on comes from this machine too, so that needs the code.
 */
export function mayOpenConsole({ headers, socket }: IncomingMessage, query: URLSearchParams, code: string): boolean {
  const isForwarded = forwardingHeaders.some((name) => headers[name] !== undefined);
  if (isLoopbackAddress(socket.remoteAddress) && !isForwarded) return true;
  const [, kept] = new RegExp(`(?:^|;\\s*)${cookieName}=([\\da-f]+)`).exec(headers.cookie ?? '') ?? [];
  return isEqual(query.get('code') ?? '', code) || isEqual(kept ?? '', code);
}

/** Writes the cookie with which a browser brings the code from now on. */
export function writeCodeCookie(code: string): string {
  return `${cookieName}=${code}; Path=/; HttpOnly; SameSite=Strict`;
}

function isEqual(given: string, code: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(code)];
  return one.length === other.length && timingSafeEqual(one, other);
}
