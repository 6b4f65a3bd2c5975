import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { listen } from '../../src/command/listen.ts';
import { type ServeSettings, serveLiveMock } from '../../src/mock/serve.ts';
import { RawClient } from './pusher/raw-client.ts';

interface Served {
  host?: string;
  environment?: Record<string, string>;
  settings?: ServeSettings;
}

async function serve({ host = '127.0.0.1', environment = {}, settings = {} }: Served = {}) {
  const served = await serveLiveMock({ host, port: 0 }, {}, environment, settings);
  onTestFinished(() => served.close());
  return { ...served, port: new URL(served.url).port };
}

/** What stands behind a word in the description. */
function lineOf(description: string, title: string): string | undefined {
  const line = description.split('\n').find((each) => each.startsWith(`  ${title} `));
  return line?.slice(title.length + 2).trim();
}

const vendors = {
  PUSHER_APP_ID: 'app-1',
  PUSHER_KEY: 'key-1',
  PUSHER_SECRET: 'secret-of-pusher',
  ABLY_API_KEY: 'app.key:secret-of-ably',
  LIVEBLOCKS_SECRET_KEY: 'sk_secret-of-liveblocks',
};

describe('the description', () => {
  test('says how to connect with each library', async () => {
    const { description, url, port, projects } = await serve();
    const { pusher, ably, liveblocks } = projects.default.credentials;
    expect(description.split('\n')).toEqual([
      `The live mock listens on http://127.0.0.1:${port}`,
      `  Console      ${url}/`,
      '  Project key  ifr_pk_proj_mock; any other key is a project of its own',
      `  pusher-js    new Pusher('${pusher.key}', { wsHost: '127.0.0.1', wsPort: ${port}, forceTLS: false, cluster: 'mock' })`,
      `  Pusher       app ${pusher.appId}, secret ${pusher.secret}`,
      `  Ably         new Ably.Realtime({ authUrl, endpoint: '127.0.0.1', port: ${port}, tls: false, transports: ['web_socket'] })`,
      `  Ably key     ${ably}`,
      `  Liveblocks   createClient({ authEndpoint, baseUrl: '${url}' })`,
      `  Liveblocks secret ${liveblocks}; only Liveblocks itself can issue a token that its servers accept`,
    ]);
  });

  test('names where a secret comes from, and never says it', async () => {
    const environment = { ...vendors, INFRAI_API_KEY: 'ifr_pk_proj_secret' };
    const { description } = await serve({ environment });
    expect(lineOf(description, 'Project key')).toMatch(/^from INFRAI_API_KEY; /);
    expect(lineOf(description, 'pusher-js')).toContain("new Pusher('key-1'");
    expect(lineOf(description, 'Pusher')).toBe('app app-1, secret from PUSHER_SECRET');
    expect(lineOf(description, 'Ably key')).toBe('from ABLY_API_KEY');
    expect(lineOf(description, 'Liveblocks secret')).toMatch(/^from LIVEBLOCKS_SECRET_KEY; /);
    expect(description).not.toContain('secret-of');
    expect(description).not.toContain('ifr_pk_proj_secret');
  });

  test.each([
    ['http://mock.example', 'wsPort: 80, forceTLS: false, cluster', 'port: 80, tls: false'],
    ['http://mock.example:8080', 'wsPort: 8080, forceTLS: false, cluster', 'port: 8080, tls: false'],
    ['https://mock.example', 'wssPort: 443, forceTLS: true, cluster', 'tlsPort: 443, tls: true'],
    [
      'https://mock.example:8443/base',
      "wssPort: 8443, forceTLS: true, wsPath: '/base', cluster",
      'tlsPort: 8443, tls: true',
    ],
  ])('leads to the public address %s', async (publicUrl, pusher, ably) => {
    const { description } = await serve({ settings: { publicUrl } });
    expect(lineOf(description, 'Public')).toBe(publicUrl);
    expect(lineOf(description, 'pusher-js')).toContain(`wsHost: 'mock.example', ${pusher}`);
    expect(lineOf(description, 'Ably')).toContain(`endpoint: 'mock.example', ${ably}`);
    expect(lineOf(description, 'Liveblocks')).toContain(`baseUrl: '${publicUrl}'`);
    expect(lineOf(description, 'From others')).toMatch(new RegExp(`^${publicUrl}/\\?code=\\w+$`));
    expect(lineOf(description, 'Console')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test.each(['127.0.0.1', 'localhost'])('has no address for others when it listens on %s', async (host) => {
    expect((await serve({ host })).description).not.toContain('From others');
  });

  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);

  test(`has each address of this machine in its networks (${own.length}) when it listens on all of them`, async () => {
    const { description, port } = await serve({ host: '0.0.0.0' });
    const listed = [...description.matchAll(/From others +http:\/\/(\S+):(\d+)\/\?code=\w+$/gm)];
    expect(listed.map(([, address, at]) => [address, at])).toEqual(own.map((address) => [address, port]));
  });

  test.skipIf(own.length === 0)('has the address that it listens on, when others reach it', async () => {
    const { description, url } = await serve({ host: own[0] ?? '' });
    expect(lineOf(description, 'From others')?.split('/?code=')[0]).toBe(url);
  });

  test('leads to TLS where it serves TLS', async () => {
    const [cert, key] = await Promise.all(
      ['cert', 'key'].map((name) => readFile(`${projectRoot}test/mock/tls/${name}.pem`)),
    );
    const { description, url, port } = await serve({ settings: { tls: { cert, key } as never } });
    expect(url).toBe(`https://127.0.0.1:${port}`);
    expect(lineOf(description, 'pusher-js')).toContain(`wssPort: ${port}, forceTLS: true`);
  });
});

describe('the project key', () => {
  test.each([
    ['the one that everyone knows', {}, undefined, /^ifr_pk_proj_mock;/],
    ['the one that was given', {}, 'given-key', /^given-key;/],
    [
      "the environment's before the one that was given",
      { INFRAI_API_KEY: 'own' },
      'given-key',
      /^from INFRAI_API_KEY;/,
    ],
    ['a random one beside credentials of a vendor', vendors, undefined, /^ifr_pk_proj_[\da-f]{32};/],
    ['the one that was given beside credentials of a vendor', vendors, 'given-key', /^given-key;/],
  ])('is %s', async (_title, environment, projectKey, expected) => {
    const { description } = await serve({ environment, settings: { projectKey } });
    expect(lineOf(description, 'Project key')).toMatch(expected);
  });
});

test('the log hides the secrets of the environment, the secret part of the Ably key too', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const environment = { ...vendors, INFRAI_API_KEY: 'ifr_pk_proj_secret' };
  const { url } = await serve({ environment, settings: { log: 'text' } });
  const secrets = [...Object.values(environment).slice(2), 'secret-of-ably'];
  for (const secret of secrets) await fetch(`${url}/v1/realtime/${secret}`, { method: 'POST' });
  await fetch(`${url}/v1/realtime/the-end`, { method: 'POST' });
  const printed = () => write.mock.calls.map(([text]) => String(text)).join('');
  await expect.poll(printed).toContain('the-end');
  for (const secret of secrets) expect(printed()).not.toContain(secret);
});

test('a reset fills the default project with its seed again, and leaves any other empty', async () => {
  const seed = { channels: [{ name: 'from-seed' }] };
  const { projects, reset } = await serve({ settings: { seed } as never });
  const names = (project: typeof projects.default) => Array.from(project.channels.values(), ({ name }) => name);
  expect(names(projects.default)).toEqual(['from-seed']);
  const other = projects.open('another-key');
  reset(other);
  reset(projects.default);
  expect([names(projects.default), names(other)]).toEqual([['from-seed'], []]);
});

test.each([
  [true, {}, true],
  [true, { NO_COLOR: '1' }, false],
  [false, {}, false],
])('in a terminal (%j) with %j the log has colours: %j', async (isTTY, environment, isColored) => {
  vi.stubGlobal('process', Object.create(process, { stdout: { value: Object.create(process.stdout) } }));
  const write = vi.fn();
  Object.assign(process.stdout, { isTTY, write });
  const { url } = await serve({ environment, settings: { log: 'text' } });
  await fetch(`${url}/v1/realtime/event/types`);
  const printed = () => write.mock.calls.map(([text]) => String(text)).join('');
  await expect.poll(printed).toContain('401');
  expect(printed().includes('\x1b[')).toBe(isColored);
});

test('webhooks go where the settings say, until the mock is closed', async () => {
  const received = vi.fn();
  const receiver = createServer(async (request, response) => {
    received(JSON.parse(String(Buffer.concat(await request.toArray()))));
    response.end();
  });
  const { url: webhookUrl, close } = await listen(receiver, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  const { url, projects } = await serve({ settings: { webhookUrl } });
  const client = await RawClient.connect(
    `${url.replace('http', 'ws')}/app/${projects.default.credentials.pusher.key}?protocol=7`,
  );
  await client.subscribe('room');
  await expect
    .poll(() => received.mock.calls.flat())
    .toMatchObject([{ events: [{ name: 'channel_occupied', channel: 'room' }] }]);
});
