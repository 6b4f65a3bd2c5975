import { defaultRealtimeLimits } from '../../../src/mock/realtime/limits.ts';
import { Projects } from '../../../src/mock/state/projects.ts';
import { FakeClient } from './fake-vendor.ts';

/** Fills the histories of a project with one kind of data, and prints how much memory they take. */
const data: Record<string, (count: number) => unknown> = {
  nothing: () => null,
  text: (count) => `${count}`.padEnd(200, 'x'),
  'wide text': (count) => `${count}`.padEnd(10_000, '好'),
  objects: (count) => ({ text: `Message ${count}`, from: 'user_42', tags: ['a', 'b'] }),
  'empty lists': () => Array.from({ length: 500 }, () => []),
  'own names': (count) => Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`name ${count} ${at}`, at])),
  'nested lists': (count) => JSON.parse(`${'['.repeat(100)}${count}${']'.repeat(100)}`),
  bytes: (count) => Buffer.alloc(10_000, count),
};

const create = data[process.argv[2] ?? ''];
if (create === undefined) throw new Error('Name a kind of data.');
const { hub } = new Projects({ defaultKey: 'key' }).default;
// Members are counted in a history of their own.
const { connection } = new FakeClient(hub, 'member');
const before = measure();
const isFull = ({ size }: { size: number }) => size > defaultRealtimeLimits.historySize * 0.9;
for (let count = 0; !isFull(hub.history) || !isFull(hub.memberHistory); count += 1) {
  const channel = `room-${count % 40}`;
  hub.publish(channel, { name: 'message', data: create(count) });
  hub.join(connection, channel);
  hub.enter(connection, channel, { identity: { client_id: 'ada' }, data: create(count) });
  hub.leave(connection, channel);
}
const taken = measure() - before;
const entries = Array.from({ length: 40 }, (_, at) => `room-${at}`).flatMap((channel) => [
  ...hub.history.read(channel),
  ...hub.memberHistory.read(channel),
]);
console.log(`${(taken / 2 ** 20).toFixed(1)} MiB for ${entries.length} entries`);

function measure(): number {
  for (let count = 0; count < 4; count += 1) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
