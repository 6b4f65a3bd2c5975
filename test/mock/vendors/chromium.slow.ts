import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../../scripts/shared/chromium.ts';
import { projectRoot } from '../../../scripts/shared/paths.ts';
import { listen } from '../../../src/command/listen.ts';
import { createLiveMock } from '../../../src/mock/server.ts';
import { Projects } from '../../../src/mock/state/projects.ts';
import { startLiveServer } from '../live-server.ts';

const channel = 'presence-room';
const names = ['pusher', 'ably', 'liveblocks'] as const;
type Vendor = (typeof names)[number];

/** What the page below offers to a test. */
interface Joined {
  events: { name: string; data: unknown }[];
  members(): Promise<string[]> | string[];
  publish(name: string, data: unknown): unknown;
}

/** A page with the three unmodified libraries. Each of them gets its signature from `/sign`. */
const script = `
import * as Ably from 'ably';
import { createClient } from '@liveblocks/client';
import Pusher from 'pusher-js';

const sign = async (vendor, id, more = {}) =>
  (await fetch('/sign', { method: 'POST', body: JSON.stringify({ vendor, client_id: id, ...more }) })).json();

const join = {
  pusher(id, { url, pusherKey }) {
    const { hostname, port } = new URL(url);
    const pusher = new Pusher(pusherKey, {
      wsHost: hostname, wsPort: Number(port), forceTLS: false, cluster: 'mock', enabledTransports: ['ws'],
      channelAuthorization: {
        customHandler: ({ socketId }, callback) =>
          sign('pusher', id, { socket_id: socketId, channel_data: {} }).then((token) => callback(null, token)),
      },
    });
    const channel = pusher.subscribe('${channel}');
    const events = [];
    channel.bind_global((name, data) => name.startsWith('pusher:') || events.push({ name, data }));
    return { events, members: () => Object.keys(channel.members.members), publish: (name, data) => channel.trigger(name, data) };
  },
  ably(id, { url }) {
    const { hostname, port } = new URL(url);
    const ably = new Ably.Realtime({
      endpoint: hostname, port: Number(port), tls: false, transports: ['web_socket'], echoMessages: false,
      disconnectedRetryTimeout: 500,
      authCallback: (_parameters, callback) => sign('ably', id).then((token) => callback(null, token), callback),
    });
    const channel = ably.channels.get('${channel}');
    const events = [];
    channel.subscribe(({ name, data }) => events.push({ name, data: data ?? null }));
    channel.presence.enter();
    return {
      events,
      members: async () => (await channel.presence.get()).map(({ clientId }) => clientId),
      publish: (name, data) => channel.publish(name, data),
    };
  },
  liveblocks(id, { url }) {
    const { room } = createClient({ baseUrl: url, authEndpoint: () => sign('liveblocks', id) })
      .enterRoom('${channel}', { initialPresence: {} });
    const events = [];
    room.subscribe('event', ({ event: { type: name, data } }) => events.push({ name, data }));
    return { events, members: () => [id, ...room.getOthers().map(({ id }) => id)], publish: (type, data) => room.broadcastEvent({ type, data }) };
  },
};
window.join = (vendor, id, facts) => { window.joined = join[vendor](id, facts); };
`;

let browser: Browser;
let bundle: string;
beforeAll(async () => {
  browser = await launchChromium();
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: projectRoot, loader: 'js' },
    bundle: true,
    write: false,
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  bundle = outputFiles[0]?.text ?? '';
});
afterAll(() => browser?.close());

/** Serves the page and its server endpoint, and makes the function that opens a window of a vendor's client. */
async function servePage(mock: { url: string; projects: Projects }) {
  const server = createServer(async (request, response) => {
    if (request.url !== '/sign') {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><script type="module">${bundle.replaceAll('</script', '<\\/script')}</script>`);
      return;
    }
    const capabilities = ['subscribe', 'publish', 'presence'];
    const body = { channels: [channel], capabilities, ...JSON.parse(await text(request)) };
    const signed = await fetch(`${mock.url}/v1/realtime/auth/sign`, {
      method: 'POST',
      headers: { Authorization: 'Bearer key', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { data } = (await signed.json()) as { data: { token: unknown } };
    response.end(JSON.stringify(data.token));
  });
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  const facts = { url: mock.url, pusherKey: mock.projects.default.credentials.pusher.key };

  return async function open(vendor: Vendor, id: string = vendor) {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
    page.on('websocket', (socket) => hosts.add(new URL(socket.url()).hostname));
    await page.goto(url);
    await page.evaluate(
      ([...given]) => (window as never as { join(...all: unknown[]): void }).join(...given),
      [vendor, id, facts],
    );
    return { page, hosts, ...read(page) };
  };
}

function read(page: Page) {
  type Window = { joined: Joined };
  return {
    events: () => page.evaluate(() => (window as never as Window).joined.events),
    members: async () => (await page.evaluate(() => (window as never as Window).joined.members())).toSorted(),
    publish: (name: string, data: unknown) =>
      page.evaluate(
        ([event, value]) => void (window as never as Window).joined.publish(event as string, value),
        [name, data],
      ),
  };
}

test('each library hears each, everyone sees everyone, and no other host is contacted', async () => {
  const mock = await startLiveServer();
  const open = await servePage(mock);
  const windows = new Map<Vendor, Awaited<ReturnType<typeof open>>>();
  for (const name of names) windows.set(name, await open(name));
  for (const [name, { members }] of windows) {
    await expect.poll(members, { message: name, timeout: 10_000 }).toEqual([...names].sort());
  }
  const sent = { text: 'hi “ü”', list: [1, null] };
  for (const name of names) await windows.get(name)?.publish(`client-${name}`, sent);
  for (const [name, { events, hosts }] of windows) {
    const others = names.filter((other) => other !== name).map((other) => ({ name: `client-${other}`, data: sent }));
    await expect.poll(events, { message: name, timeout: 10_000 }).toEqual(others);
    expect([...hosts], name).toEqual(['127.0.0.1']);
  }
}, 60_000);

test('while the mock is down, no library contacts another host, and all of them come back', async () => {
  const serve = async (port: number) => {
    const projects = new Projects({ defaultKey: 'key' });
    const mock = createLiveMock(projects);
    const { url, close } = await listen(mock.server, { host: '127.0.0.1', port });
    return { projects, url, close: () => mock.close().then(close) };
  };
  const first = await serve(0);
  const open = await servePage(first);
  const windows = [];
  for (const name of names) windows.push(await open(name));
  const memberCount = ({ projects }: typeof first) => projects.default.hub.countMembers(channel);
  await expect.poll(() => memberCount(first), { timeout: 10_000 }).toBe(3);
  await first.close();
  // Long enough for several attempts, and for the checks of the network that a library may make after a while.
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  const second = await serve(Number(new URL(first.url).port));
  try {
    await expect.poll(() => memberCount(second), { timeout: 45_000 }).toBe(3);
    for (const { hosts } of windows) expect([...hosts]).toEqual(['127.0.0.1']);
  } finally {
    await second.close();
  }
}, 120_000);
