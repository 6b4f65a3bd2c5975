import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { listen } from '../../src/command/listen.ts';
import { createLiveMock } from '../../src/mock/server.ts';
import { Projects } from '../../src/mock/state/projects.ts';
import { type Benchmark, demandAtLeast } from './benchmark.ts';
import { computeMedian } from './median.ts';
import { type Handshake, startSubscribers } from './subscribers.ts';

const subscriberCount = 1_000;
const rounds = 5;
const publishesInRound = 60;
/** How many publishes to send before waiting for the subscribers. */
const burst = 20;
/**
 * The live mock writes what is published in one turn of the event loop together, and bare ws does not. Single publishes,
 * which gain nothing from that, are shown beside.
 */
const bursts = [burst, 1];
const channel = 'room-42';
const data = { text: 'Good morning, room 42.', from: 'user_42', at: '2026-03-01T12:00:00Z' };

/** How fast one event reaches a thousand subscribers of Ably or Liveblocks, compared with the bare WebSocket library. */
export const vendorBroadcast: Benchmark = {
  name: 'vendor-broadcast',
  async run() {
    const results = [...(await compare('Ably')), ...(await compare('Liveblocks'))];
    return {
      title: `one event to ${subscriberCount} subscribers in another process, median of ${rounds} alternating rounds`,
      columns: ['subscribers of', 'publishes at once', 'live mock, publishes a second', 'bare ws, publishes a second'],
      rows: results.map(({ vendor, atOnce, mock, bare }) => [vendor, atOnce, mock, bare]),
      limits: results
        .filter(({ atOnce }) => atOnce === burst)
        .map(({ vendor, mock, bare }) =>
          demandAtLeast(`${vendor}, ${burst} at once: publishes a second, compared with bare ws`, mock / bare, 0.8),
        ),
    };
  },
};

async function compare(vendor: 'Ably' | 'Liveblocks') {
  const projects = new Projects({ defaultKey: 'bench' });
  const { hub, credentials } = projects.default;
  const mock = createLiveMock(projects);
  const listening = await listen(mock.server, { host: '127.0.0.1', port: 0 });
  const handshake = vendor === 'Ably' ? attachToAbly(credentials.ably) : await enterLiveblocks(projects);
  const subscribers = startSubscribers();
  await subscribers.open(`${listening.url}${handshake.path}`, subscriberCount, undefined, handshake);

  // What one event is on the wire does not change in size: its ids and times have fixed lengths.
  const event = hub.publish(channel, { name: 'message', data });
  const [connection] = hub.connections.values();
  const payload = Buffer.from(connection?.protocol.encodeEvent(event) ?? '');
  const frameSize = payload.length + 4;
  await subscribers.received(subscriberCount * frameSize);
  const bare = await startBare(payload);
  const bareSubscribers = startSubscribers();
  await bareSubscribers.open(`${bare.url}/`, subscriberCount);

  const publish = () => hub.publish(channel, { name: 'message', data });
  const results = [];
  for (const atOnce of bursts) {
    const rates = { mock: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      rates.bare.push(await measure(bare.send, bareSubscribers.received, atOnce));
      rates.mock.push(await measure(publish, subscribers.received, atOnce));
    }
    results.push({ vendor, atOnce, mock: computeMedian(rates.mock), bare: computeMedian(rates.bare) });
  }
  subscribers.close();
  bareSubscribers.close();
  await bare.close();
  await mock.close();
  await listening.close();
  return results;

  async function measure(
    send: () => unknown,
    received: (bytes: number) => Promise<void>,
    atOnce: number,
  ): Promise<number> {
    const start = performance.now();
    for (let done = 0; done < publishesInRound; done += atOnce) {
      for (let count = 0; count < atOnce; count += 1) send();
      await received(atOnce * subscriberCount * frameSize);
    }
    return Math.round((publishesInRound * 1_000) / (performance.now() - start));
  }
}

function attachToAbly(key: string): Handshake & { path: string } {
  return {
    path: `/?${new URLSearchParams({ key, format: 'json', v: '6' })}`,
    ready: '"action":4',
    send: JSON.stringify({ action: 10, channel }),
    done: '"action":11',
  };
}

async function enterLiveblocks({ default: project }: Projects): Promise<Handshake & { path: string }> {
  const claims = { k: 'acc', pid: project.fingerprint, uid: 'reader', perms: { [channel]: ['room:read'] } };
  const { text } = await project.liveblocksTokens.issue(claims, 3_600);
  return { path: `/v8?${new URLSearchParams({ tok: text, roomId: channel, version: '3' })}`, ready: '"type":104' };
}

async function startBare(payload: Buffer) {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  return {
    url,
    send() {
      for (const client of sockets.clients) client.send(payload, { binary: false });
    },
    async close() {
      for (const client of sockets.clients) client.terminate();
      await close();
    },
  };
}
