import { once } from 'node:events';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { listen } from '../../src/command/listen.ts';
import { createLiveMock, type LiveMockSettings } from '../../src/mock/server.ts';
import { Projects } from '../../src/mock/state/projects.ts';
import { RawAbly } from './ably/raw-client.ts';
import { startLiveServer } from './live-server.ts';
import { RawClient } from './pusher/raw-client.ts';

/** Serves a live mock with no settings but those given. */
async function serve(settings: LiveMockSettings = {}) {
  const projects = new Projects({ defaultKey: 'key' });
  const mock = createLiveMock(projects, settings);
  const { url, close } = await listen(mock.server, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await mock.close();
    await close();
  });
  const connect = () => RawClient.connect(addressOf(url, projects));
  return { url, projects, connect };
}

function addressOf(url: string, projects: Projects): string {
  return `${url.replace('http', 'ws')}/app/${projects.default.credentials.pusher.key}?protocol=7`;
}

test('without settings it is as strict as Pusher, and counts no subscribers', async () => {
  const { connect } = await serve();
  const client = await connect();
  expect(await client.subscribe('a room')).toMatchObject({ event: 'pusher:subscription_error' });
  await client.subscribe('room');
  expect(await client.rest()).toEqual([]);
});

describe('the limits of a vendor', () => {
  test("hold for Pusher's clients", async () => {
    const { url, projects } = await startLiveServer({ vendorLimits: { pusher: { activityTimeout: 7_000 } } });
    const socket = new WebSocket(addressOf(url, projects));
    const [message] = await once(socket, 'message');
    socket.close();
    expect(JSON.parse(JSON.parse(String(message)).data).activity_timeout).toBe(7);
  });

  test("hold for Ably's clients", async () => {
    const { url, projects } = await startLiveServer({
      vendorLimits: { ably: { frameSize: 2_048, idleInterval: 9_000 } },
    });
    const client = new RawAbly(url, { key: projects.default.credentials.ably });
    expect(await client.next(4)).toMatchObject({ connectionDetails: { maxFrameSize: 2_048, maxIdleInterval: 9_000 } });
  });

  test("hold for Liveblocks' requests", async () => {
    const { url, projects } = await startLiveServer({ vendorLimits: { liveblocks: { bodySize: 100 } } });
    const send = (size: number) =>
      fetch(`${url}/v2/rooms`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${projects.default.credentials.liveblocks}` },
        body: JSON.stringify({ id: 'a'.repeat(size), defaultAccesses: [] }),
      });
    expect((await send(10)).status).not.toBe(413);
    expect((await send(100)).status).toBe(413);
  });
});

test('an event waits for the latency on its way to each client', async () => {
  const { url, projects } = await startLiveServer({ disturbance: { latency: { least: 60, most: 60 } } });
  const { text: token } = await projects.default.tokens.issue({ client_id: 'c', channels: ['room'] });
  const client = await RawClient.connect(`${url.replace('http', 'ws')}/app/${token}?protocol=7`);
  await client.subscribe('room');
  const startedAt = performance.now();
  projects.default.hub.publish('room', { name: 'e', data: 1 });
  await client.next('e');
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(55);
});

test('a call of the console answers as the API does, with the address that the console was opened at', async () => {
  const { url } = await serve();
  const response = await fetch(`${url}/console/call/tokenIssue`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: '{"client_id":"c","channels":["a"]}',
  });
  expect(await response.json()).toMatchObject({ data: { endpoint: url.replace('http', 'ws') } });
});

test('the console resets a project as the settings say', async () => {
  const reset = vi.fn();
  const { url, projects } = await serve({ reset });
  expect((await fetch(`${url}/console/reset`, { method: 'POST' })).status).toBe(200);
  expect(reset.mock.calls).toEqual([[projects.default]]);
});

test('a log that drops what it gets is not given any', async () => {
  const write = vi.fn();
  const log = { write, fail() {}, flush() {} };
  const [silent, loud] = [await serve({ log: { ...log, silent: true } }), await serve({ log })];
  const call = ({ url }: { url: string }, name: string) => fetch(`${url}/v1/realtime/${name}`);
  await call(silent, 'first');
  await call(loud, 'second');
  await expect.poll(() => write.mock.calls.map(([{ what }]) => what)).toEqual(['GET /v1/realtime/second']);
});

test('what it says of itself is plain text', async () => {
  const { url } = await serve();
  for (const path of ['/health', '/app/key']) {
    expect((await fetch(url + path)).headers.get('content-type')).toBe('text/plain; charset=utf-8');
  }
});
