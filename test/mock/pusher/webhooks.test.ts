import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import Pusher from 'pusher';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../../src/command/listen.ts';
import { sendWebhooks, type WebhookLimits } from '../../../src/mock/pusher/webhooks.ts';
import { startLiveServer } from '../live-server.ts';
import { connectPusherJs } from '../pusher-js-client.ts';

/** Starts a receiver of webhooks that responds with the statuses it is given, and with 200 after them. */
async function start(statuses: number[] = [], limits: Partial<WebhookLimits> = {}) {
  const live = await startLiveServer();
  const pusher = new Pusher({ ...live.projects.default.credentials.pusher, cluster: 'local' });
  const requests: { isValid: boolean; events: Record<string, unknown>[] }[] = [];
  const server = createServer(async (request, response) => {
    const rawBody = await text(request);
    const webhook = pusher.webhook({ headers: request.headers as Record<string, string>, rawBody });
    requests.push({ isValid: webhook.isValid(), events: webhook.getEvents() as never });
    response.writeHead(statuses.shift() ?? 200).end();
  });
  const receiver = await listen(server, { host: '127.0.0.1', port: 0 });
  const reports: string[] = [];
  const stop = sendWebhooks({
    url: receiver.url,
    projects: live.projects,
    limits: { collect: 5, backoff: 1, ...limits },
    report: (message) => reports.push(message),
  });
  onTestFinished(async () => {
    stop();
    await receiver.close();
  });
  const events = () => requests.flatMap((request) => request.events);
  return { ...live, requests, reports, events, hub: live.projects.default.hub };
}

test("the library's own webhook() accepts what is sent: channels, members and client events, in order", async () => {
  const server = await start();
  const client = await connectPusherJs(server);
  await client.enter('presence-room', 'ada');
  client.trigger('presence-room', 'client-typing', { on: true });
  await expect.poll(() => server.events().length).toBe(3);
  client.disconnect();
  await expect.poll(() => server.events().length).toBe(5);
  expect(server.requests.every(({ isValid }) => isValid)).toBe(true);
  expect(server.events()).toEqual([
    { name: 'channel_occupied', channel: 'presence-room' },
    { name: 'member_added', channel: 'presence-room', user_id: 'ada' },
    {
      name: 'client_event',
      channel: 'presence-room',
      event: 'client-typing',
      data: '{"on":true}',
      socket_id: client.socketId,
      user_id: 'ada',
    },
    { name: 'member_removed', channel: 'presence-room', user_id: 'ada' },
    { name: 'channel_vacated', channel: 'presence-room' },
  ]);
});

test('events that come together are sent together, without what the server publishes', async () => {
  const { hub, requests, projects } = await start();
  const connection = projects.default.hub.connect(silentClient());
  for (const channel of ['a', 'b', 'c']) hub.join(connection, channel);
  hub.publish('a', { name: 'message', data: 1 });
  await expect.poll(() => requests.length).toBe(1);
  expect(requests[0]?.events.map(({ channel }) => channel)).toEqual(['a', 'b', 'c']);
});

test('a receiver that fails gets the same events again, and later ones after them', async () => {
  const { hub, requests, events } = await start([500, 302]);
  const connection = hub.connect(silentClient());
  hub.join(connection, 'a');
  await expect.poll(() => requests.length).toBeGreaterThan(0);
  hub.join(connection, 'b');
  await expect.poll(() => requests.length).toBe(4);
  expect(events().map(({ channel }) => channel)).toEqual(['a', 'a', 'a', 'b']);
});

test('events are dropped after the last attempt, and when too many wait, which is reported', async () => {
  const { hub, requests, reports } = await start(Array(3).fill(500), { attempts: 3, queue: 2 });
  const connection = hub.connect(silentClient());
  hub.join(connection, 'lost');
  await expect.poll(() => reports.length).toBe(1);
  expect(reports[0]).toMatch(/1 events are dropped after 3 attempts\. The receiver responded with 500/);
  for (const channel of ['a', 'b', 'c']) hub.join(connection, channel);
  await expect.poll(() => requests.length).toBe(4);
  expect(requests.at(-1)?.events.map(({ channel }) => channel)).toEqual(['b', 'c']);
  expect(reports[1]).toMatch(/more than 2 events wait/);
});

function silentClient() {
  return {
    id: 'silent',
    protocol: {
      vendor: 'none',
      ping: '',
      encodeEvent: () => undefined,
      encodeMemberChange: () => undefined,
      encodeUnsubscribed: () => undefined,
    },
    transport: { backlog: 0, send() {}, end() {} },
    admission: { tokenId: undefined, expiresAt: undefined },
    clientId: undefined,
    limits: { backlog: 0 },
  };
}
