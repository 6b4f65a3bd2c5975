import type { Middleware } from 'openapi-fetch';
import { readApiKey, readEnvironment, requireApiKey } from '../client/api-key.ts';
import type { ClientOptions } from '../client/options.ts';
import { nameCapability } from './capability.ts';

/**
 * Sends the project key with each request.
 *
 * @param apiKey the key, or a function that returns it; by default, the environment variable `INFRAI_API_KEY`
 * @throws AuthenticationError when there is no key
 */
export function authorize(apiKey?: ClientOptions['apiKey']): Middleware {
  const given = typeof apiKey === 'function' ? apiKey : requireApiKey(apiKey ?? readEnvironment('INFRAI_API_KEY'));
  return {
    async onRequest({ request, schemaPath }) {
      const key = typeof given === 'function' ? await readApiKey(given, nameCapability(schemaPath)) : given;
      request.headers.set('authorization', `Bearer ${key}`);
    },
  };
}
