import { findOperation } from '../../src/mock/calls/contract.ts';
import { Disturbance } from '../../src/mock/calls/disturbance.ts';
import { handleCall } from '../../src/mock/calls/handle-call.ts';
import { Projects } from '../../src/mock/state/projects.ts';
import { type Benchmark, demandAtMost } from './benchmark.ts';

const sizes = [10, 1_000, 100_000];
const publishes = 20_000;

/** The cost of a publish as the number of channels grows. */
export const publishScale: Benchmark = {
  name: 'publish-scale',
  async run() {
    const costs: number[] = [];
    for (const size of sizes) costs.push(await measurePublish(size));
    const [smallest = 0] = costs;
    const largest = costs.at(-1) ?? 0;
    return {
      title: `microseconds of one publish, from validation to response, the best of five runs of ${publishes}`,
      columns: ['channels', 'µs'],
      rows: sizes.map((size, index) => [size, Number(costs[index]?.toFixed(2))]),
      limits: [demandAtMost('100,000 channels compared with 10', Number((largest / smallest).toFixed(2)), 1.5)],
    };
  },
};

async function measurePublish(size: number): Promise<number> {
  const { default: project } = new Projects({ defaultKey: 'key' });
  for (let at = 0; at < size; at += 1) project.channels.open(`room-${at}`);
  const disturbance = new Disturbance({});
  const operation = findOperation('publish');
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    for (let count = 0; count < publishes; count += 1) {
      const parameters = { channel: `room-${(count * 7_919) % size}`, event: 'message', data: { text: 'hi' } };
      await handleCall(
        { project, operation, findEndpoint: () => 'ws://mock', parameters, startedAt: performance.now() },
        disturbance,
      );
    }
    best = Math.min(best, ((performance.now() - start) * 1_000) / publishes);
  }
  return best;
}
