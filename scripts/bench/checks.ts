import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { buildPrograms } from '../build/build-programs.ts';
import { writeTree } from '../shared/tree.ts';
import { type Benchmark, demandAtMost } from './benchmark.ts';
import { findExample, loadServer, measuredCalls, type RequestName } from './http-load.ts';
import { computeMedian } from './median.ts';
import { readProcessor } from './processor.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const rounds = 40;
const callsInRound = 1_500;

/** What the files that check what arrives would be if they checked nothing. */
const unchecked = new Map([
  ['http/parse-json.ts', 'export const parseJson = (text) => ({ value: JSON.parse(text) });'],
  ['calls/parameter-limits.ts', 'export const describeExcess = () => undefined;'],
  ['calls/real-credentials.ts', 'export const refuseRealCredential = () => undefined;'],
]);

const withoutChecks: Plugin = {
  name: 'without checks',
  setup(build) {
    for (const [file, contents] of unchecked) {
      build.onLoad({ filter: new RegExp(`mock/${file.replaceAll('.', '\\.')}$`) }, () => ({ contents, loader: 'js' }));
    }
  },
};

/** What the checks of everything that arrives cost a call, compared with the same mock without them. */
export const checks: Benchmark = {
  name: 'checks',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'checks-'));
    const servers: Server[] = [];
    try {
      servers.push(
        await start('live mock', join(folder, 'whole')),
        await start('live mock without its checks', join(folder, 'unchecked'), { plugins: [withoutChecks] }),
        await start('live mock without its log', join(folder, 'silent'), { options: ['--log', 'none'] }),
      );
      // The first round warms up. Each server is first in turn, so that a busy moment favours none.
      for (let round = 0; round <= rounds; round += 1) {
        const first = round % servers.length;
        for (const server of [...servers.slice(first), ...servers.slice(0, first)]) {
          for (const name of measuredCalls) await measure(server, name, round > 0);
        }
      }
      const [whole, plain] = servers as [Server, Server];
      return {
        title:
          `microseconds of the mock's processor for each call, over 32 connections; the median of ${rounds} ` +
          `alternating rounds of ${callsInRound} calls`,
        columns: ['server', ...measuredCalls],
        rows: servers.map(({ title, costs }) => [
          title,
          ...measuredCalls.map((name) => Math.round(computeMedian(costs[name]))),
        ]),
        limits: measuredCalls.map((name) => {
          // Of one round each, since two processes that do the same differ more over time than the checks cost.
          const ratios = whole.costs[name].map((cost, round) => cost / (plain.costs[name][round] ?? Number.NaN));
          const ratio = Number(computeMedian(ratios).toFixed(3));
          return demandAtMost(`${name}, compared with the mock without its checks`, ratio, 1.05);
        }),
      };
    } finally {
      for (const { process } of servers) await process.stop();
      await rm(folder, { recursive: true });
    }
  },
};

interface Server {
  title: string;
  process: ServerProcess;
  /** The processor time of a call in each round, in microseconds. */
  costs: Record<RequestName, number[]>;
}

async function start(
  title: string,
  folder: string,
  { plugins = [], options = [] }: { plugins?: Plugin[]; options?: string[] } = {},
): Promise<Server> {
  await writeTree(folder, new Map([...(await buildPrograms(plugins)), ['package.json', '{"type":"module"}']]));
  const parameters = [join(folder, 'command/main.js'), 'mock', '--port', '0', ...options];
  const process = await startServerProcess(parameters, findExample('eventTypes').path);
  return { title, process, costs: { 'channel.create': [], publish: [] } };
}

async function measure({ process, costs }: Server, name: RequestName, counts: boolean): Promise<void> {
  const before = readProcessor(process.id);
  await loadServer(process.url, name, { amount: callsInRound });
  if (counts) costs[name].push(((readProcessor(process.id) - before) * 1_000) / callsInRound);
}
