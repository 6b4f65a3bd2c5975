import createClient, { type Client, mergeHeaders, type ClientOptions as OpenapiFetchOptions } from 'openapi-fetch';
import { defaults } from '../../generated/typescript/behavior.ts';
import { defaultBaseUrl, userAgent } from '../../generated/typescript/server.ts';
import type { paths } from '../../generated/typescript/types.ts';
import { detectBrowser, readEnvironment } from '../client/api-key.ts';
import { type ClientOptions, mergeOptions } from '../client/options.ts';
import { authorize } from './authorize.ts';
import { nameWrites } from './name-writes.ts';
import { type RetryOptions, retryFailures } from './retry-failures.ts';
import { serializers } from './serializers.ts';
import { throwErrors } from './throw-errors.ts';

/** A client of openapi-fetch on the contract's paths. */
export type OpenapiClient = Client<paths>;

/** The settings of openapi-fetch, and those of this package's client that its middleware has. */
export interface OpenapiClientOptions
  extends Omit<OpenapiFetchOptions, 'baseUrl'>,
    RetryOptions,
    Pick<ClientOptions, 'apiKey' | 'baseUrl' | 'dangerouslyAllowBrowser' | 'validate'> {}

/**
 * Creates a client of openapi-fetch with the key, idempotency keys, limits, retries and errors of this package.
 *
 * @throws AuthenticationError when there is no project key, and in a browser without `dangerouslyAllowBrowser`
 * @throws InvalidInputError when a setting makes no sense; the message names it
 * @example
 * ```ts
 * const client = createOpenapiClient();
 * const { data } = await client.POST('/v1/realtime/publish', { body: { channel: 'room', event: 'message', data: null } });
 * ```
 */
export function createOpenapiClient(options: OpenapiClientOptions = {}): OpenapiClient {
  const { apiKey, baseUrl, dangerouslyAllowBrowser, timeout, maxRetries, maxWait, deadline, validate, ...rest } =
    options;
  const isInBrowser = detectBrowser(dangerouslyAllowBrowser);
  const environment = {
    apiKey: readEnvironment('INFRAI_API_KEY'),
    baseUrl: readEnvironment('INFRAI_BASE_URL') ?? defaultBaseUrl,
  };
  const limits = { timeout, maxRetries, maxWait, deadline };
  const settings = mergeOptions({ ...environment, ...defaults }, { apiKey, baseUrl, ...limits });
  const client = createClient<paths>({
    // A redirect could take the project key to another server.
    redirect: 'manual',
    ...serializers,
    ...rest,
    headers: mergeHeaders(isInBrowser ? {} : { 'user-agent': userAgent }, rest.headers),
    baseUrl: settings.baseUrl,
  });
  // The last one sees the request last and the response first.
  client.use(authorize(settings.apiKey), nameWrites(), throwErrors({ validate }), retryFailures(limits));
  return client;
}
