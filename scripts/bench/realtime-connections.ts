import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Benchmark, demandAtLeast, demandAtMost } from './benchmark.ts';
import { startRealtimeServer } from './realtime-server.ts';
import { startSubscribers } from './subscribers.ts';

const connectionCount = 5_000;

/** The cost of an open connection with one subscription, and the time until 5,000 of them receive an event. */
export const realtimeConnections: Benchmark = {
  name: 'realtime-connections',
  async run() {
    const { address, hub, connectionCount: countConnections, close } = await startRealtimeServer();
    const subscribers = startSubscribers();
    // The first hundred bring in the code, so that it is not counted.
    await subscribers.open(address, 100, 'room-42');
    const before = readMemory();
    const start = performance.now();
    await subscribers.open(address, connectionCount - 100, 'room-42');
    const opening = performance.now() - start;
    const after = readMemory();

    const published = performance.now();
    hub.publish('room-42', { name: 'message', data: 'hi' });
    const size = Buffer.byteLength(JSON.stringify({ event: 'message', channel: 'room-42', data: 'hi' })) + 2;
    await subscribers.received(connectionCount * size);
    const delivery = performance.now() - published;
    const held = countConnections();
    await close();
    subscribers.close();

    const measurePerConnection = (key: 'heap' | 'resident') =>
      Math.round((after[key] - before[key]) / (connectionCount - 100) / 102.4) / 10;
    return {
      title: `${connectionCount} connections with a subscription each`,
      columns: ['what', 'figure'],
      rows: [
        ['connections held', held],
        ['KiB of heap for each', measurePerConnection('heap')],
        ['KiB of resident memory for each', measurePerConnection('resident')],
        ['connections opened and subscribed a second', Math.round((connectionCount - 100) / (opening / 1_000))],
        ['milliseconds until one event reached all', Math.round(delivery)],
      ],
      limits: [
        demandAtLeast('connections held', held, connectionCount),
        demandAtMost('KiB of heap for each', measurePerConnection('heap'), 16),
      ],
    };
  },
};

function readMemory(): { heap: number; resident: number } {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, resident: rss };
}
