import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listExampleRequests } from '../../src/contract/example-requests.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { buildPrograms } from '../build/build-programs.ts';
import { bundleContract } from '../contract/bundle.ts';
import { installPackages } from '../shared/install-packages.ts';
import { writeTree } from '../shared/tree.ts';
import { type Benchmark, demandAtLeast, demandAtMost } from './benchmark.ts';
import { startServerProcess } from './server-process.ts';

/** The first example of each measured operation, by the name of its row. */
const operations = listOperations(await bundleContract());
const requests = { 'channel.create': findExample('channelCreate'), publish: findExample('publish') };
type RequestName = keyof typeof requests;
const names = Object.keys(requests) as RequestName[];

/** The part of autocannon that loads a server. */
type Autocannon = (options: object) => Promise<{
  non2xx: number;
  errors: number;
  requests: { average: number };
  latency: { p99: number };
}>;

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
      columns: ['server', ...names.flatMap((name) => [`${name} a second`, 'p99 ms']), 'first response ms'],
      rows: Object.entries(servers).map(([title, { rates, firstAnswer }]) => [
        title,
        ...names.flatMap((name) => [rates[name].perSecond, rates[name].p99]),
        Math.round(firstAnswer),
      ]),
      limits: [
        ...names.flatMap((name) => {
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

function findExample(operationId: string) {
  const operation = operations.find((item) => item.operationId === operationId);
  const [example] = operation ? listExampleRequests(operation) : [];
  if (!example) throw new Error(`The contract has no example of ${operationId}.`);
  return { path: example.target, body: example.body };
}

async function measure(parameters: string[]): Promise<Measured> {
  const server = await startServerProcess(parameters, findExample('eventTypes').path);
  const rates = {} as Measured['rates'];
  for (const name of names) rates[name] = await load(server.url, name);
  await server.stop();
  return { firstAnswer: server.firstAnswer, rates };
}

async function load(url: string, name: RequestName) {
  const packages = await installPackages('scripts/bench/packages');
  const { default: autocannon } = await packages.load<{ default: Autocannon }>('autocannon');
  const { path, body } = requests[name];
  const options = {
    url: url + path,
    method: 'POST',
    headers: { Authorization: 'Bearer key', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    connections: 32,
  };
  await autocannon({ ...options, duration: 1 });
  const result = await autocannon({ ...options, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${name} on ${url}: ${result.non2xx + result.errors} failed.`);
  return { perSecond: Math.round(result.requests.average), p99: result.latency.p99 };
}

function computeRatio(one: number, other: number): number {
  return Number((one / other).toFixed(3));
}
