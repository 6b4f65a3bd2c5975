import type { Middleware } from 'openapi-fetch';
import type { ClientOptions } from '../client/options.ts';
import { readEnvelope } from '../client/response.ts';
import { nameCapability } from './capability.ts';
import { describeFailure, hideKey } from './failure.ts';

/**
 * Throws a `RealtimeError` for each failure, instead of returning it as `error`. A success that is not the API's envelope
 * is one too, unless `parseAs` asks for something else than JSON.
 *
 * @param options.validate validates each success, as in the options of `createRealtime`
 */
export function throwErrors({ validate }: Pick<ClientOptions, 'validate'> = {}): Middleware {
  return {
    async onResponse({ request, response, schemaPath, options: { parseAs } }) {
      if (response.ok && parseAs !== 'json') return;
      const capability = nameCapability(schemaPath);
      let text: string;
      try {
        text = await response.clone().text();
      } catch (error) {
        throw describeFailure(capability, request, error);
      }
      readEnvelope(capability, response, text, hideKey(request), validate);
    },
    onError: ({ request, error, schemaPath }) => describeFailure(nameCapability(schemaPath), request, error),
  };
}
