import { expect, test } from 'vitest';
import { findProject, takeSnapshot } from '../../../src/mock/console/snapshot.ts';
import { createTwoProjects } from '../pusher/start-pusher.ts';
import { FakeClient } from '../realtime/fake-vendor.ts';

const view = { project: null, filter: '', channel: null };

test('a page sees the project that it names, and the default one where it names none that there is', () => {
  const { projects, project, otherProject } = createTwoProjects();
  expect(findProject(projects, otherProject.fingerprint)).toBe(otherProject);
  for (const unknown of [null, '', 'unknown']) expect(findProject(projects, unknown)).toBe(project);
  const snapshot = takeSnapshot(projects, { ...view, project: otherProject.fingerprint });
  expect(snapshot).toMatchObject({
    project: otherProject.fingerprint,
    projects: [project, otherProject].map(({ fingerprint, name }) => ({ id: fingerprint, name })),
    pusher: { key: otherProject.credentials.pusher.key },
  });
});

test('the secret is shown where the mock made it up, and not where it came from outside', () => {
  const { projects, otherProject } = createTwoProjects();
  expect(takeSnapshot(projects, view).pusher).toStrictEqual({ key: 'key-one' });
  const { key, secret } = otherProject.credentials.pusher;
  expect(takeSnapshot(projects, { ...view, project: otherProject.fingerprint }).pusher).toStrictEqual({ key, secret });
});

test('the channels are those whose names contain the filter, in any case, with their counts', () => {
  const { projects, project } = createTwoProjects();
  for (const name of ['Room-1', 'my-room', 'lounge']) project.channels.open(name, 'presence');
  const { connection } = new FakeClient(project.hub, 'c-1', { clientId: 'ada' });
  project.hub.join(connection, 'Room-1', { identity: { client_id: 'ada' }, data: undefined });
  project.hub.join(connection, 'my-room');
  const channel = project.channels.get('Room-1');
  if (channel !== undefined) channel.lastPublishedAt = 5;
  const snapshot = takeSnapshot(projects, { ...view, filter: 'rOOm' });
  expect(snapshot).toMatchObject({ channelCount: 3, matchCount: 2, connectionCount: 1 });
  expect(snapshot.channels).toStrictEqual([
    { name: 'Room-1', type: 'presence', members: 1, subscribers: 1, lastPublishedAt: 5 },
    { name: 'my-room', type: 'presence', members: 0, subscribers: 1 },
  ]);
});

test('a connection is shown with its library, clients and channels, and whether a token opened it', () => {
  const { projects, project } = createTwoProjects();
  const byToken = { admission: { tokenId: 'rtt_1', expiresAt: undefined }, clientId: 'ada', sdk: 'pusher-js 8' };
  project.hub.join(new FakeClient(project.hub, 'c-1', byToken).connection, 'room');
  new FakeClient(project.hub, 'c-2');
  expect(takeSnapshot(projects, view).connections).toEqual([
    { connectionId: 'c-1', sdk: 'pusher-js 8', clientIds: ['ada'], channels: 1, token: true },
    { connectionId: 'c-2', sdk: 'plain', clientIds: [], channels: 0, token: false },
  ]);
});

test('the chosen channel has its members, and a deleted one is unknown', () => {
  const { projects, project } = createTwoProjects();
  project.channels.open('room', 'presence');
  const identity = { client_id: 'phone', user_id: 'ada' };
  project.hub.join(new FakeClient(project.hub, 'c-1').connection, 'room', { identity, data: 'kept to itself' });
  const chosen = { name: 'room', type: 'presence', members: [identity], subscribers: 1 };
  expect(takeSnapshot(projects, { ...view, channel: 'room' }).chosen).toEqual(chosen);
  project.channels.delete('room');
  for (const channel of ['room', '', null]) {
    expect(takeSnapshot(projects, { ...view, channel })).not.toHaveProperty('chosen');
  }
});

test('a page gets at most 500 channels, connections and members, and how many there are', () => {
  const { projects, project } = createTwoProjects();
  for (let at = 0; at < 501; at += 1) {
    project.channels.open(`room-${at}`, 'presence');
    const { connection } = new FakeClient(project.hub, `c-${at}`);
    project.hub.join(connection, 'room-0', { identity: { client_id: `client-${at}` }, data: undefined });
  }
  const snapshot = takeSnapshot(projects, { ...view, channel: 'room-0' });
  expect(snapshot).toMatchObject({ channelCount: 501, matchCount: 501, connectionCount: 501 });
  expect(snapshot.chosen?.subscribers).toBe(501);
  expect([snapshot.channels, snapshot.connections, snapshot.chosen?.members].map((list) => list?.length)).toEqual([
    500, 500, 500,
  ]);
});
