import type { IncomingMessage } from 'node:http';
import type { Operation } from '../../contract/operations.ts';
import type { HttpResponse } from '../http/envelope.ts';
import { readHeader } from '../http/receive.ts';
import type { Projects } from '../state/projects.ts';
import { receive } from './contract.ts';
import type { Disturbance } from './disturbance.ts';
import { handleCall } from './handle-call.ts';

/** What requests are handled with. */
export interface RequestContext {
  projects: Projects;
  disturbance: Disturbance;
  /** The origins whose pages get credentials of real vendors. */
  allowedOrigins: ReadonlySet<string>;
  /** Finds the address for WebSockets at which the caller reaches this server. */
  findEndpoint(): string;
}

/**
 * Handles a request in the order in which a gateway looks at one: the route, the key, the limit on calls, the
 * parameters, and only then the call itself.
 *
 * @throws when the connection breaks before the end of the body
 */
export async function handleRequest(
  request: IncomingMessage,
  { projects, disturbance, allowedOrigins, findEndpoint }: RequestContext,
): Promise<HttpResponse> {
  const startedAt = performance.now();
  const received = await receive(request);
  if ('refused' in received) return received.refused;
  const { operation, body, bodyError, preferred, projectKey } = received;
  const parameters = operation.requestBody
    ? body
    : { ...convertIntegers(operation, received.query), ...received.pathParameters };
  const response = await handleCall(
    {
      project: projects.open(projectKey),
      operation,
      findEndpoint,
      parameters,
      idempotencyKey: readHeader(request, 'idempotency-key'),
      bodyError,
      preferred,
      startedAt,
      request: { method: request.method, url: request.url, headers: request.headers },
      allowedOrigins,
    },
    disturbance,
  );
  return { ...response, capability: operation.capability };
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
