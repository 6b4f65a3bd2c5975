import { createSecretKey } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Capability } from '../../realtime/hub.ts';
import type { Project } from '../../state/project.ts';
import type { DataOf, ParametersOf } from '../operation-types.ts';
import { lifetimeSeconds } from './lifetime.ts';

type LiveblocksToken = Extract<DataOf<'authSign'>, { vendor: 'liveblocks' }>['token'];

/** What each capability is called in Liveblocks. */
const permissions: Record<Capability, string> = {
  subscribe: 'room:read',
  publish: 'room:write',
  presence: 'room:presence:write',
};

/**
 * Makes an access token that the Liveblocks client can read. Only Liveblocks itself can issue one that its servers
 * accept: its library asks them for it.
 */
export async function signForLiveblocks(
  parameters: ParametersOf<'authSign'>,
  project: Project,
): Promise<LiveblocksToken> {
  const { client_id: clientId, channels, capabilities = ['subscribe'], channel_data, ttl_seconds } = parameters;
  const rights = capabilities.map((capability) => permissions[capability]);
  const issuedAt = Math.floor(Date.now() / 1_000);
  const claims = {
    k: 'acc',
    pid: project.fingerprint,
    uid: clientId,
    perms: Object.fromEntries(channels.map((channel) => [channel, rights])),
    ...(channel_data?.user_info !== undefined && { ui: channel_data.user_info }),
  };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds(ttl_seconds))
    .sign(createSecretKey(Buffer.from(project.credentials.liveblocks)));
  return { token };
}
