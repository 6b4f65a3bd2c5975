import createClient, { type Client, type ClientOptions as OpenapiFetchOptions } from 'openapi-fetch';
import { defaultBaseUrl } from '../../generated/typescript/server.ts';
import type { paths } from '../../generated/typescript/types.ts';
import { readEnvironment, refuseBrowser } from '../client/api-key.ts';
import type { ClientOptions } from '../client/options.ts';
import { trimBaseUrl } from '../contract/build-url.ts';
import { authorize } from './authorize.ts';
import { nameWrites } from './name-writes.ts';
import { type RetryOptions, retryFailures } from './retry-failures.ts';
import { throwErrors } from './throw-errors.ts';

/** A client of openapi-fetch on the contract's paths. */
export type OpenapiClient = Client<paths>;

/** The settings of openapi-fetch, and those of this package that its middleware has. */
export interface OpenapiClientOptions
  extends Omit<OpenapiFetchOptions, 'baseUrl'>,
    RetryOptions,
    Pick<ClientOptions, 'apiKey' | 'baseUrl' | 'dangerouslyAllowBrowser'> {}

/**
 * Creates a client of openapi-fetch with the key, idempotency keys, retries and errors of this package.
 *
 * @throws AuthenticationError when there is no project key, and in a browser without `dangerouslyAllowBrowser`
 * @example
 * ```ts
 * const client = createOpenapiClient();
 * const { data } = await client.POST('/v1/realtime/publish', { body: { channel: 'room', event: 'message', data: null } });
 * ```
 */
export function createOpenapiClient(options: OpenapiClientOptions = {}): OpenapiClient {
  const { apiKey, baseUrl, dangerouslyAllowBrowser, maxRetries, maxWait, deadline, ...rest } = options;
  refuseBrowser(dangerouslyAllowBrowser);
  const address = trimBaseUrl(String(baseUrl ?? readEnvironment('INFRAI_BASE_URL') ?? defaultBaseUrl));
  // A redirect could take the project key to another server.
  const client = createClient<paths>({ redirect: 'manual', ...rest, baseUrl: address });
  const limits = Object.entries({ maxRetries, maxWait, deadline }).filter(([, value]) => value !== undefined);
  // The last one sees the request last and the response first.
  client.use(authorize(apiKey), nameWrites(), throwErrors(), retryFailures(Object.fromEntries(limits)));
  return client;
}
