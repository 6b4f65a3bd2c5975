import { createQuerySerializer } from 'openapi-fetch';
import { buildUrl } from '../contract/build-url.ts';
import { InvalidInputError } from './errors.ts';
import type { CallOptions, Settings } from './options.ts';

/** An operation of the contract, as the client needs it: its capability, its method in upper case, and its path. */
export type Endpoint = readonly [capability: string, method: string, path: string];

/** A request that is ready to be sent, once for each attempt. */
export interface PreparedRequest {
  url: string;
  init: { method: string; headers: Record<string, string>; body?: string; redirect: 'manual' };
}

/**
 * Prepares a request. The names in the path are filled in; the other parameters go into the body of a POST and into the
 * query of any other method. A call that writes gets one idempotency key for all its attempts.
 *
 * The query is written by openapi-fetch. Its `createClient` is not used: the `Request` and `Headers` that it makes cost
 * more than all the rest of a call, and it parses bodies before anyone can look.
 *
 * @throws InvalidInputError when the parameters or headers cannot be sent
 */
export function prepareRequest(
  [capability, method, path]: Endpoint,
  parameters: Record<string, unknown>,
  { baseUrl, clientHeaders, headers: callHeaders, idempotencyKey }: Settings,
): PreparedRequest {
  const refuse = (reason: string, cause?: unknown) =>
    new InvalidInputError(`${capability} cannot be sent: ${reason}`, { capability, code: 'invalid_parameters', cause });
  if (!/^(https?:\/)?\//i.test(baseUrl))
    throw refuse(`baseUrl is "${baseUrl}"; it has to start with https:// or http://.`);
  const { url, rest } = buildUrl(baseUrl, path, parameters, (reason) => refuse(reason));
  const headers = mergeHeaders(clientHeaders, callHeaders);
  const ownKey = idempotencyKey ?? rest.idempotency_key;
  const writes = method !== 'GET';
  if (writes && ownKey !== undefined) headers[keyHeader] = String(ownKey);
  for (const name in headers) {
    // fetch would refuse these too, but its error looks like a failed connection.
    if (/[^\t -~\x80-\xff]/.test(headers[name] ?? ''))
      throw refuse(`the header ${name} contains characters that a header cannot have.`);
  }
  if (writes) {
    headers[keyHeader] ??= makeKey();
    // The service refuses a request with two different keys.
    if (rest.idempotency_key !== undefined) rest.idempotency_key = headers[keyHeader];
  }
  // A redirect could take the project key to another server, or turn a POST into a GET.
  const init: PreparedRequest['init'] = { method, headers, redirect: 'manual' };
  try {
    if (method !== 'POST') {
      const query = querySerializer(rest);
      return { url: query ? `${url}?${query}` : url, init };
    }
    headers['content-type'] ??= 'application/json';
    init.body = JSON.stringify(rest);
    return { url, init };
  } catch (cause) {
    // JSON cannot hold a circle, and a query cannot hold half a surrogate pair.
    throw refuse(String(cause), cause);
  }
}

/** Makes an idempotency key. A page that was not loaded over https has no `randomUUID`. */
function makeKey(): string {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}

const keyHeader = 'idempotency-key';

const querySerializer = /* @__PURE__ */ createQuerySerializer();

/** Puts headers over headers. Names are compared without case; `null` removes one. A record is faster than `Headers`. */
function mergeHeaders(...layers: CallOptions['headers'][]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const layer of layers) {
    for (const name in layer) {
      const value = layer[name];
      if (value === null) delete merged[name.toLowerCase()];
      else if (value !== undefined) merged[name.toLowerCase()] = value;
    }
  }
  return merged;
}
