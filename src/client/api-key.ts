import { apiKeyMissingCode, browserRefusedCode } from '../../generated/typescript/behavior.ts';
import { AuthenticationError } from './errors.ts';
import type { ClientOptions, Settings } from './options.ts';

/**
 * Finds the project key of a client.
 *
 * @throws AuthenticationError when there is none, and in a browser that was not allowed
 */
export function findApiKey({ apiKey, dangerouslyAllowBrowser }: ClientOptions): Settings['apiKey'] {
  const { navigator, process } = globalThis as {
    navigator?: { userAgent?: string };
    process?: { env?: Record<string, string> };
  };
  // Browsers and their workers call themselves Mozilla; Node.js, Deno, Bun and workerd do not.
  if (!dangerouslyAllowBrowser && /^Mozilla/.test(navigator?.userAgent ?? '')) {
    throw new AuthenticationError(
      'A browser must not hold the project key: everyone who opens the page could read it. Call realtime.token.issue ' +
        'or realtime.auth.sign on your server and give the page what it returns. If nobody else opens this page, set ' +
        'dangerouslyAllowBrowser: true.',
      { code: browserRefusedCode },
    );
  }
  return demandApiKey(apiKey ?? process?.env?.INFRAI_API_KEY);
}

/**
 * Refuses a key that cannot be sent.
 *
 * @throws AuthenticationError that says what is wrong and does not show the key
 */
export function demandApiKey<Key>(key: Key | undefined): Key {
  // A header with other characters is refused by fetch with a message that shows them.
  if (typeof key === 'function' || (typeof key === 'string' && /^[!-~]+$/.test(key))) return key;
  throw new AuthenticationError(
    'Set apiKey, or the environment variable INFRAI_API_KEY, to your project key: text without spaces or line breaks.',
    {
      code: apiKeyMissingCode,
    },
  );
}
