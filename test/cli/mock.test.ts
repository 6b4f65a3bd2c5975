import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jwtVerify } from 'jose';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { RunningCommand } from '../../scripts/shared/running-command.ts';
import { mock } from '../../src/cli/mock.ts';
import { UsageError } from '../../src/command/options.ts';
import { RawClient, sign } from '../mock/pusher/raw-client.ts';
import { runHere } from '../support/run-here.ts';
import { findCompiled, startCommand } from '../support/start-command.ts';
import { waysToStop } from '../support/ways-to-stop.ts';

/** Nothing of the environment that the tests run in. */
const nothingSet = {
  INFRAI_API_KEY: '',
  PUSHER_APP_ID: '',
  PUSHER_KEY: '',
  PUSHER_SECRET: '',
  ABLY_API_KEY: '',
  LIVEBLOCKS_SECRET_KEY: '',
};

let running: RunningCommand | undefined;
afterEach(async () => {
  await running?.kill();
  running = undefined;
});

/** Makes calls to a mock. */
function createCall(url: string) {
  return async (path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/v1/realtime/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: 'Bearer key', 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, headers: response.headers, envelope: await response.json() };
  };
}

/** Starts the mock as its users do, in a process of its own, on a free port. */
async function start(parameters: string[] = [], environment: Record<string, string> = {}) {
  const given = ['mock', '--port', '0', ...parameters];
  const command = startCommand('src/cli/main.ts', ...given, { ...nothingSet, ...environment });
  running = command;
  const [, url = ''] = await command.waitFor(/listens on (http:\S+)/);
  await command.waitFor(/Liveblocks.*\n/);
  return { command, url, call: createCall(url) };
}

/** Starts the mock in the test's own process, which takes less time, and tells what it printed. */
async function startHere(parameters: string[] = [], environment: Record<string, string> = {}) {
  for (const [name, value] of Object.entries({ ...nothingSet, ...environment })) vi.stubEnv(name, value);
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const close = await mock.run(['--port', '0', '--log', 'none', ...parameters]);
  const output = log.mock.calls.flat().join('\n');
  log.mockRestore();
  const stop = async () => close?.();
  onTestFinished(stop);
  const [, url = ''] = /listens on (http:\S+)/.exec(output) ?? [];
  return { output, url, call: createCall(url), stop };
}

