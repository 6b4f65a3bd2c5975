import type { ClientErrorCode } from '../../generated/typescript/behavior.ts';
import { AuthenticationError } from './errors.ts';
import { readReason } from './read-reason.ts';

/** The parts of the platform that the client looks at. */
interface Platform {
  navigator?: { userAgent?: string };
  process?: { env?: Record<string, string | undefined> };
}

/** Reads a variable of the environment, where there is one. */
export function readEnvironment(name: string): string | undefined {
  return (globalThis as Platform).process?.env?.[name];
}

/**
 * Tells a browser and its workers from servers: Node.js, Deno, Bun and workerd have no Mozilla in their user agent.
 *
 * @throws AuthenticationError in a browser, unless it is allowed
 */
export function detectBrowser(dangerouslyAllowBrowser: boolean | undefined): boolean {
  const isBrowser = /^Mozilla/.test((globalThis as Platform).navigator?.userAgent ?? '');
  if (dangerouslyAllowBrowser || !isBrowser) return isBrowser;
  throw new AuthenticationError(
    'In a browser, everyone could read the project key. Call token.issue or auth.sign on your server, or set ' +
      'dangerouslyAllowBrowser.',
    { code: 'browser_refused' satisfies ClientErrorCode },
  );
}

/**
 * Refuses a missing key and one that cannot be sent in a header. White space around a key is dropped.
 *
 * @throws AuthenticationError whose message does not show the key
 */
export function requireApiKey(key: unknown): string {
  const trimmed = typeof key === 'string' ? key.trim() : '';
  // fetch refuses other characters with a message that shows the key.
  if (/^[!-~]+$/.test(trimmed)) return trimmed;
  throw new AuthenticationError(
    'The project key is missing or malformed. Set apiKey or INFRAI_API_KEY, without spaces.',
    { code: 'api_key_missing' satisfies ClientErrorCode },
  );
}

/**
 * Asks a function for the project key.
 *
 * @throws AuthenticationError when it throws, or what it returns is no key
 */
export async function readApiKey(apiKey: () => string | Promise<string>, capability: string): Promise<string> {
  let key: unknown;
  try {
    key = await apiKey();
  } catch (cause) {
    throw new AuthenticationError(`The apiKey function failed: ${readReason(cause)}`, {
      capability,
      code: 'api_key_missing' satisfies ClientErrorCode,
      cause,
    });
  }
  return requireApiKey(key);
}
