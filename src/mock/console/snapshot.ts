import type { MemberIdentity } from '../realtime/member.ts';
import type { ChannelType } from '../state/channel-type.ts';
import type { Project } from '../state/project.ts';
import type { Projects } from '../state/projects.ts';

/** What a page looks at. */
export interface View {
  /** The project's fingerprint; null and an unknown one stand for the default project. */
  project: string | null;
  /** Text that the names of the listed channels contain. */
  filter: string;
  /** The channel to show members of. */
  channel: string | null;
}

/** What a page shows of a project. */
export interface Snapshot {
  project: string;
  /** The projects, the default one first. The names are for people, and need not differ. */
  projects: { id: string; name: string }[];
  /** The secret is absent when it came from outside. */
  pusher: { key: string; secret?: string };
  channelCount: number;
  /** How many channels match the filter; `channels` may have fewer. */
  matchCount: number;
  channels: { name: string; type: ChannelType; members: number; subscribers: number; lastPublishedAt?: number }[];
  connectionCount: number;
  connections: { connectionId: string; sdk: string; clientIds: string[]; channels: number; token: boolean }[];
  /** The chosen channel, unless it was deleted. */
  chosen?: { name: string; type: ChannelType; members: MemberIdentity[]; subscribers: number };
}

/** The most channels, connections and members that a page gets. */
const listLength = 500;

/** Finds the project that a page looks at. */
export function findProject(projects: Projects, fingerprint: string | null): Project {
  return [...projects.values()].find((project) => project.fingerprint === fingerprint) ?? projects.default;
}

/** Describes a project as a page shows it. */
export function takeSnapshot(projects: Projects, { project: fingerprint, filter, channel }: View): Snapshot {
  const project = findProject(projects, fingerprint);
  const { hub } = project;
  const { key, secret } = project.credentials.pusher;
  const channels: Snapshot['channels'] = [];
  let matchCount = 0;
  for (const { name, type, lastPublishedAt } of project.channels.values()) {
    if (!name.toLowerCase().includes(filter.toLowerCase())) continue;
    matchCount += 1;
    if (matchCount > listLength) continue;
    const counts = { members: hub.countMembers(name), subscribers: hub.countSubscribers(name) };
    channels.push({ name, type, ...counts, ...(lastPublishedAt !== undefined && { lastPublishedAt }) });
  }
  const chosen = channel === null ? undefined : project.channels.get(channel);
  return {
    project: project.fingerprint,
    projects: Array.from(projects.values(), ({ fingerprint: id, name }) => ({ id, name })),
    pusher: { key, ...(!project.realVendors.has('pusher') && { secret }) },
    channelCount: project.channels.size,
    matchCount,
    channels,
    connectionCount: hub.connections.size,
    connections: [...hub.connections.values()]
      .slice(0, listLength)
      .map(({ id, sdk, clientIds, subscriptions, admission }) => ({
        connectionId: id,
        sdk,
        clientIds: [...clientIds],
        channels: subscriptions.size,
        token: admission.tokenId !== undefined,
      })),
    ...(chosen !== undefined && {
      chosen: {
        name: chosen.name,
        type: chosen.type,
        members: hub
          .listMembers(chosen.name)
          .slice(0, listLength)
          .map(({ identity }) => identity),
        subscribers: hub.countSubscribers(chosen.name),
      },
    }),
  };
}
