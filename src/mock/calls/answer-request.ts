import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Operation } from '../../contract/operations.ts';
import type { Answer } from '../http/envelope.ts';
import { readPreference } from '../http/prefer.ts';
import { readBody } from '../http/read-body.ts';
import type { Projects } from '../state/projects.ts';
import { answerCall } from './answer-call.ts';
import { failure, route } from './contract.ts';
import type { Disturbance } from './disturbance.ts';

/**
 * Answers a request in the order in which a gateway looks at one: the route, the key, the limit on calls, the
 * parameters, and only then what is asked for.
 *
 * @throws when the connection breaks before the end of the body
 */
export async function answerRequest(
  request: IncomingMessage,
  projects: Projects,
  disturbance: Disturbance,
): Promise<Answer> {
  const startedAt = performance.now();
  const { method = 'GET', url = '/' } = request;
  const read = await readBody(request);
  const queryAt = url.indexOf('?');
  const path = queryAt < 0 ? url : url.slice(0, queryAt);
  const found = route(method, path);
  if (found.found === 'nothing') return failure('ROUTE_NOT_FOUND', `No operation has the path ${path}.`);
  if (found.found === 'path') {
    const allow = found.allowed.join(', ');
    return failure('METHOD_NOT_ALLOWED', `${path} takes ${allow}, not ${method}.`, { Allow: allow });
  }
  const { operation, pathParameters } = found;
  const preference = readPreference(operation, headerText(request, 'prefer'));
  if ('problem' in preference) return failure('EXAMPLE_NOT_FOUND', preference.problem);
  const key = /^Bearer +(\S+)/i.exec(request.headers.authorization ?? '')?.[1];
  if (key === undefined)
    return failure('UNAUTHORIZED', 'The request has no header Authorization: Bearer <project key>.');

  const takesBody = operation.requestBody !== undefined;
  const call = {
    project: projects.byKey(key),
    operation,
    endpoint: endpointOf(request),
    parameters: takesBody
      ? 'body' in read && read.body
      : { ...(queryAt >= 0 && readQuery(operation, url.slice(queryAt + 1))), ...pathParameters },
    idempotencyKey: headerText(request, 'idempotency-key'),
    unreadable: takesBody && 'code' in read ? read : undefined,
    wanted: preference.wanted,
    startedAt,
  };
  return answerCall(call, disturbance);
}

/** Reads a query. A text that writes a whole number becomes one where the contract wants it. */
function readQuery({ parameters = [] }: Operation, text: string): Record<string, unknown> {
  const query: Record<string, unknown> = Object.fromEntries(new URLSearchParams(text));
  for (const { name, in: place, schema } of parameters) {
    const value = query[name];
    if (place === 'query' && schema.type === 'integer' && /^-?\d+$/.test(String(value))) query[name] = Number(value);
  }
  return query;
}

/** The WebSocket address under which the caller reaches this server, which may be another than the one it listens on. */
function endpointOf({ headers, socket }: IncomingMessage): string {
  if (headers.host !== undefined && /^[\w.:[\]-]+$/.test(headers.host)) return `ws://${headers.host}`;
  const { address, port, family } = socket.address() as AddressInfo;
  return `ws://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function headerText(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
