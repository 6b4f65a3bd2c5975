/** Starts the live mock in a test, to look into it and to disturb it. It is for Node.js. */
import type { Connection } from './mock/realtime/connection.ts';
import { type ServedLiveMock, serveLiveMock } from './mock/serve.ts';
import { mockKey } from './mock/state/credentials.ts';
import { exportState } from './mock/state/project-state.ts';
import { checkState } from './mock/state/read-state.ts';
import type { ConnectionFilter, MockConnection, StartMockOptions, TestMock } from './testing/api.ts';
import { checkOptions } from './testing/check-options.ts';
import { createClock } from './testing/clock.ts';
import { PublishedEvents } from './testing/published-events.ts';
import { readDisturbances } from './testing/read-disturbances.ts';

export type * from './testing/api.ts';

/** The longest reason that a WebSocket can be closed with, in bytes. */
const longestReason = 123;

/**
 * Starts a live mock on a free port, with a state and credentials of its own.
 *
 * @throws Error when it cannot listen there, or an option or the seed makes no sense; the message says what to change
 * @example
 * ```ts
 * await using mock = await startMock();
 * const realtime = createRealtime({ apiKey: mock.credentials.projectKey, baseUrl: mock.url });
 * ```
 */
export async function startMock(options: StartMockOptions = {}): Promise<TestMock> {
  checkOptions(options);
  const { port = 0, host = '127.0.0.1', projectKey = mockKey, seed, disturb = {}, lenient = false } = options;
  const clock = createClock(() => {
    for (const project of served.projects.values()) {
      for (const connection of [...project.hub.connections.values()]) connection.checkExpiry();
    }
  });
  // A test must not get real credentials from the environment of the machine that it runs on.
  const environment = {};
  const checked = seed === undefined ? undefined : await checkState(seed, 'seed');
  const served: ServedLiveMock = await serveLiveMock({ host, port }, readDisturbances(disturb), environment, {
    now: clock.now,
    projectKey,
    lenient,
    seed: checked,
    log: options.log ?? 'none',
  });
  const project = served.projects.default;
  const { hub, credentials } = project;
  const events = new PublishedEvents();
  hub.observers.add({ published: ({ event }) => events.record(event) });
  let closing: Promise<void> | undefined;

  const find = ({ clientId, channel }: ConnectionFilter = {}): Connection[] =>
    [...hub.connections.values()].filter(
      ({ clientIds, subscriptions }) =>
        (clientId === undefined || clientIds.has(clientId)) && (channel === undefined || subscriptions.has(channel)),
    );

  const mock: TestMock = {
    url: served.url,
    endpoint: served.url.replace(/^http/, 'ws'),
    credentials: { projectKey, pusher: credentials.pusher, ably: credentials.ably, liveblocks: credentials.liveblocks },
    clock,
    published: (filter) => events.list(filter),
    waitForPublish: (filter, { timeout } = {}) => events.wait(filter, timeout),
    connections: (filter) => find(filter).map(describeConnection),
    members: (channel) => hub.listMembers(channel).map(({ identity }) => ({ ...identity })),
    exportState: () => exportState(project),
    disturb: (given = {}) => served.disturbance.set(readDisturbances(given)),
    closeConnections(code, { reason, ...filter } = {}) {
      // The codes that the standard leaves to programs; a library refuses to send any other.
      if (!(code === 1000 || (code >= 3000 && code <= 4999))) {
        throw new RangeError(`closeConnections(${code}): not a close code. Give 1000, or one from 3000 to 4999.`);
      }
      const size = Buffer.byteLength(reason ?? '');
      if (size > longestReason) {
        throw new RangeError(`closeConnections: reason has ${size} bytes. Give at most ${longestReason}.`);
      }
      const found = find(filter);
      for (const connection of found) connection.break(code, reason);
      return found.length;
    },
    dropConnections(filter) {
      const found = find(filter);
      for (const connection of found) connection.break();
      return found.length;
    },
    reset() {
      clock.release();
      served.disturbance.set(readDisturbances(disturb));
      events.clear();
      served.reset(project);
    },
    close() {
      events.close();
      closing ??= served.close();
      return closing;
    },
    [Symbol.asyncDispose]: () => mock.close(),
  };
  return mock;
}

function describeConnection({ id, clientIds, subscriptions }: Connection): MockConnection {
  return { id, clientIds: [...clientIds], channels: [...subscriptions] };
}
