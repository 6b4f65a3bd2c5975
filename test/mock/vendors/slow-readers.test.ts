import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { RawAbly } from '../ably/raw-client.ts';
import { startLiveServer } from '../live-server.ts';

const limits = { backlog: 100_000 };

/** Connects a client that is in the channel `room`, as each vendor's protocol has it. */
const connect = {
  async ably({ url, projects }: Awaited<ReturnType<typeof startLiveServer>>): Promise<WebSocket> {
    const client = await RawAbly.connect(url, { key: projects.default.credentials.ably });
    client.send({ action: 10, channel: 'room' });
    await client.next(11);
    return client.socket;
  },
  async liveblocks({ url, call }: Awaited<ReturnType<typeof startLiveServer>>): Promise<WebSocket> {
    const body = { vendor: 'liveblocks', client_id: 'ada', channels: ['room'] };
    const { data } = await call<{ token: { token: string } }>('auth/sign', body);
    const query = new URLSearchParams({ tok: data.token.token, roomId: 'room', version: '3' });
    const socket = new WebSocket(`${url.replace('http', 'ws')}/v8?${query}`);
    onTestFinished(() => socket.terminate());
    await new Promise((resolve) => socket.once('message', resolve));
    return socket;
  },
};

test.each(['ably', 'liveblocks'] as const)(
  'a client of %s that reads too slowly is dropped, and another gets everything',
  async (vendor) => {
    const server = await startLiveServer({ vendorLimits: { ably: limits, liveblocks: limits } });
    const { hub } = server.projects.default;
    const [slow, fast] = [await connect[vendor](server), await connect[vendor](server)];
    let received = 0;
    fast.on('message', () => {
      received += 1;
    });
    slow.pause();
    const data = 'x'.repeat(10_000);
    let count = 0;
    while (hub.connections.size === 2) {
      hub.publish('room', { name: 'message', data });
      count += 1;
      await expect.poll(() => received, { interval: 1 }).toBe(count);
      expect(count).toBeLessThan(10_000);
    }
    expect(hub.countSubscribers('room')).toBe(1);
    expect(hub.feed.listRecent().at(-1)).toMatchObject({ reason: 'This client reads too slowly.' });
    slow.terminate();
  },
);
