import { AuthenticationError } from './errors.ts';
import type { ClientOptions, Settings } from './options.ts';

/**
 * Finds the project key of a client.
 *
 * @throws AuthenticationError when there is no key, and in a browser without `dangerouslyAllowBrowser`
 */
export function findApiKey({ apiKey, dangerouslyAllowBrowser }: ClientOptions): Settings['apiKey'] {
  const { navigator, process } = globalThis as {
    navigator?: { userAgent?: string };
    process?: { env?: Record<string, string> };
  };
  // Browsers and their workers have Mozilla in their user agent; Node.js, Deno, Bun and workerd do not.
  if (!dangerouslyAllowBrowser && /^Mozilla/.test(navigator?.userAgent ?? '')) {
    throw new AuthenticationError(
      'The client does not start in a browser: everyone who opens the page could read the project key. Call ' +
        'realtime.token.issue or realtime.auth.sign on your server and give the page what it returns. If only you ' +
        'open this page, set dangerouslyAllowBrowser: true.',
      { code: 'browser_refused' },
    );
  }
  return requireApiKey(apiKey ?? process?.env?.INFRAI_API_KEY);
}

/**
 * Refuses a missing key and one that cannot be sent in a header.
 *
 * @throws AuthenticationError whose message does not show the key
 */
export function requireApiKey<Key>(key: Key | undefined): Key {
  // fetch refuses other characters with a message that shows the key.
  if (typeof key === 'function' || (typeof key === 'string' && /^[!-~]+$/.test(key))) return key;
  throw new AuthenticationError(
    'The project key is missing or malformed. Set apiKey or the environment variable INFRAI_API_KEY; a key has no ' +
      'spaces and no line breaks.',
    { code: 'api_key_missing' },
  );
}
