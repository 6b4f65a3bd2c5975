import { createFinalURL, createQuerySerializer, defaultPathSerializer } from 'openapi-fetch';
import { invalidParametersCode } from '../../generated/typescript/behavior.ts';
import { InvalidInputError } from './errors.ts';
import type { CallOptions, Settings } from './options.ts';

/** What an operation of the contract is to the client: its capability, its method in upper case, and its path. */
export type Endpoint = readonly [capability: string, method: string, path: string];

/** A request that waits to be sent, as often as it takes. */
export interface PreparedRequest {
  url: string;
  init: { method: string; headers: Record<string, string>; body?: string; redirect: 'manual' };
}

/**
 * Prepares a request. Names of the path go there, and other parameters into the body of a POST or into the query of
 * anything else. A call that writes gets an idempotency key, the same for each of its attempts.
 *
 * How a parameter is written in an address is openapi-fetch's knowledge. Its `createClient` is not used: the `Request`
 * and `Headers` that it makes cost more than all the rest of a call, and it parses bodies before anyone can look.
 *
 * @throws InvalidInputError when the parameters or headers cannot be sent
 */
export function prepareRequest(
  [capability, method, path]: Endpoint,
  parameters: Record<string, unknown>,
  { baseUrl, clientHeaders, headers: callHeaders, idempotencyKey }: Settings,
): PreparedRequest {
  const refuse = (reason: string, cause?: unknown) =>
    new InvalidInputError(`${capability} cannot be sent: ${reason}`, {
      capability,
      code: invalidParametersCode,
      cause,
    });
  if (!/^(https?:\/)?\//i.test(baseUrl))
    throw refuse(`baseUrl is "${baseUrl}" and has to begin with https:// or http://.`);
  const inPath: Record<string, unknown> = {};
  const rest = { ...parameters };
  for (const [, name = ''] of path.includes('{') ? path.matchAll(/{(\w+)}/g) : []) {
    const value = String(rest[name] ?? '');
    // A dot or two would climb out of the path, and nothing at all would call something else.
    if (/^\.{0,2}$/.test(value)) throw refuse(`${name} is "${value}", which cannot be part of a path.`);
    inPath[name] = value;
    delete rest[name];
  }
  const headers = mergeHeaders(clientHeaders, callHeaders);
  const ownKey = idempotencyKey ?? rest.idempotency_key;
  const writes = method !== 'GET';
  if (writes && ownKey !== undefined) headers[keyHeader] = String(ownKey);
  for (const name in headers) {
    // fetch would refuse these too, but as if the connection had failed.
    if (/[^\t -~\x80-\xff]/.test(headers[name] ?? ''))
      throw refuse(`the header ${name} holds characters of no header.`);
  }
  if (writes) {
    headers[keyHeader] ??= makeKey();
    // The service refuses two keys that differ.
    if (rest.idempotency_key !== undefined) rest.idempotency_key = headers[keyHeader];
  }
  const hasBody = method === 'POST';
  const url = createFinalURL(path, {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    params: { path: inPath, ...(!hasBody && { query: rest }) },
    querySerializer,
    pathSerializer: defaultPathSerializer,
  });
  // An API answers where it is asked; a redirect would take the call to someone else, or turn a POST into a GET.
  const init: PreparedRequest['init'] = { method, headers, redirect: 'manual' };
  if (hasBody) {
    headers['content-type'] ??= 'application/json';
    try {
      init.body = JSON.stringify(rest);
    } catch (cause) {
      throw refuse(String(cause), cause);
    }
  }
  return { url, init };
}

/** Makes an idempotency key. A page that did not come over https has no `randomUUID`. */
function makeKey(): string {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}

const keyHeader = 'idempotency-key';

const querySerializer = /* @__PURE__ */ createQuerySerializer();

/** Lays headers over headers. Their names have no case, and `null` takes one away. A record is faster than `Headers`. */
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
