import type { ClientErrorCode } from '../../generated/typescript/behavior.ts';
import { AuthenticationError } from './errors.ts';

/** The parts of the platform that the client looks at. */
interface Platform {
  navigator?: { userAgent?: string };
  process?: { env?: Record<string, string | undefined> };
}

/** Tells a browser and its workers from servers: Node.js, Deno, Bun and workerd have no Mozilla in their user agent. */
export function isBrowser(): boolean {
  return /^Mozilla/.test((globalThis as Platform).navigator?.userAgent ?? '');
}

/** Reads a variable of the environment, where there is one. */
export function readEnvironment(name: string): string | undefined {
  return (globalThis as Platform).process?.env?.[name];
}

/**
 * Refuses to start in a browser.
 *
 * @throws AuthenticationError unless it is allowed
 */
export function refuseBrowser(dangerouslyAllowBrowser: boolean | undefined): void {
  if (dangerouslyAllowBrowser || !isBrowser()) return;
  throw new AuthenticationError(
    'In a browser, everyone could read the project key. Call token.issue or auth.sign on your server, or set ' +
      'dangerouslyAllowBrowser for a page that only you open.',
    { code: 'browser_refused' satisfies ClientErrorCode },
  );
}

/**
 * Refuses a missing key and one that cannot be sent in a header. White space around a key is dropped.
 *
 * @throws AuthenticationError whose message does not show the key
 */
export function requireApiKey<Key>(key: Key | undefined): Key {
  if (typeof key === 'function') return key;
  const trimmed = typeof key === 'string' ? key.trim() : '';
  // fetch refuses other characters with a message that shows the key.
  if (/^[!-~]+$/.test(trimmed)) return trimmed as Key;
  throw new AuthenticationError(
    'The project key is missing or malformed. Set apiKey or the variable INFRAI_API_KEY, without spaces.',
    { code: 'api_key_missing' satisfies ClientErrorCode },
  );
}
