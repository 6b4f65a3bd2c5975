import { limitLifetime } from '../../state/limits.ts';
import type { Project } from '../../state/project.ts';
import type { Permission } from '../../state/token-store.ts';
import type { ParametersOf, ResultOf } from '../operation-types.ts';

type LiveblocksToken = Extract<ResultOf<'authSign'>, { vendor: 'liveblocks' }>['token'];

/**
 * Creates an access token for the Liveblocks client, which the live mock accepts. Only Liveblocks itself can issue one
 * that its servers accept: its own library gets it from them.
 */
export async function signForLiveblocks(
  parameters: ParametersOf<'authSign'>,
  project: Project,
): Promise<LiveblocksToken> {
  const { client_id: clientId, channels, capabilities = ['subscribe'], channel_data, ttl_seconds } = parameters;
  const permissions = listPermissions(capabilities);
  const claims = {
    k: 'acc',
    pid: project.fingerprint,
    uid: clientId,
    perms: Object.fromEntries(channels.map((channel) => [channel, permissions])),
    ...(channel_data?.user_info !== undefined && { ui: channel_data.user_info }),
  };
  const { text } = await project.liveblocksTokens.issue(claims, limitLifetime(ttl_seconds));
  return { token: text };
}

/** Liveblocks takes exactly one of read and write for a room. Who may write is also present. */
function listPermissions(capabilities: readonly Permission[]): string[] {
  if (capabilities.includes('publish')) return ['room:write'];
  return capabilities.includes('presence') ? ['room:read', 'room:presence:write'] : ['room:read'];
}
