import { createHmac } from 'node:crypto';
import { UsageError } from '../../command/options.ts';

/** The secrets of one project. Only those from the environment are worth anything outside this server. */
export interface Credentials {
  pusher: { appId: string; key: string; secret: string };
  /** An Ably API key, `app.key:secret`. */
  ably: string;
  /** A Liveblocks secret key. */
  liveblocks: string;
  /** Signs the tokens of `realtime.token.issue`. */
  tokens: Buffer;
}

/**
 * Derives the credentials of a project from its key, so that they are the same after a restart. The key cannot be
 * derived from them.
 */
export function deriveCredentials(projectKey: string): Credentials {
  const derive = (purpose: string) =>
    createHmac('sha256', projectKey).update(`infrai-realtime mock ${purpose}`).digest();
  const deriveText = (purpose: string, length: number) => derive(purpose).toString('hex').slice(0, length);
  return {
    pusher: {
      appId: String(derive('Pusher app').readUInt32BE() % 10_000_000),
      key: deriveText('Pusher key', 20),
      secret: deriveText('Pusher secret', 20),
    },
    ably: `${deriveText('Ably app', 6)}.${deriveText('Ably key', 6)}:${deriveText('Ably secret', 43)}`,
    liveblocks: `sk_mock_${deriveText('Liveblocks', 40)}`,
    tokens: derive('tokens'),
  };
}

/** Creates a name for a project that does not tell its key. */
export function createFingerprint(projectKey: string): string {
  return createHmac('sha256', 'infrai-realtime mock project').update(projectKey).digest('hex').slice(0, 8);
}

/** The key of the default project when the environment has none: the one that the docs use. It opens no other server. */
export const mockKey = 'ifr_pk_proj_mock';

/** How many characters a key may have that is shown as a whole. Real ones are longer, or say what they are. */
const placeholderLength = 20;

/** Writes a project key so that people recognize it: a placeholder as it is, and of a real key its two ends. */
export function maskKey(projectKey: string): string {
  const isPlaceholder = projectKey.length <= placeholderLength && !projectKey.startsWith('ifr_');
  if (isPlaceholder || projectKey === mockKey) return projectKey;
  const [prefix = ''] = /^ifr_[a-z]+_([a-z]+_)?/.exec(projectKey) ?? [];
  return `${prefix}…${projectKey.length > 2 * placeholderLength ? projectKey.slice(-4) : ''}`;
}

/**
 * Reads the vendors' credentials from the environment: PUSHER_APP_ID, PUSHER_KEY and PUSHER_SECRET, ABLY_API_KEY,
 * LIVEBLOCKS_SECRET_KEY.
 *
 * @throws UsageError when a part is missing or malformed
 */
export function readVendorCredentials(environment: NodeJS.ProcessEnv): Partial<Credentials> {
  const { PUSHER_APP_ID, PUSHER_KEY, PUSHER_SECRET, ABLY_API_KEY, LIVEBLOCKS_SECRET_KEY } = environment;
  const found: Partial<Credentials> = {};
  if (PUSHER_APP_ID || PUSHER_KEY || PUSHER_SECRET) {
    if (!PUSHER_APP_ID || !PUSHER_KEY || !PUSHER_SECRET) {
      throw new UsageError('PUSHER_APP_ID, PUSHER_KEY and PUSHER_SECRET have to be set together.');
    }
    found.pusher = { appId: PUSHER_APP_ID, key: PUSHER_KEY, secret: PUSHER_SECRET };
  }
  if (ABLY_API_KEY) {
    if (!/^[\w-]+\.[\w-]+:.+$/.test(ABLY_API_KEY)) {
      throw new UsageError('ABLY_API_KEY has to look like app.key:secret.');
    }
    found.ably = ABLY_API_KEY;
  }
  if (LIVEBLOCKS_SECRET_KEY) found.liveblocks = LIVEBLOCKS_SECRET_KEY;
  return found;
}
