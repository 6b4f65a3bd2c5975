import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request as requestTls } from 'node:https';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { mayOpenConsole } from '../../src/mock/console/admission.ts';
import { startLiveServer } from './live-server.ts';
import { RawClient } from './pusher/raw-client.ts';

const publicUrl = 'https://mock.example/base';
const ask = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers, redirect: 'manual' });

describe('behind a proxy', () => {
  test('a public address decides the endpoint, and its path is a base path that a proxy may remove', async () => {
    const { url, call, projects } = await startLiveServer({ settings: { publicUrl } });
    const { data } = await call('token/issue', { client_id: 'c', channels: ['a'] });
    expect(data.endpoint).toBe('wss://mock.example/base');
    const key = { Authorization: 'Bearer key' };
    for (const base of ['', '/base']) {
      expect((await ask(`${url}${base}/v1/realtime/event/types`, key)).status).toBe(200);
      expect((await ask(`${url}${base}/health`)).status).toBe(200);
      const page = await ask(`${url}${base}/`);
      const [, script = ''] = /src="(console[^"]+)"/.exec(await page.text()) ?? [];
      expect((await ask(`${url}${base}/${script}`)).status).toBe(200);
      const address = `${url.replace('http', 'ws')}${base}/app/${projects.default.credentials.pusher.key}?protocol=7`;
      (await RawClient.connect(address)).close();
    }
    expect((await ask(`${url}/basement/health`, key)).status).toBe(404);
  });

  test.each([
    [{ 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'mock.example' }, 'wss://mock.example'],
    [{ 'X-Forwarded-Proto': 'https, http', 'X-Forwarded-Host': 'one.example:8443, two' }, 'wss://one.example:8443'],
    [{ 'X-Forwarded-Host': 'evil.example/<b>' }, undefined],
    [{ 'X-Forwarded-Host': 'mock.example:99999' }, undefined],
    [{ 'X-Forwarded-Host': '[' }, undefined],
    [{ 'X-Forwarded-Proto': 'javascript' }, undefined],
  ])('a proxy on this machine that says %j decides the endpoint', async (headers, expected) => {
    const { url, call } = await startLiveServer();
    const { data } = await call('token/issue', { client_id: 'c' }, { headers });
    expect(data.endpoint === expected || expected === undefined).toBe(true);
    expect(data.endpoint).toMatch(
      expected === undefined ? new RegExp(`^ws://127\\.0\\.0\\.1:${new URL(url).port}$`) : /^wss:/,
    );
  });

  test('the console of a public address is opened there with the code, and by no other page', async () => {
    const { url } = await startLiveServer({ settings: { publicUrl, consoleCode: 'c0de' } });
    const forwarded = { 'X-Forwarded-For': '203.0.113.7' };
    expect((await ask(`${url}/console/updates`, forwarded)).status).toBe(403);
    expect((await ask(`${url}/?code=c0df`, forwarded)).status).toBe(403);
    const opened = await ask(`${url}/?code=c0de`, forwarded);
    expect([opened.status, opened.headers.get('location')]).toEqual([303, './']);
    const Cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await ask(`${url}/`, { ...forwarded, Cookie })).status).toBe(200);
    const call = (origin: string) =>
      fetch(`${url}/console/call/publish`, {
        method: 'POST',
        headers: { ...forwarded, Cookie, Origin: origin, 'Content-Type': 'application/json' },
        body: '{"channel":"a","event":"b","data":1}',
      });
    expect((await call('https://mock.example')).status).toBe(200);
    expect((await call('https://evil.example')).status).toBe(403);
  });

  test.each([
    ['127.0.0.1', {}, true],
    ['::1', {}, true],
    ['::ffff:127.0.0.1', {}, true],
    ['192.168.1.7', {}, false],
    ['::ffff:192.168.1.7', {}, false],
    ['127.0.0.1.evil.example', {}, false],
    [undefined, {}, false],
    ['127.0.0.1', { 'x-forwarded-for': '203.0.113.7' }, false],
    ['192.168.1.7', { cookie: 'a=b; live-mock-console=c0de' }, true],
    ['192.168.1.7', { cookie: 'live-mock-console=c0d' }, false],
    ['192.168.1.7', { host: '127.0.0.1', 'x-real-ip': '127.0.0.1' }, false],
  ])('a request from %s with %j may see the console: %s', (remoteAddress, headers, expected) => {
    const request = { headers, socket: { remoteAddress } } as unknown as Parameters<typeof mayOpenConsole>[0];
    expect(mayOpenConsole(request, new URLSearchParams(), 'c0de')).toBe(expected);
  });
});

