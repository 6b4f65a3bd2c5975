import { createFinalURL, createQuerySerializer, defaultPathSerializer, mergeHeaders } from 'openapi-fetch';
import { InvalidInputError } from './errors.ts';
import type { Settings } from './options.ts';

/** What an operation of the contract is to the client: its capability, its method in upper case, and its path. */
export type Endpoint = readonly [capability: string, method: string, path: string];

/** A request that waits to be sent, as often as it takes. */
export interface PreparedRequest {
  url: string;
  init: { method: string; headers: Headers; body?: string; redirect: 'manual' };
}

/**
 * Prepares a request. Names of the path go there, and other parameters into the body of a POST or into the query of
 * anything else. A call that writes gets an idempotency key, the same for each of its attempts.
 *
 * How a parameter is written in an address is openapi-fetch's knowledge. Its `createClient` is not used: the `Request`
 * that it makes, and the body that it parses before anyone can look at it, cost more than all the rest of a call.
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
    throw refuse(`baseUrl is "${baseUrl}" and has to begin with https:// or http://.`);
  const inPath: Record<string, unknown> = {};
  const rest = { ...parameters };
  for (const [, name = ''] of path.matchAll(/{(\w+)}/g)) {
    const value = String(rest[name] ?? '');
    // A dot or two would climb out of the path, and nothing at all would call something else.
    if (/^\.{0,2}$/.test(value)) throw refuse(`${name} is "${value}", which cannot be part of a path.`);
    inPath[name] = value;
    delete rest[name];
  }
  try {
    const headers = mergeHeaders(clientHeaders, callHeaders);
    if (method !== 'GET') {
      const key = idempotencyKey ?? rest.idempotency_key ?? headers.get(keyHeader) ?? crypto.randomUUID();
      headers.set(keyHeader, key as string);
      // The service refuses two keys that differ.
      if (rest.idempotency_key !== undefined) rest.idempotency_key = key;
    }
    const hasBody = method === 'POST';
    if (hasBody && !headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
    const url = createFinalURL(path, {
      baseUrl: baseUrl.replace(/\/+$/, ''),
      params: { path: inPath, ...(!hasBody && { query: rest }) },
      querySerializer,
      pathSerializer: defaultPathSerializer,
    });
    // An API answers where it is asked; a redirect would take the call to someone else, or turn a POST into a GET.
    const init = { method, headers, redirect: 'manual' as const, ...(hasBody && { body: JSON.stringify(rest) }) };
    return { url, init };
  } catch (cause) {
    throw refuse(String(cause), cause);
  }
}

const keyHeader = 'Idempotency-Key';

const querySerializer = /* @__PURE__ */ createQuerySerializer();