test.each(waysToStop)(
  'it prints where it is and what to connect with, and on $name tells its clients and ends',
  async ({ stop }) => {
    const { command, url } = await start();
    const [, console = ''] = await command.waitFor(/Console +(\S+)/);
    expect(await (await fetch(console)).text()).toContain('<html');
    const [, projectKey = ''] = await command.waitFor(/Project key +([^\s;]+)/);
    const types = await fetch(`${url}/v1/realtime/event/types`, { headers: { Authorization: `Bearer ${projectKey}` } });
    expect(types.status).toBe(200);
    // What is printed for pusher-js names this server, and the app of the project key that is printed.
    const [, appKey, host, port] = await command.waitFor(/new Pusher\('(\w+)', \{ wsHost: '(\S+)', wsPort: (\d+),/);
    expect(`http://${host}:${port}`).toBe(url);
    const client = await RawClient.connect(`ws://${host}:${port}/app/${appKey}?protocol=7`);
    const [, secret = ''] = await command.waitFor(/Pusher +app \d+, secret (\w+)/);
    const auth = sign({ key: String(appKey), secret }, `${client.socketId}:private-room`);
    expect((await client.subscribe('private-room', { auth })).event).toBe('pusher_internal:subscription_succeeded');

    stop(command);
    expect(await client.closed).toEqual({ code: 4200, reason: 'The server is shutting down.' });
    expect(await command.ended).toBe(0);
  },
);

test('it starts with the same keys and secrets as before', async () => {
  const texts = [];
  for (let count = 0; count < 2; count += 1) {
    const { output, url, stop } = await startHere();
    texts.push(output.replaceAll(new URL(url).port, 'PORT'));
    await stop();
  }
  expect(texts[1]).toBe(texts[0]);
});

test('--latency and --rate-limit hold calls back and limit them', async () => {
  const { call } = await startHere(['--latency', '30-40', '--rate-limit', '2/m']);
  for (let count = 0; count < 2; count += 1) {
    const { status, envelope } = await call('event/types');
    expect(status).toBe(200);
    expect(envelope.metadata.latency_ms).toBeGreaterThanOrEqual(29);
  }
  const limited = await call('event/types');
  expect([limited.status, limited.envelope.error.code]).toEqual([429, 'RATE_LIMIT_USER']);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(1);
});

test.each([
  ['json', (lines: string[]) => lines.map((line) => JSON.parse(line))],
  ['none', (lines: string[]) => lines],
])('--log %s', async (format, read) => {
  const { command, call } = await start(['--log', format]);
  const banner = command.output().length;
  await call('channel/get/room-42');
  await command.stop();
  const lines = read(command.output().slice(banner).trim().split('\n').filter(Boolean));
  const entry = { what: 'realtime.channel.get', status: 404, code: 'CHANNEL_NOT_FOUND', client: '127.0.0.1' };
  expect(lines).toEqual(format === 'none' ? [] : [expect.objectContaining(entry)]);
  // No terminal reads this, so nothing is coloured.
  expect(command.output()).not.toContain('\x1b');
});

test('with credentials of a vendor and no key, the project key is a random one that is printed', async () => {
  const keys = [];
  for (let count = 0; count < 2; count += 1) {
    const { output, call } = await startHere([], { ABLY_API_KEY: 'app.key:secret-4714' });
    const [, key = ''] = /Project key +([^\s;]+)/.exec(output) ?? [];
    const request = { client_id: 'c', channels: ['a'] };
    const own = { Authorization: `Bearer ${key}` };
    expect((await call('auth/sign', request, own)).envelope.data.token.keyName).toBe('app.key');
    const constant = { Authorization: 'Bearer ifr_pk_proj_mock' };
    expect((await call('auth/sign', request, constant)).envelope.data.token.keyName).not.toBe('app.key');
    const refused = await call('auth/sign', request, { ...own, Origin: 'https://evil.example' });
    expect([refused.status, refused.envelope.error.code]).toEqual([403, 'SCOPE_INSUFFICIENT']);
    keys.push(key);
  }
  expect(keys[0]).toMatch(/^ifr_pk_proj_[\da-f]{32}$/);
  expect(keys[1]).not.toBe(keys[0]);
});

test('--allow-origin lets the pages of an origin sign, and no others', async () => {
  const environment = { ABLY_API_KEY: 'app.key:secret-4714', INFRAI_API_KEY: 'the-key' };
  const { call } = await startHere(['--allow-origin', 'https://app.example'], environment);
  const sign = (Origin: string) =>
    call('auth/sign', { client_id: 'c', channels: ['a'] }, { Authorization: 'Bearer the-key', Origin });
  for (const origin of ['https://app.example', 'http://localhost:3000', 'http://127.0.0.1:5173', 'http://[::1]:1']) {
    expect((await sign(origin)).status, origin).toBe(200);
  }
  const others = ['null', 'http://app.example', 'https://app.example.evil.example', 'http://localhost.evil.example'];
  for (const origin of others) expect((await sign(origin)).status, origin).toBe(403);
});

test('on every address, the banner names those to connect to, and the console needs its code from others', async () => {
  const { output, url } = await startHere(['--host', '0.0.0.0']);
  expect(output).not.toContain('0.0.0.0');
  expect(new URL(url).hostname).toBe('127.0.0.1');
  const [, address, code] = /From others +(\S+)\/\?code=(\w+)/.exec(output) ?? [];
  // A machine without a network has no other address.
  if (address === undefined) return;
  expect((await fetch(`${address}/`)).status).toBe(403);
  expect((await fetch(`${address}/console/updates`)).status).toBe(403);
  const opened = await fetch(`${address}/?code=${code}`, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect([opened.status, (await fetch(`${address}/`, { headers: { Cookie: cookie } })).status]).toEqual([303, 200]);
});

test('--seed fills the default project, and --state keeps it over a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [seed, state] = [join(folder, 'seed.json'), join(folder, 'state.json')];
  await writeFile(seed, '{"channels":[{"name":"from-seed","type":"private"}]}');
  const key = { Authorization: 'Bearer ifr_pk_proj_mock' };
  const first = await startHere(['--seed', seed, '--state', state]);
  expect((await first.call('channel/get/from-seed', undefined, key)).envelope.data.type).toBe('private');
  await first.call('channel/create', { name: 'made' }, key);
  await first.stop();
  const second = await startHere(['--state', state]);
  expect((await second.call('channel/list', undefined, key)).envelope.data.channels).toHaveLength(2);
});

test('--fail-rate 1 lets every call fail', async () => {
  const { call } = await startHere(['--fail-rate', '1']);
  for (let count = 0; count < 4; count += 1) expect([500, 503]).toContain((await call('event/types')).status);
});

test.each([
  [['--latency', 'slow'], /^--latency slow: .*200.*100-800/],
  [['--latency', '800-100'], /^--latency 800-100: /],
  [['--latency=-5'], /^--latency -5: /],
  [['--latency', '1.5'], /^--latency 1\.5: /],
  [['--rate-limit', '0'], /^--rate-limit 0: .*10\/s.*600\/m/],
  [['--rate-limit', '10/h'], /^--rate-limit 10\/h: /],
  [['--fail-rate', '1.1'], /^--fail-rate 1\.1: .*0 to 1/],
  [['--fail-rate', 'often'], /^--fail-rate often: /],
  [['--fail-rate', ''], /^--fail-rate : /],
  [['--port', '-1'], /'--port' argument is ambiguous\. .*--port=-XYZ'\. The options are: /],
  [['--port', '80.5'], /^--port 80\.5: /],
  [['--host', '203.0.113.1', '--port', '0'], /^--host 203\.0\.113\.1: /],
  [['--port'], /'--port <value>' argument missing/],
  [['--verbose'], /'--verbose'.*--latency/],
  [['now'], /'now'/],
  [['--seed', 'none.json'], /^--seed none\.json: cannot be read \(ENOENT\)/],
  [['--seed', 'README.md'], /^--seed README\.md: not JSON/],
  [['--seed', 'package.json'], /^--seed package\.json: /],
  [['--state', 'package.json'], /^--state package\.json: not a state that this program wrote/],
  [['--log', 'loud'], /^--log loud: .*text, json or none/],
  [['--public-url', 'mock.example'], /^--public-url mock\.example: .*https:/],
  [['--public-url', 'https://a.example/?b'], /^--public-url /],
  [['--allow-origin', 'https://a.example/path'], /^--allow-origin .*not an origin/],
  [['--tls-cert', 'cert.pem'], /^--tls-cert and --tls-key have to be given together\.$/],
  [['--tls-cert', 'none.pem', '--tls-key', 'none.pem'], /^--tls-cert none\.pem: cannot be read \(ENOENT\)/],
  [['--tls-cert', 'package.json', '--tls-key', 'package.json'], /^--tls-cert package\.json.*not a pair in PEM/],
])('%j is refused', async (parameters, message) => {
  const refusal = await mock.run(parameters).catch((error: Error) => error);
  expect(refusal).toBeInstanceOf(UsageError);
  expect((refusal as Error).message).toMatch(message);
  expect((refusal as Error).message).not.toContain('\n');
});

test.each([
  [['--fail-rate', '2'], {}, /^--fail-rate 2: /],
  [['--webhook-url', 'ftp://x'], {}, /^--webhook-url ftp:\/\/x: not a web address/],
  [[], { PUSHER_KEY: 'app-key' }, /^PUSHER_APP_ID, PUSHER_KEY and PUSHER_SECRET have to be set together\.$/],
  [[], { ABLY_API_KEY: 'only-a-name' }, /^ABLY_API_KEY has to look like app\.key:secret\.$/],
])('with %j and %j it ends with one line and exit code 2', async (parameters, environment, message) => {
  for (const [name, value] of Object.entries({ ...nothingSet, ...environment })) vi.stubEnv(name, value);
  const { code, output } = await runHere('mock', ...parameters);
  expect(code).toBe(2);
  expect(output.trim().split('\n')).toEqual([expect.stringMatching(message)]);
});

test('a port that is taken is named in one line, with exit code 2', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const line = `Port ${port} is taken. Choose another with --port, or --port 0 for any free one.\n`;
  expect(await runHere('mock', '--port', String(port))).toEqual({ code: 2, output: line });
});

test('it signs with the credentials of the environment, and no line tells one of them', async () => {
  const projectKey = 'ifr_pk_proj_of_the_environment';
  const secrets = { pusher: 'pusher-secret-4711', ably: 'ably-secret-4712', liveblocks: 'sk_liveblocks_4713' };
  const { command, url, call } = await start([], {
    INFRAI_API_KEY: projectKey,
    PUSHER_APP_ID: '99',
    PUSHER_KEY: 'app-key-of-env',
    PUSHER_SECRET: secrets.pusher,
    ABLY_API_KEY: `app.key:${secrets.ably}`,
    LIVEBLOCKS_SECRET_KEY: secrets.liveblocks,
  });
  const socket = url.replace('http', 'ws');
  const own = { Authorization: `Bearer ${projectKey}` };
  const signFor = async (vendor: string) => {
    const request = { vendor, client_id: 'c', channels: ['private-a'], socket_id: '1.2' };
    return (await call('auth/sign', request, own)).envelope.data.token;
  };
  const app = { key: 'app-key-of-env', secret: secrets.pusher };
  expect(await signFor('pusher')).toEqual({ auth: sign(app, '1.2:private-a') });
  const { mac, ...ably } = await signFor('ably');
  const signed = ['keyName', 'ttl', 'capability', 'clientId', 'timestamp', 'nonce'].map((name) => `${ably[name]}\n`);
  expect(ably.keyName).toBe('app.key');
  expect(mac).toBe(createHmac('sha256', secrets.ably).update(signed.join('')).digest('base64'));
  const { token } = await signFor('liveblocks');
  expect((await jwtVerify(token, Buffer.from(secrets.liveblocks))).payload).toMatchObject({ uid: 'c' });

  // Calls that fail in every way, with a secret wherever a log might take it from.
  const issued = (await call('token/issue', { client_id: 'c' }, own)).envelope.data.token;
  const failing = [
    await call(`channel/get/${secrets.pusher}`, undefined, own),
    await call('publish', { channel: projectKey }, own),
    await call('publish', `{"channel": "${secrets.ably}`, own),
    await call(`nothing/${secrets.liveblocks}`, undefined, own),
    await call('event/types', undefined, { ...own, Prefer: `example=${projectKey}` }),
    await call('event/types', undefined, { Authorization: `Basic ${projectKey}` }),
    await call('token/revoke', { token_or_jti: `${issued}x` }, { ...own, Prefer: 'code=500' }),
  ];
  expect(failing.map(({ status }) => status)).toEqual([404, 400, 400, 404, 404, 401, 500]);
  for (const credential of [projectKey, `${issued}x`, `${issued.slice(0, 40)}.${secrets.ably}.x`]) {
    expect([4001, 4009]).toContain((await new RawClient(`${socket}/app/${credential}?protocol=7`).closed).code);
  }
  const client = await RawClient.connect(`${socket}/app/${issued}?protocol=7`);
  client.socket.send(`not JSON ${secrets.pusher}`);
  await client.next('pusher:error');
  expect(await command.stop()).toBe(0);
  for (const secret of [projectKey, ...Object.values(secrets), issued]) expect(command.output()).not.toContain(secret);
  for (const name of ['INFRAI_API_KEY', 'PUSHER_SECRET', 'ABLY_API_KEY', 'LIVEBLOCKS_SECRET_KEY']) {
    expect(command.output()).toContain(`from ${name}`);
  }
  // Each request has its line, which tells what came of it.
  expect(command.output()).toMatch(/ 404 realtime\.channel\.get CHANNEL_NOT_FOUND [\d.]+ ms /);
  expect(command.output()).toMatch(/ 404 GET \/v1\/realtime\/nothing\/… ROUTE_NOT_FOUND /);
  expect(command.output()).toMatch(/ 101 pusher connected .*\n(.*\n)*.* \d{4} pusher disconnected /);
});

test('it goes on when no one reads its log any more, as behind `| head`', async () => {
  const parameters = [findCompiled('src/cli/main.ts') ?? '', 'mock', '--port', '0'];
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill());
  let output = '';
  // Leaving the loop closes the pipe.
  for await (const part of child.stdout.setEncoding('utf8')) {
    output += part;
    if (output.includes('Liveblocks secret')) break;
  }
  const call = createCall(/listens on (http:\S+)/.exec(output)?.[1] ?? '');
  for (let count = 0; count < 3; count += 1) {
    expect((await call('event/types')).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});
