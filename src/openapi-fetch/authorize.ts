import type { Middleware } from 'openapi-fetch';
import { readEnvironment, requireApiKey } from '../client/api-key.ts';
import type { ClientOptions } from '../client/options.ts';

/**
 * Sends the project key with each request.
 *
 * @param apiKey the key, or a function that returns it; by default, the environment variable `INFRAI_API_KEY`
 * @throws AuthenticationError when there is no key
 */
export function authorize(apiKey?: ClientOptions['apiKey']): Middleware {
  const key = requireApiKey(apiKey ?? readEnvironment('INFRAI_API_KEY'));
  return {
    async onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${typeof key === 'function' ? requireApiKey(await key()) : key}`);
    },
  };
}
