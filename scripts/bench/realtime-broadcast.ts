import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { listen } from '../../src/command/listen.ts';
import { type Benchmark, demandAtLeast } from './benchmark.ts';
import { computeMedian } from './median.ts';
import { startRealtimeServer } from './realtime-server.ts';
import { startSubscribers } from './subscribers.ts';

const subscriberCount = 1_000;
const rounds = 7;
const publishesInRound = 60;
/** How many publishes to send before waiting for the subscribers. */
const burst = 20;
const data = {
  text: 'Good morning, room 42.',
  from: 'user_42',
  at: '2026-03-01T12:00:00Z',
  tags: ['greeting', 'daily'],
};

/** How fast one event reaches a thousand subscribers, compared with the bare WebSocket library. */
export const realtimeBroadcast: Benchmark = {
  name: 'realtime-broadcast',
  async run() {
    const subscribers = startSubscribers();
    const bare = await startBare();
    const mock = await startMock();
    for (const { url, channel } of [bare, mock]) await subscribers.open(url, subscriberCount, channel);

    const rates = { bare: [] as number[], mock: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      rates.bare.push(await measure(bare));
      rates.mock.push(await measure(mock));
    }
    for (const { close } of [bare, mock]) await close();
    subscribers.close();
    const [bareRate, mockRate] = [computeMedian(rates.bare), computeMedian(rates.mock)];

    async function measure({ publish, frameSize }: Broadcaster): Promise<number> {
      const start = performance.now();
      for (let done = 0; done < publishesInRound; done += burst) {
        for (let count = 0; count < burst; count += 1) publish();
        await subscribers.received(burst * subscriberCount * frameSize);
      }
      return Math.round((publishesInRound * 1_000) / (performance.now() - start));
    }

    return {
      title: `one event to ${subscriberCount} subscribers in another process, median of ${rounds} alternating rounds`,
      columns: ['server', 'publishes a second', 'deliveries a second'],
      rows: [
        ['bare ws: send() of one Buffer to each client', bareRate, bareRate * subscriberCount],
        ['live mock: publish()', mockRate, mockRate * subscriberCount],
      ],
      limits: [demandAtLeast('publishes a second, compared with bare ws', mockRate / bareRate, 0.8)],
    };
  },
};

interface Broadcaster {
  url: string;
  channel?: string;
  /** The bytes that one publish sends to one subscriber. */
  frameSize: number;
  publish(): unknown;
  close(): Promise<void>;
}

const channel = 'room-42';
const message = JSON.stringify({ event: 'message', channel, data: JSON.stringify(data) });
/** A frame of 126 to 65,535 bytes has a four-byte header. */
const frameSize = Buffer.byteLength(message) + 4;

async function startBare(): Promise<Broadcaster> {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  return {
    url: `${url}/`,
    frameSize,
    publish() {
      const bytes = Buffer.from(message);
      for (const client of sockets.clients) client.send(bytes, { binary: false });
    },
    async close() {
      for (const client of sockets.clients) client.terminate();
      await close();
    },
  };
}

async function startMock(): Promise<Broadcaster> {
  const { address, hub, close } = await startRealtimeServer();
  return { url: address, channel, frameSize, publish: () => hub.publish(channel, { name: 'message', data }), close };
}
