import { createSecretKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { limitLifetime } from '../../state/limits.ts';
import type { Project } from '../../state/project.ts';
import type { Permission } from '../../state/token-store.ts';
import type { ParametersOf, ResultOf } from '../operation-types.ts';

type LiveblocksToken = Extract<ResultOf<'authSign'>, { vendor: 'liveblocks' }>['token'];

/** What Liveblocks calls each permission. */
const liveblocksNames: Record<Permission, string> = {
  subscribe: 'room:read',
  publish: 'room:write',
  presence: 'room:presence:write',
};

/**
 * Creates an access token that the Liveblocks client can read. Only Liveblocks itself can issue one that its servers
 * accept: its own library gets it from them.
 */
export async function signForLiveblocks(
  parameters: ParametersOf<'authSign'>,
  project: Project,
): Promise<LiveblocksToken> {
  const { client_id: clientId, channels, capabilities = ['subscribe'], channel_data, ttl_seconds } = parameters;
  const permissions = capabilities.map((capability) => liveblocksNames[capability]);
  const issuedAt = Math.floor(Date.now() / 1_000);
  const claims = {
    k: 'acc',
    pid: project.fingerprint,
    uid: clientId,
    perms: Object.fromEntries(channels.map((channel) => [channel, permissions])),
    ...(channel_data?.user_info !== undefined && { ui: channel_data.user_info }),
  };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + limitLifetime(ttl_seconds))
    .sign(createSecretKey(Buffer.from(project.credentials.liveblocks)));
  return { token };
}
