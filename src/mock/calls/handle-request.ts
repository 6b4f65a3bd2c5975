import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Operation } from '../../contract/operations.ts';
import type { HttpResponse } from '../http/envelope.ts';
import { readHeader } from '../http/receive.ts';
import type { Projects } from '../state/projects.ts';
import { receive } from './contract.ts';
import type { Disturbance } from './disturbance.ts';
import { handleCall } from './handle-call.ts';

/**
 * Handles a request in the order in which a gateway looks at one: the route, the key, the limit on calls, the
 * parameters, and only then the call itself.
 *
 * @throws when the connection breaks before the end of the body
 */
export async function handleRequest(
  request: IncomingMessage,
  projects: Projects,
  disturbance: Disturbance,
): Promise<HttpResponse> {
  const startedAt = performance.now();
  const received = await receive(request);
  if ('refused' in received) return received.refused;
  const { operation, body, bodyError, preferred, projectKey } = received;
  const parameters = operation.requestBody
    ? body
    : { ...convertIntegers(operation, received.query), ...received.pathParameters };
  return handleCall(
    {
      project: projects.open(projectKey),
      operation,
      endpoint: findEndpoint(request),
      parameters,
      idempotencyKey: readHeader(request, 'idempotency-key'),
      bodyError,
      preferred,
      startedAt,
    },
    disturbance,
  );
}

/** Turns texts of digits into numbers where the contract wants an integer. */
function convertIntegers({ parameters = [] }: Operation, query: Record<string, string>): Record<string, unknown> {
  const converted: Record<string, unknown> = { ...query };
  for (const { name, in: place, schema } of parameters) {
    const isInteger = place === 'query' && schema.type === 'integer';
    if (isInteger && /^-?\d+$/.test(query[name] ?? '')) converted[name] = Number(query[name]);
  }
  return converted;
}

/** Finds the WebSocket address at which the caller reaches this server, which may differ from where it listens. */
function findEndpoint({ headers, socket }: IncomingMessage): string {
  if (headers.host !== undefined && /^[\w.:[\]-]+$/.test(headers.host)) return `ws://${headers.host}`;
  return formatEndpoint(socket.address() as AddressInfo);
}

/** Writes an address for WebSockets, such as `ws://127.0.0.1:4010`. */
export function formatEndpoint({ address, port }: AddressInfo): string {
  return `ws://${address.includes(':') ? `[${address}]` : address}:${port}`;
}
