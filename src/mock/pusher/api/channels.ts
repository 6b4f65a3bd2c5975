import { findPerson } from '../../realtime/member.ts';
import type { Project } from '../../state/project.ts';
import { type ApiCall, type ApiResponse, refuse } from './exchange.ts';

/** `GET /channels`: the channels that have subscribers. */
export function listChannels({ project, query }: ApiCall): ApiResponse {
  const prefix = query.get('filter_by_prefix') ?? '';
  const wanted = readInfo(query.get('info'));
  if (wanted.has('user_count') && !prefix.startsWith('presence-')) {
    return refuse(400, 'info: user_count needs a filter_by_prefix that begins with presence-.');
  }
  const names = [...project.hub.listOccupiedChannels()].filter(
    (name) => name.startsWith(prefix) && !name.startsWith('#'),
  );
  return {
    status: 200,
    body: { channels: Object.fromEntries(names.map((name) => [name, describeChannel(project, name, wanted)])) },
  };
}

/** `GET /channels/{name}`: whether a channel has subscribers, and how many. */
export function readChannel({ project, name, query }: ApiCall): ApiResponse {
  const wanted = readInfo(query.get('info'));
  if (wanted.has('user_count') && !isPresenceChannel(project, name)) {
    return refuse(400, 'info: only a presence channel has a user_count.');
  }
  const occupied = project.hub.countSubscribers(name) > 0;
  return { status: 200, body: { occupied, ...describeChannel(project, name, wanted) } };
}

/** `GET /channels/{name}/users`: who is in a presence channel. */
export function listUsers({ project, name }: ApiCall): ApiResponse {
  if (!isPresenceChannel(project, name)) return refuse(400, 'Only a presence channel has users.');
  return {
    status: 200,
    body: { users: project.hub.listMembers(name).map(({ identity }) => ({ id: findPerson(identity) })) },
  };
}

/** `POST /users/{id}/terminate_connections`: ends all connections of a user. */
export function terminateConnections({ project, name }: ApiCall): ApiResponse {
  project.hub.disconnect(name);
  return { status: 200, body: {} };
}

/** Reads the names of what a call wants to know of channels. */
export function readInfo(text: unknown): Set<string> {
  return new Set(typeof text === 'string' ? text.split(',').map((name) => name.trim()) : []);
}

/** What a call wants to know of a channel. */
export function describeChannel(project: Project, name: string, wanted: Set<string>): Record<string, number> {
  const { hub } = project;
  return {
    ...(wanted.has('subscription_count') && { subscription_count: hub.countSubscribers(name) }),
    ...(wanted.has('user_count') && isPresenceChannel(project, name) && { user_count: hub.countMembers(name) }),
  };
}

function isPresenceChannel({ channels }: Project, name: string): boolean {
  return channels.findType(name) === 'presence';
}
