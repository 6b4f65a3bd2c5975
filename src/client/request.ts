import { userAgent } from '../../generated/typescript/server.ts';
import { buildQuery, buildUrl } from '../contract/build-url.ts';
import { isBrowser } from './api-key.ts';
import type { HeaderValues, Settings } from './options.ts';
import { createRefusal } from './refusal.ts';

/**
 * An operation of the contract, as the client needs it: its capability, its method in upper case, and what follows the
 * capability in its path, such as `/{channel}`.
 */
export type Endpoint = readonly [capability: string, method: string, suffix?: string];

/** A request that is ready to be sent, once for each attempt. */
export interface PreparedRequest {
  url: string;
  init: RequestInit & { headers: Record<string, string> };
}

/**
 * Prepares a request. The names in the path are filled in; the other parameters go into the body of a POST and into the
 * query of any other method. A call that writes gets one idempotency key for all its attempts.
 *
 * openapi-fetch is not used here: the `Request` and `Headers` that it makes cost more than all the rest of a call, and it
 * parses bodies before anyone can look. Its own client stands on this one's middleware in `infrai-realtime/openapi-fetch`.
 *
 * @throws InvalidInputError when the parameters or headers cannot be sent, and whatever JSON.stringify throws
 */
export function prepareRequest(
  [capability, method, suffix = '']: Endpoint,
  parameters: object,
  { baseUrl, clientHeaders, headers: callHeaders, idempotencyKey, fetchOptions }: Settings,
): PreparedRequest {
  const refuse = (reason: string) => createRefusal(reason, capability);
  if (Object(parameters) !== parameters || Array.isArray(parameters)) throw refuse('the parameters are no object.');
  const path = `/v1/${capability.replaceAll('.', '/')}${suffix}`;
  const { url, rest } = buildUrl(baseUrl, path, parameters as Record<string, unknown>, refuse);
  const headers = mergeHeaders(isBrowser() ? {} : { 'user-agent': userAgent }, clientHeaders, callHeaders);
  if (method !== 'GET') {
    headers[keyHeader] = String(idempotencyKey ?? rest.idempotency_key ?? headers[keyHeader] ?? makeKey());
    // The service refuses a request with two different keys.
    if (rest.idempotency_key !== undefined) rest.idempotency_key = headers[keyHeader];
  }
  for (const name in headers) {
    // fetch would refuse these too, but its error looks like a failed connection.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t -~\x80-\xff]/.test(headers[name] ?? ''))
      throw refuse(`the header ${JSON.stringify(name)} is malformed.`);
  }
  // A redirect could take the project key to another server, or turn a POST into a GET.
  const init: PreparedRequest['init'] = { ...fetchOptions, method, headers, redirect: 'manual' };
  if (method !== 'POST') return { url: url + buildQuery(rest), init };
  headers['content-type'] ??= 'application/json';
  init.body = writeJson(rest);
  return { url, init };
}

/** Writes the body, and throws where JSON.stringify would silently write something else than was given. */
export function writeJson(parameters: Record<string, unknown>): string {
  const { messages } = parameters;
  return JSON.stringify(parameters, function (this: unknown, name: string, value: unknown) {
    if (
      (value === undefined && name === 'data' && [parameters, messages].flat().includes(this as typeof parameters)) ||
      (typeof value === 'number' && !Number.isFinite(value)) ||
      value instanceof Map ||
      value instanceof Set ||
      value instanceof Promise
    )
      throw new TypeError(`${name} is ${value}, which is not JSON.`);
    if (/\p{Cs}/u.test(typeof value === 'string' ? name + value : name))
      throw new TypeError(`${name} has a lone surrogate.`);
    return value;
  });
}

/** Makes an idempotency key. A page that was not loaded over https has no `randomUUID`. */
function makeKey(): string {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}

const keyHeader = 'idempotency-key';

/** Puts headers over headers. Names are compared without case; `null` removes one. A record is faster than `Headers`. */
function mergeHeaders(...layers: (HeaderValues | null | undefined)[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const layer of layers) {
    const pairs = Symbol.iterator in Object(layer) ? (layer as [string, string][]) : Object.entries(layer ?? {});
    for (const [name, value] of pairs) {
      if (value === null) delete merged[name.toLowerCase()];
      else if (value !== undefined) merged[name.toLowerCase()] = String(value);
    }
  }
  return merged;
}
