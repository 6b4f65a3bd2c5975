import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPrograms } from '../build/build-programs.ts';
import { writeTree } from '../shared/tree.ts';
import { type Benchmark, demandAtLeast, demandAtMost } from './benchmark.ts';
import { findExample, loadServer, measuredCalls, type RequestName } from './http-load.ts';
import { startServerProcess } from './server-process.ts';

/** How long to load each server with each request, in seconds, after one second of warm-up. */
const seconds = 4;

interface Measured {
  firstAnswer: number;
  rates: Record<RequestName, { perSecond: number; p99: number }>;
}

/** The published live mock, compared with Prism and a bare server, each in its own process. */
export const liveMockHttp: Benchmark = {
  name: 'live-mock-http',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'live-mock-'));
    await writeTree(folder, new Map([...(await buildPrograms()), ['package.json', '{"type":"module"}']]));
    const prism = await measure(['--import', 'tsx', 'scripts/prism.ts', '--port', '0']);
    const live = await measure([join(folder, 'command/main.js'), 'mock', '--port', '0']);
    const bare = await measure(['--import', 'tsx', 'scripts/bench/bare-server.ts']);
    await rm(folder, { recursive: true });
    const servers = { Prism: prism, 'live mock': live, 'bare node:http': bare };
    return {
      title: `requests a second over 32 connections for ${seconds} s, and time from start to first response`,
      columns: ['server', ...measuredCalls.flatMap((name) => [`${name} a second`, 'p99 ms']), 'first response ms'],
      rows: Object.entries(servers).map(([title, { rates, firstAnswer }]) => [
        title,
        ...measuredCalls.flatMap((name) => [rates[name].perSecond, rates[name].p99]),
        Math.round(firstAnswer),
      ]),
      limits: [
        ...measuredCalls.flatMap((name) => {
          const readRate = (measured: Measured) => measured.rates[name];
          return [
            demandAtLeast(
              `${name}, rate compared with Prism`,
              computeRatio(readRate(live).perSecond, readRate(prism).perSecond),
              5,
            ),
            demandAtLeast(
              `${name}, rate compared with bare node:http`,
              computeRatio(readRate(live).perSecond, readRate(bare).perSecond),
              0.5,
            ),
            demandAtMost(
              `${name}, p99 compared with Prism`,
              computeRatio(readRate(live).p99, readRate(prism).p99),
              0.33,
            ),
          ];
        }),
        demandAtMost(
          'first response after start compared with Prism',
          computeRatio(live.firstAnswer, prism.firstAnswer),
          0.2,
        ),
      ],
    };
  },
};

async function measure(parameters: string[]): Promise<Measured> {
  const server = await startServerProcess(parameters, findExample('eventTypes').path);
  const rates = {} as Measured['rates'];
  for (const name of measuredCalls) {
    await loadServer(server.url, name, { duration: 1 });
    const { requests, latency } = await loadServer(server.url, name, { duration: seconds });
    rates[name] = { perSecond: Math.round(requests.average), p99: latency.p99 };
  }
  await server.stop();
  return { firstAnswer: server.firstAnswer, rates };
}

function computeRatio(one: number, other: number): number {
  return Number((one / other).toFixed(3));
}
