import type { IncomingMessage, ServerResponse } from 'node:http';

/** A day, in seconds: how long a browser may remember the response to its preflight. */
const preflightLifetime = 86_400;

/**
 * Lets a page of any origin call the server and read every header of the response.
 *
 * @returns whether the request was a browser's preflight, which has then had its response
 */
export function allowAnyOrigin(request: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', '*');
  const method = request.headers['access-control-request-method'];
  if (request.method !== 'OPTIONS' || method === undefined) return false;
  // A star does not cover Authorization, so the headers that are asked for are named.
  const asked = request.headers['access-control-request-headers'];
  response.setHeader('Access-Control-Allow-Methods', method);
  if (asked !== undefined) response.setHeader('Access-Control-Allow-Headers', asked);
  // Chromium asks this of a public page that calls a server on the reader's own machine.
  if (request.headers['access-control-request-private-network'] === 'true') {
    response.setHeader('Access-Control-Allow-Private-Network', 'true');
  }
  response.setHeader('Access-Control-Max-Age', preflightLifetime);
  response.setHeader('Vary', 'Access-Control-Request-Method, Access-Control-Request-Headers');
  response.writeHead(204).end();
  return true;
}
