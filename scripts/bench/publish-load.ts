import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { projectRoot } from '../shared/paths.ts';
import { type Benchmark, demandAtLeast } from './benchmark.ts';
import { computeMedian } from './median.ts';
import { readProcessor } from './processor.ts';
import { type LoadedServer, post, startSockudo } from './sockudo.ts';
import { startSubscribers } from './subscribers.ts';

const subscriberCount = 1_000;
const rounds = 5;
const publishesInRound = 160;
/** How many publishes are under way at a time. */
const concurrency = 8;
const publication = {
  channel: 'room-42',
  name: 'message',
  data: { text: 'Good morning, room 42.', from: 'user_42', at: '2026-03-01T12:00:00Z' },
};
const { channel } = publication;

/** Calls of the API from end to end: concurrent publishes over HTTP to a thousand subscribers of one channel. */
export const publishLoad: Benchmark = {
  name: 'publish-load',
  async run() {
    const servers = [
      await startMock('live mock', 'src/cli/main.ts', 'mock'),
      await startMock('live mock, each message written by itself', 'scripts/bench/unbatched-mock.ts'),
      ...(await startSockudo(publication)),
    ];
    const subscribers = startSubscribers();
    try {
      for (const server of servers) await subscribers.open(server.address, subscriberCount, channel);
      const results = servers.map(() => ({ rates: [] as number[], processor: [] as number[] }));
      // The first round warms up. The order changes, so that a busy moment favours no one.
      for (let round = 0; round <= rounds; round += 1) {
        const order = servers.map((server, at) => ({ server, result: results[at] }));
        for (const { server, result } of round % 2 ? order : order.reverse()) {
          const measured = await measure(server, (bytes) => subscribers.received(bytes));
          if (round === 0) continue;
          result?.rates.push(measured.rate);
          result?.processor.push(measured.processor);
        }
      }
      const rows = servers.map(({ title }, at) => ({
        title,
        rate: computeMedian(results[at]?.rates ?? []),
        processor: computeMedian(results[at]?.processor ?? []),
      }));
      const [batched, unbatched, sockudo] = rows.map(({ rate }) => rate);
      return {
        title:
          `publishes over HTTP, ${concurrency} at a time, to ${subscriberCount} subscribers in another process, ` +
          `median of ${rounds} alternating rounds of ${publishesInRound}` +
          (sockudo === undefined ? '; sockudo is not on this machine (cargo install sockudo)' : ''),
        columns: ['server', 'publishes a second', 'ms of its processor for each'],
        rows: rows.map(({ title, rate, processor }) => [title, Math.round(rate), Number(processor.toFixed(1))]),
        limits: [
          demandAtLeast('rate, compared with each message by itself', computeRatio(batched, unbatched), 2.5),
          ...(sockudo === undefined
            ? []
            : [demandAtLeast('rate, compared with sockudo', computeRatio(batched, sockudo), 1)]),
        ],
      };
    } finally {
      subscribers.close();
      for (const { process } of servers) process.kill('SIGKILL');
    }
  },
};

/** Starts a program that prints where the live mock listens, and the key of its app. */
async function startMock(title: string, ...parameters: string[]): Promise<LoadedServer> {
  const quiet = { ...process.env, INFRAI_API_KEY: '', PUSHER_APP_ID: '', PUSHER_KEY: '', PUSHER_SECRET: '' };
  const child = spawn(process.execPath, ['--import', 'tsx', ...parameters, '--port', '0'], {
    cwd: projectRoot,
    env: quiet,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const part of child.stdout.setEncoding('utf8')) {
    output += part;
    if (output.includes('Liveblocks')) break;
  }
  const [, url = ''] = /listens on (http:\S+)/.exec(output) ?? [];
  const [, key = ''] = /new Pusher\('([^']+)'/.exec(output) ?? [];
  const [, projectKey = ''] = /Project key +([^\s;]+)/.exec(output) ?? [];
  const body = JSON.stringify({ channel, event: publication.name, data: publication.data });
  const headers = { Authorization: `Bearer ${projectKey}`, 'Content-Type': 'application/json' };
  return {
    title,
    process: child,
    address: `${url}/app/${key}?protocol=7`,
    publish: () => post(`${url}/v1/realtime/publish`, body, headers),
  };
}

async function measure(server: LoadedServer, received: (bytes: number) => Promise<void>) {
  const size = await measureFrame(server);
  // The thousand got the frame that was measured too.
  await received(subscriberCount * size);
  const before = readProcessor(server.process.pid);
  const start = performance.now();
  let left = publishesInRound;
  const publishAll = async () => {
    for (; left > 0; ) {
      left -= 1;
      await server.publish();
    }
  };
  const arrived = received(publishesInRound * subscriberCount * size);
  await Promise.all([...Array.from({ length: concurrency }, publishAll), arrived]);
  const seconds = (performance.now() - start) / 1_000;
  return {
    rate: publishesInRound / seconds,
    processor: (readProcessor(server.process.pid) - before) / publishesInRound,
  };
}

/** Measures the bytes on the wire of one event to one subscriber. */
async function measureFrame({ address, publish }: LoadedServer): Promise<number> {
  const socket = new WebSocket(address.replace('http', 'ws'));
  const waitUntilHeard = async (name: string): Promise<string> => {
    for (;;) {
      const [text] = await once(socket, 'message');
      if (JSON.parse(String(text)).event === name) return String(text);
    }
  };
  await waitUntilHeard('pusher:connection_established');
  socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel } }));
  await waitUntilHeard('pusher_internal:subscription_succeeded');
  const arrived = waitUntilHeard(publication.name);
  await publish();
  const length = Buffer.byteLength(await arrived);
  socket.terminate();
  return length + (length < 126 ? 2 : 4);
}

function computeRatio(one = Number.NaN, other = Number.NaN): number {
  return Number((one / other).toFixed(2));
}
