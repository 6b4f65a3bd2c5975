import type { IncomingMessage } from 'node:http';
import type { OpenApiDocument } from '../../contract/document.ts';
import { listOperations, type Operation } from '../../contract/operations.ts';
import { createRouter } from '../../contract/routing.ts';
import { createFormatError, type HttpResponse } from './envelope.ts';
import { type PreferredResponse, readPreference } from './preference.ts';
import { readBody } from './read-body.ts';

/** A request whose operation and caller are known. */
export interface ReceivedRequest {
  operation: Operation;
  /** The path as it stands in the address. */
  path: string;
  pathParameters: Record<string, string>;
  query: Record<string, string>;
  /** The parsed JSON; undefined when there is none or the operation takes none. */
  body: unknown;
  /** Why the body of an operation that takes one could not be read. */
  bodyError: { code: string; message: string } | undefined;
  /** The documented response that the request asks for instead of being carried out. */
  preferred: PreferredResponse | undefined;
  projectKey: string;
}

/**
 * Creates the function that does the first half of the work on a request, the same for both mocks: it reads the body,
 * finds the operation, and looks at the preference and the credentials, in this order.
 *
 * @returns a function whose promise is the request, or the error response that ends it; it rejects when the connection
 *   breaks before the end of the body
 */
export function createReceive(
  document: OpenApiDocument,
): (request: IncomingMessage) => Promise<ReceivedRequest | { refused: HttpResponse }> {
  const findRoute = createRouter(listOperations(document));
  const formatError = createFormatError(document);
  const refuse = (...error: Parameters<typeof formatError>) => ({ refused: formatError(...error) });

  return async (request) => {
    const { method = 'GET', url = '/', headers } = request;
    const read = await readBody(request);
    const [path = '', ...query] = url.split('?');
    const route = findRoute(method, path);
    if (route.found === 'nothing') return refuse('ROUTE_NOT_FOUND', `No operation has the path ${path}.`);
    if (route.found === 'path') {
      const allow = route.allowed.join(', ');
      return refuse('METHOD_NOT_ALLOWED', `${path} takes ${allow}, not ${method}.`, { Allow: allow });
    }
    const { operation, pathParameters } = route;
    const preference = readPreference(operation, readHeader(request, 'prefer'));
    if ('problem' in preference) return refuse('EXAMPLE_NOT_FOUND', preference.problem);
    const projectKey = /^Bearer +(\S+)/i.exec(headers.authorization ?? '')?.[1];
    if (projectKey === undefined) {
      return refuse('UNAUTHORIZED', 'The request has no header Authorization: Bearer <project key>.');
    }
    const takesBody = operation.requestBody !== undefined;
    return {
      operation,
      path,
      pathParameters,
      query: Object.fromEntries(new URLSearchParams(query.join('?'))),
      body: takesBody && 'body' in read ? read.body : undefined,
      bodyError: takesBody && 'code' in read ? read : undefined,
      preferred: preference.preferred,
      projectKey,
    };
  };
}

/** Reads a header as one text; several of the same name are joined with commas. */
export function readHeader({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
