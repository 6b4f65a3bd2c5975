import { buildQuery, buildUrl } from '../contract/build-url.ts';
import { mergeHeaders } from './headers.ts';
import { isObject } from './is-object.ts';
import type { Settings } from './options.ts';
import { createRefusal } from './refusal.ts';

/**
 * An operation of the contract, as the client needs it: its capability, its method in upper case, and what follows the
 * capability in its path, such as `/{channel}`.
 */
export type Endpoint = readonly [capability: string, method: string, suffix?: string];

/** A request that is ready to be sent, once for each attempt. */
export interface PreparedRequest {
  url: string;
  method: string;
  /** All but the one that has the project key. */
  headers: Record<string, string>;
  /** Undefined when the method takes none. */
  body?: string;
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
  { baseUrl, clientHeaders, headers: callHeaders, idempotencyKey }: Settings,
): PreparedRequest {
  const refuse = (reason: string) => createRefusal(reason, capability);
  if (!isObject(parameters)) throw refuse('the parameters are no object.');
  const path = `/v1/${capability.replaceAll('.', '/')}${suffix}`;
  const { url, rest } = buildUrl(baseUrl, path, parameters as Record<string, unknown>, refuse);
  let headers = mergeHeaders(clientHeaders, callHeaders, capability);
  if (method !== 'GET') {
    const key = idempotencyKey ?? rest.idempotency_key;
    if (key != null) headers = mergeHeaders(headers, { [keyHeader]: key as string }, capability);
    headers[keyHeader] ??= makeKey();
    // The service refuses a request with two different keys.
    if (rest.idempotency_key !== undefined) rest.idempotency_key = headers[keyHeader];
  }
  if (method !== 'POST') return { url: url + buildQuery(rest), method, headers };
  headers['content-type'] ??= 'application/json';
  return { url, method, headers, body: writeJson(rest) };
}

/** Writes the body, and throws where JSON.stringify would silently write something else than was given. */
export function writeJson(parameters: Record<string, unknown>): string {
  const { data, messages } = parameters;
  const text = JSON.stringify(parameters);
  // All that is left out or written as something else leaves a trace in the text, but for `data`.
  if (typeof data === 'object' && !/null|{}|\\ud/.test(text)) return text;
  return JSON.stringify(parameters, function (this: unknown, name: string, value: unknown) {
    if (
      (name === 'data' &&
        JSON.stringify(value) === undefined &&
        [parameters, messages].flat().includes(this as typeof parameters)) ||
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
