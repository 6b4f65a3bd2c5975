import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hub } from '../../../src/mock/realtime/hub.ts';
import { startLiveServer } from '../live-server.ts';
import { type SdkClient, sdkNames, sdks } from './sdk-clients.ts';

/** Waits until a project's hub is as wanted, so that a sequence after which it never is gets named. */
async function until(isDone: () => boolean): Promise<void> {
  await expect.poll(isDone, { timeout: 20_000, interval: 2 }).toBe(true);
}

/** Repeats a sequence that failed: the failure names its seed. */
const seed = process.env.SEED;

const isMember = (hub: Hub, channel: string, id: string) =>
  hub.listMembers(channel).some(({ identity }) => identity.client_id === id);

test('any sequence of joins, leaves and publishes leaves the same members and the same order for all', {
  timeout: 120_000,
}, async () => {
  const server = await startLiveServer({ vendorLimits: { pusher: { clientEventsPerSecond: 1_000 } } });
  const { hub } = server.projects.default;
  const step = fc.record({
    sdk: fc.constantFrom(...sdkNames),
    person: fc.constantFrom('ada', 'bob'),
    action: fc.constantFrom('join', 'publish', 'leave'),
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      run += 1;
      const channel = `presence-${run}`;
      const watchers: SdkClient[] = [];
      for (const sdk of sdkNames) watchers.push(await sdks[sdk](server, `watcher ${sdk}`, channel));
      const there = new Map<string, SdkClient>();
      const published: number[] = [];
      for (const [at, { sdk, person, action }] of steps.entries()) {
        const id = `${person} ${sdk}`;
        const client = there.get(id);
        if (action === 'join' && client === undefined) {
          there.set(id, await sdks[sdk](server, person, channel));
        } else if (action === 'publish' && client !== undefined) {
          client.publish('client-step', { at });
          published.push(at);
          await until(() => hub.history.read(channel).length === published.length);
        } else if (action === 'leave' && client !== undefined) {
          await client.leave();
          there.delete(id);
          const stays = [...there.keys()].some((other) => other.startsWith(`${person} `));
          await until(() => isMember(hub, channel, person) === stays);
        }
      }
      const people = [...new Set(Array.from(there.values(), ({ clientId }) => clientId))];
      const everyone = [...watchers.map(({ clientId }) => clientId), ...people].sort();
      expect(
        hub
          .listMembers(channel)
          .map(({ identity }) => identity.client_id)
          .sort(),
      ).toEqual(everyone);
      for (const watcher of watchers) {
        await expect.poll(() => watcher.members(), { message: watcher.sdk, interval: 5 }).toEqual(everyone);
        await expect.poll(() => watcher.events.length, { interval: 5 }).toBe(published.length);
        expect(watcher.events.map(({ data }) => (data as { at: number }).at)).toEqual(published);
      }
      for (const client of [...watchers, ...there.values()]) await client.leave();
    }),
    { numRuns: Number(process.env.SEQUENCES ?? 10), endOnFailure: true, ...(seed && { seed: Number(seed) }) },
  );
});
