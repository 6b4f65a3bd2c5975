import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { jwtVerify } from 'jose';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import type { RunningCommand } from '../../scripts/shared/running-command.ts';
import { RawClient, sign } from '../mock/pusher/raw-client.ts';
import { findCompiled, startCommand } from '../support/start-command.ts';
import { waysToStop } from '../support/ways-to-stop.ts';
import { createCall, nothingSet } from './call-mock.ts';

let running: RunningCommand | undefined;
afterEach(async () => {
  await running?.kill();
  running = undefined;
});

/** Starts the mock as its users do, in a process of its own, on a free port. */
async function start(parameters: string[] = [], environment: Record<string, string> = {}) {
  const given = ['mock', '--port', '0', ...parameters];
  const command = startCommand('src/cli/main.ts', ...given, { ...nothingSet, ...environment });
  running = command;
  const [, url = ''] = await command.waitFor(/listens on (http:\S+)/);
  await command.waitFor(/Liveblocks.*\n/);
  return { command, url, call: createCall(url) };
}

test('the program reads its command line, and ends with its exit code', async () => {
  const [right, wrong] = [startCommand('src/cli/main.ts', '--version'), startCommand('src/cli/main.ts', 'dance')];
  expect([await right.ended, await wrong.ended]).toEqual([0, 2]);
  expect(right.output()).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(wrong.output()).toMatch(/^Unknown command dance.*\n$/);
});

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
