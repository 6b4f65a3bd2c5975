import type { ChannelType, Member } from '../realtime/hub.ts';
import type { ConsoleBackend, ConsoleProject } from './backend.ts';

/** What of a project a page wants to see. */
export interface View {
  /** The project's fingerprint; nothing or an unknown one stands for the default project. */
  project: string | null;
  /** A part of the names of channels to list. */
  filter: string;
  /** The channel to show members of. */
  channel: string | null;
}

/** What a page shows of a project. */
export interface Snapshot {
  project: string;
  projects: string[];
  pusher: { key: string; secret: string };
  channelCount: number;
  /** How many channels the filter lets through; not all of them may be in `channels`. */
  matchCount: number;
  channels: { name: string; type: ChannelType; members: number; subscribers: number; lastPublishedAt?: number }[];
  connectionCount: number;
  connections: { socketId: string; clientIds: string[]; channels: number; token: boolean }[];
  /** The chosen channel, unless it is gone. */
  chosen?: { name: string; type: ChannelType; members: Member[]; subscribers: number };
}

/** How many channels, connections and members a page is shown at most. */
const listLength = 500;

/** Finds the project that a page looks at. */
export function findProject<Project extends ConsoleProject>(
  backend: Pick<ConsoleBackend<Project>, 'projects'>,
  fingerprint: string | null,
): Project {
  const projects = [...backend.projects()];
  const [first] = projects;
  if (first === undefined) throw new Error('The mock has no project, not even the default one.');
  return projects.find((project) => project.fingerprint === fingerprint) ?? first;
}

/** Takes a picture of a project. */
export function takeSnapshot(
  backend: Pick<ConsoleBackend, 'projects'>,
  { project: wanted, filter, channel }: View,
): Snapshot {
  const project = findProject(backend, wanted);
  const { hub } = project;
  const channels: Snapshot['channels'] = [];
  let matchCount = 0;
  for (const { name, type, lastPublishedAt } of project.channels()) {
    if (!name.toLowerCase().includes(filter.toLowerCase())) continue;
    matchCount += 1;
    if (matchCount > listLength) continue;
    const counts = { members: hub.memberCount(name), subscribers: hub.subscriberCount(name) };
    channels.push({ name, type, ...counts, ...(lastPublishedAt !== undefined && { lastPublishedAt }) });
  }
  const chosen = channel === null ? undefined : project.channel(channel);
  return {
    project: project.fingerprint,
    projects: Array.from(backend.projects(), ({ fingerprint }) => fingerprint),
    pusher: { key: project.pusher.key, secret: project.pusher.secret },
    channelCount: project.channelCount,
    matchCount,
    channels,
    connectionCount: hub.connections.size,
    connections: [...hub.connections.values()].slice(0, listLength).map(({ id, clientIds, subscriptions, token }) => ({
      socketId: id,
      clientIds: [...clientIds],
      channels: subscriptions.size,
      token: token !== undefined,
    })),
    ...(channel !== null &&
      chosen !== undefined && {
        chosen: {
          name: channel,
          type: chosen.type,
          members: hub.members(channel).slice(0, listLength),
          subscribers: hub.subscriberCount(channel),
        },
      }),
  };
}