test('with a certificate it serves TLS: calls, WebSockets and offers of another protocol', async () => {
  const [cert, key] = await Promise.all(
    ['cert', 'key'].map((name) => readFile(`${projectRoot}test/mock/tls/${name}.pem`)),
  );
  const tls = { cert: cert as Buffer, key: key as Buffer };
  const { url, projects } = await startLiveServer({ settings: { tls } });
  expect(url).toMatch(/^https:/);
  const headers = { Authorization: 'Bearer key', 'Content-Type': 'application/json' };
  const call = (more: Record<string, string>) =>
    new Promise<string>((resolve, reject) => {
      const asking = requestTls(
        `${url}/v1/realtime/token/issue`,
        { method: 'POST', ca: cert, headers: { ...headers, ...more } },
        async (response) => resolve(String(Buffer.concat(await response.toArray()))),
      );
      asking.on('error', reject).end('{"client_id":"c"}');
    });
  expect(JSON.parse(await call({})).data.endpoint).toBe(url.replace('https', 'wss'));
  expect(JSON.parse(await call({ Connection: 'Upgrade', Upgrade: 'h2c' })).ok).toBe(true);
  const address = `${url.replace('http', 'ws')}/app/${projects.default.credentials.pusher.key}?protocol=7`;
  const socket = new WebSocket(address, { ca: cert });
  const [message] = await once(socket, 'message');
  expect(String(message)).toContain('connection_established');
  socket.close();
});

test('it says when it is ready, and what an address of WebSockets is for', async () => {
  const { url } = await startLiveServer();
  const health = await ask(`${url}/health`);
  expect([health.status, await health.text()]).toEqual([200, 'ready\n']);
  const plain = await ask(`${url}/app/some-key?protocol=7`);
  expect([plain.status, plain.headers.get('upgrade')]).toEqual([426, 'websocket']);
  expect(await plain.text()).toMatch(/WebSocket/);
});

describe('a compressed body', () => {
  const text = JSON.stringify({ channel: 'a', event: 'b', data: 'x'.repeat(1_000) });
  const bomb = JSON.stringify({ channel: 'a', event: 'b', data: 'x'.repeat(20_000_000) });
  test.each([
    ['gzip', gzipSync(text), 200, ''],
    ['deflate', deflateSync(text), 200, ''],
    ['br', brotliCompressSync(text), 200, ''],
    ['identity', Buffer.from(text), 200, ''],
    ['GZIP', gzipSync(text), 200, ''],
    ['gzip', gzipSync(bomb), 413, 'PAYLOAD_TOO_LARGE'],
    ['br', brotliCompressSync(bomb), 413, 'PAYLOAD_TOO_LARGE'],
    ['gzip', Buffer.from(text), 400, 'INVALID_INPUT'],
    ['gzip', gzipSync(text).subarray(0, 20), 400, 'INVALID_INPUT'],
    ['zstd', Buffer.from(text), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['constructor', Buffer.from(text), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['gzip, gzip', gzipSync(gzipSync(text)), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('in %s is read or refused', async (encoding, body, status, code) => {
    const { url, call } = await startLiveServer();
    const response = await fetch(`${url}/v1/realtime/publish`, {
      method: 'POST',
      headers: { Authorization: 'Bearer key', 'Content-Type': 'application/json', 'Content-Encoding': encoding },
      body: new Uint8Array(body),
    });
    expect([response.status, (await response.json()).error?.code ?? '']).toEqual([status, code]);
    expect((await call('event/types')).status).toBe(200);
  });
});

test('a token with 100 channels of 200 characters can connect', async () => {
  const { url, call } = await startLiveServer();
  const channels = Array.from({ length: 100 }, (_, at) => String(at).padStart(200, '频'));
  const { data } = await call('token/issue', { client_id: 'c', channels });
  const client = await RawClient.connect(`${url.replace('http', 'ws')}/app/${data.token}?protocol=7`);
  expect(await client.subscribe(channels[99] ?? '')).toMatchObject({ event: 'pusher_internal:subscription_succeeded' });
  client.close();
});

test('a secret that came from outside is not in what the console is told', async () => {
  const pusher = { appId: '1', key: 'app-key', secret: 'a-secret-from-outside' };
  const { url } = await startLiveServer({ credentials: { pusher } });
  const response = await fetch(`${url}/console/updates`);
  const [first] =
    (await response.body
      ?.getReader()
      .read()
      .then(({ value }) => [Buffer.from(value ?? [])])) ?? [];
  expect(String(first)).toContain('app-key');
  expect(String(first)).not.toContain('a-secret-from-outside');
});

test('a page that another call was signed for gets no replay of it', async () => {
  const { call } = await startLiveServer({ credentials: { ably: 'app.key:secret' } });
  const request = { client_id: 'c', channels: ['a'], idempotency_key: 'k' };
  expect((await call('auth/sign', request)).status).toBe(200);
  const replay = await call('auth/sign', request, { headers: { Origin: 'https://evil.example' } });
  expect(replay).toMatchObject({
    status: 403,
    error: { message: expect.stringContaining('--allow-origin https://evil.example') },
  });
});

test('a script on this machine exports the state of a project and resets it, and no page of another does', async () => {
  const { url, call } = await startLiveServer();
  await call('channel/create', { name: 'room-42' });
  expect((await (await fetch(`${url}/console/state`)).json()).channels).toMatchObject([{ name: 'room-42' }]);
  const reset = (headers: Record<string, string>) => fetch(`${url}/console/reset`, { method: 'POST', headers });
  for (const headers of [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'X-Forwarded-For': '203.0.113.7' },
  ]) {
    expect((await reset(headers as Record<string, string>)).status).toBe(403);
  }
  expect((await fetch(`${url}/console/state`, { headers: { 'X-Forwarded-For': '203.0.113.7' } })).status).toBe(403);
  expect((await call('channel/get/room-42')).status).toBe(200);
  expect((await reset({})).status).toBe(200);
  expect((await call('channel/get/room-42')).status).toBe(404);
});
