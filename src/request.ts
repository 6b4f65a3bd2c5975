import { type Capabilities, type Capability, endpoints } from '../generated/typescript/capabilities.ts';

/** What holds for every request of a builder. */
export interface RequestBuilderOptions {
  /** The project key. It is a secret of your server. */
  apiKey: string;
  /** Where the service is, without a path, such as `https://api.infrai.cc`. */
  baseUrl: string;
}

/** What can be said of one request. */
export interface RequestOptions {
  /** Names a call that writes, over an `idempotency_key` among the parameters. One is made when both are absent. */
  idempotencyKey?: string;
}

/** A request, ready for any transport. */
export interface BuiltRequest<Method extends string = string> {
  method: Method;
  /** The whole address, percent-encoded. */
  url: string;
  headers: Record<string, string>;
  /** JSON text; absent on a call without a body. */
  body?: string;
}

type MethodOf<Id extends Capability> = (typeof endpoints)[Id]['method'];

/** The parameters may be left out where none is required. */
type Given<Parameters> =
  Record<never, never> extends Parameters
    ? [parameters?: Parameters, options?: RequestOptions]
    : [parameters: Parameters, options?: RequestOptions];

/** Builds the request of a capability. */
export type RequestBuilder = <Id extends Capability>(
  capability: Id,
  ...given: Given<Capabilities[Id]['parameters']>
) => BuiltRequest<MethodOf<Id>>;

/**
 * Makes a function that builds requests for a transport of your own, such as axios, undici or a queue. It sends nothing.
 *
 * A call that writes carries an idempotency key, so sending the same built request again has no second effect.
 *
 * @param options the key and the address
 * @returns a function of a capability id and its parameters; it throws a `TypeError` for an id that is unknown and
 *   for a name in the path that is missing or empty
 */
export function createRequestBuilder({ apiKey, baseUrl }: RequestBuilderOptions): RequestBuilder {
  const origin = baseUrl.replace(/\/$/, '');
  return (capability, ...given) => {
    if (!Object.hasOwn(endpoints, capability)) throw new TypeError(`There is no capability "${capability}".`);
    const { method, path } = endpoints[capability];
    const [parameters = {}, { idempotencyKey } = {}] = given;
    const rest = new Map(Object.entries(parameters).filter(([, value]) => value !== undefined));
    const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = rest.get(name);
      if (typeof value !== 'string' || value === '') throw new TypeError(`${capability}: "${name}" has to be a text.`);
      rest.delete(name);
      return encodeURIComponent(value);
    });
    const headers: Record<string, string> = { Authorization: `Bearer ${apiKey}` };
    if (method !== 'GET') {
      const key = String(idempotencyKey ?? rest.get('idempotency_key') ?? crypto.randomUUID());
      headers['Idempotency-Key'] = key;
      // The service refuses two keys that differ.
      if (rest.has('idempotency_key')) rest.set('idempotency_key', key);
    }
    if (method !== 'POST') return { method, url: `${origin}${filled}${queryOf(rest)}`, headers };
    headers['Content-Type'] = 'application/json';
    return { method, url: origin + filled, headers, body: JSON.stringify(Object.fromEntries(rest)) };
  };
}

function queryOf(values: Map<string, unknown>): string {
  const pairs = [...values].map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
