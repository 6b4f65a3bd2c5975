import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { mock } from '../../src/cli/mock.ts';
import { UsageError } from '../../src/command/options.ts';
import { RawClient } from '../mock/pusher/raw-client.ts';
import { runHere } from '../support/run-here.ts';
import { createCall, nothingSet } from './call-mock.ts';

/** Starts the mock in the test's own process, which takes less time, and tells what it printed. */
async function startHere(parameters: string[] = [], environment: Record<string, string> = {}) {
  for (const [name, value] of Object.entries({ ...nothingSet, ...environment })) vi.stubEnv(name, value);
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const close = await mock.run(['--port', '0', '--log', 'none', ...parameters]);
  const output = log.mock.calls.flat().join('\n');
  log.mockRestore();
  const stop = async () => close?.();
  onTestFinished(stop);
  const [, url = ''] = /listens on (https?:\S+)/.exec(output) ?? [];
  return { output, url, call: createCall(url), stop };
}

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
  const allowed = ['https://other.example', 'https://app.example'].flatMap((origin) => ['--allow-origin', origin]);
  const { call } = await startHere(allowed, environment);
  const sign = (Origin: string) =>
    call('auth/sign', { client_id: 'c', channels: ['a'] }, { Authorization: 'Bearer the-key', Origin });
  for (const origin of [
    'https://app.example',
    'https://other.example',
    'http://localhost:3000',
    'http://127.0.0.1:5173',
    'http://[::1]:1',
  ]) {
    expect((await sign(origin)).status, origin).toBe(200);
  }
  const foreign = ['null', 'http://app.example', 'https://app.example.evil.example', 'http://localhost.evil.example'];
  for (const origin of foreign) expect((await sign(origin)).status, origin).toBe(403);
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
  [['--latency', 'x200'], /^--latency x200: /],
  [['--latency', '200x'], /^--latency 200x: /],
  [['--rate-limit', 'x10/s'], /^--rate-limit x10\/s: /],
  [['--rate-limit', '10/sx'], /^--rate-limit 10\/sx: /],
  [['--fail-rate', ' '], /^--fail-rate {2}: /],
  [['--fail-rate', '-0.1'], /--fail-rate/],
  [['--fail-rate=-0.1'], /^--fail-rate -0\.1: /],
  [['--webhook-url', 'nowhere'], /^--webhook-url nowhere: /],
  [['--webhook-url', 'xhttps://a.example'], /^--webhook-url xhttps:/],
  [['--webhook-url', 'httpsx://a.example'], /^--webhook-url httpsx:/],
  [['--public-url', 'ftp://a.example'], /^--public-url /],
  [['--public-url', 'https://a.example/#b'], /^--public-url /],
  [['--public-url', 'https://user@a.example/'], /^--public-url /],
  [['--allow-origin', 'nowhere'], /^--allow-origin nowhere: /],
  [['--tls-key', 'key.pem'], /^--tls-cert and --tls-key have to be given together\.$/],
  [['--fail-rate', '1.1'], /^--fail-rate 1\.1: .*0 to 1/],
  [['--fail-rate', 'often'], /^--fail-rate often: /],
  [['--fail-rate', ''], /^--fail-rate : /],
  [['--port', '-1'], /'--port' argument is ambiguous\. .*--port=-XYZ'\. The options are: /],
  [['--port', '80.5'], /^--port 80\.5: /],
  [['--host', '203.0.113.1', '--port', '0'], /^203\.0\.113\.1 is not an address of this machine\. /],
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
  const line = `Port ${port} is taken. Choose another port, or port 0 for any free one.\n`;
  expect(await runHere('mock', '--port', String(port))).toEqual({ code: 2, output: line });
});

test.each([
  [['--latency', '30'], 29],
  [['--latency', '30-30'], 29],
])('%j holds a call back', async (options, least) => {
  const { call } = await startHere(options);
  expect((await call('event/types')).envelope.metadata.latency_ms).toBeGreaterThanOrEqual(least);
});

test.each([
  ['2', 1],
  ['2/s', 1],
  ['2/m', 60],
])('--rate-limit %s lets two of many calls through, and more after %i s at most', async (rate, most) => {
  const { call } = await startHere(['--rate-limit', rate]);
  // At once, and so many that no machine is slow enough to let all of them through.
  const responses = await Promise.all(Array.from({ length: 40 }, () => call('event/types')));
  expect(responses.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(2);
  const retryAfter = Number(responses.find(({ status }) => status === 429)?.headers.get('retry-after'));
  expect(retryAfter).toBeLessThanOrEqual(most);
  expect(retryAfter).toBeGreaterThan(most / 2 - 1);
});

test('--fail-rate 0 lets no call fail', async () => {
  const { call } = await startHere(['--fail-rate', '0']);
  expect((await call('event/types')).status).toBe(200);
});

test.each([
  ['http://mock.example', 'ws://mock.example'],
  ['https://mock.example/base/', 'wss://mock.example/base'],
])('with --public-url %s clients are sent to %s', async (option, endpoint) => {
  const { call } = await startHere(['--public-url', option]);
  expect((await call('token/issue', { client_id: 'c' })).envelope.data.endpoint).toBe(endpoint);
});

test.each([
  ['text', /^\d\d:\d\d:\d\d\.\d{3} 200 realtime\.event\.types /],
  ['json', /^\{"time":"[^"]+","what":"realtime\.event\.types","status":200,/],
])('--log %s writes a line for each call', async (format, line) => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { call } = await startHere(['--log', format]);
  await call('event/types');
  await expect.poll(() => write.mock.calls.map(([text]) => String(text)).join('')).toMatch(line);
});

test('--tls-cert and --tls-key serve TLS', async () => {
  const [cert, key] = ['cert', 'key'].map((name) => `${projectRoot}test/mock/tls/${name}.pem`) as [string, string];
  expect((await startHere(['--tls-cert', cert, '--tls-key', key])).url).toMatch(/^https:/);
});

test('--lenient and --subscription-count reach the clients of Pusher', async () => {
  const connect = async (options: string[]) => {
    const { url, output } = await startHere(options);
    const [, key = ''] = /new Pusher\('(\w+)'/.exec(output) ?? [];
    return RawClient.connect(`${url.replace('http', 'ws')}/app/${key}?protocol=7`);
  };
  const plain = await connect([]);
  expect((await plain.subscribe('a room')).event).not.toBe('pusher_internal:subscription_succeeded');
  await plain.subscribe('room');
  expect((await plain.rest()).map(({ event }) => event)).toEqual([]);
  const lenient = await connect(['--lenient']);
  expect((await lenient.subscribe('a room')).event).toBe('pusher_internal:subscription_succeeded');
  const counting = await connect(['--subscription-count']);
  await counting.subscribe('room');
  expect((await counting.next('pusher_internal:subscription_count')).data).toEqual({ subscription_count: 1 });
});

test.each(['http://127.0.0.1:1/hooks', 'https://app.example/hooks'])('webhooks may go to %s', async (address) => {
  expect((await startHere(['--webhook-url', address])).url).toMatch(/^http:/);
});
