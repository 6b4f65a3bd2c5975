import type { ChannelType } from './channel-type.ts';
import type { Project } from './project.ts';

/** The state of a project as `seed.schema.json` describes it. Times are RFC 3339. */
export interface ProjectState {
  channels?: {
    name: string;
    type?: ChannelType | undefined;
    vendor?: string | undefined;
    channel_id?: string | undefined;
    created_at?: string | undefined;
    last_published_at?: string | undefined;
  }[];
  revoked_tokens?: { jti: string; expires_at: string }[];
}

/** Writes down what a project holds. What depends on connections, such as members, is not part of it. */
export function exportState({ channels, tokens }: Project): Required<ProjectState> {
  return {
    channels: Array.from(
      channels.values(),
      ({ id, name, type, isTypeAssumed, vendor, createdAt, lastPublishedAt }) => ({
        name,
        // A type that nobody chose can still be chosen.
        ...(!isTypeAssumed && { type }),
        ...(vendor !== undefined && { vendor }),
        channel_id: id,
        created_at: new Date(createdAt).toISOString(),
        ...(lastPublishedAt !== undefined && { last_published_at: new Date(lastPublishedAt).toISOString() }),
      }),
    ),
    revoked_tokens: tokens.listRevoked().map(({ jti, expiresAt }) => ({
      jti,
      expires_at: new Date(expiresAt).toISOString(),
    })),
  };
}

/** Adds a state to what a project holds. A channel that exists stays as it is. */
export function importState(project: Project, { channels = [], revoked_tokens: revoked = [] }: ProjectState): void {
  for (const { name, type, vendor, channel_id: id, created_at, last_published_at } of channels) {
    project.channels.restore({
      name,
      type,
      vendor,
      id,
      createdAt: created_at === undefined ? undefined : Date.parse(created_at),
      lastPublishedAt: last_published_at === undefined ? undefined : Date.parse(last_published_at),
    });
  }
  for (const { jti, expires_at } of revoked) project.tokens.restoreRevoked(jti, Date.parse(expires_at));
}
