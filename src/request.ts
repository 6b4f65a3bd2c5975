import { type Capabilities, type Capability, endpoints } from '../generated/typescript/capabilities.ts';
import { buildQuery, buildUrl, trimBaseUrl } from './contract/build-url.ts';

/** The settings of a builder, for all its requests. */
export interface RequestBuilderOptions {
  /** The project key. It is a secret of your server. */
  apiKey: string;
  /** Where the service is, such as `https://api.infrai.cc`. A path before `/v1` may follow. */
  baseUrl: string;
}

/** The options of one request. */
export interface RequestOptions {
  /** Names a call that writes; it takes precedence over an `idempotency_key` among the parameters. The builder makes a key when both are absent. */
  idempotencyKey?: string;
}

/** A request, ready for any transport. */
export interface BuiltRequest<Method extends string = string> {
  method: Method;
  /** The whole address, percent-encoded. */
  url: string;
  headers: Record<string, string>;
  /** JSON text; absent for a request without a body. */
  body?: string;
}

type MethodFor<Id extends Capability> = (typeof endpoints)[Id]['method'];

/** The parameters may be omitted when none is required. */
type Given<Parameters> =
  Record<never, never> extends Parameters
    ? [parameters?: Parameters, options?: RequestOptions]
    : [parameters: Parameters, options?: RequestOptions];

/** Builds the request of a capability. */
export type RequestBuilder = <Id extends Capability>(
  capability: Id,
  ...given: Given<Capabilities[Id]['parameters']>
) => BuiltRequest<MethodFor<Id>>;

/**
 * Creates a function that builds requests for a transport of your own, such as axios, undici or a queue. It sends nothing.
 *
 * A call that writes carries an idempotency key, so sending the same built request again has no second effect.
 *
 * @param options the project key and the base address
 * @returns a function of a capability id and its parameters; it throws a `TypeError` for an unknown id, and for a name in
 *   the path that is missing, empty, `.` or `..`
 */
export function createRequestBuilder({ apiKey, baseUrl }: RequestBuilderOptions): RequestBuilder {
  const base = trimBaseUrl(baseUrl);
  return (capability, ...given) => {
    if (!Object.hasOwn(endpoints, capability)) throw new TypeError(`Unknown capability "${capability}".`);
    const { method, path } = endpoints[capability];
    const [parameters = {}, { idempotencyKey } = {}] = given;
    const refuse = (reason: string) => new TypeError(`${capability} cannot be built: ${reason}`);
    const { url, rest } = buildUrl(base, path, parameters, refuse);
    const headers: Record<string, string> = { Authorization: `Bearer ${apiKey}` };
    if (method !== 'GET') {
      const key = String(idempotencyKey ?? rest.idempotency_key ?? crypto.randomUUID());
      headers['Idempotency-Key'] = key;
      // The service refuses a request with two different keys.
      if (rest.idempotency_key !== undefined) rest.idempotency_key = key;
    }
    if (method !== 'POST') return { method, url: url + buildQuery(rest), headers };
    headers['Content-Type'] = 'application/json';
    return { method, url, headers, body: JSON.stringify(rest) };
  };
}
