import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ConsoleOptions } from '../../../src/mock/console/server.ts';
import { startConsole } from './start-console.ts';

async function start(options: Partial<ConsoleOptions> = {}) {
  const mock = await startConsole(options);
  onTestFinished(mock.close);
  const ask = (path: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {}) =>
    fetch(`${mock.url}${path}`, {
      redirect: 'manual',
      headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
      signal: AbortSignal.timeout(10_000),
      ...init,
    });
  const call = (operation: string, body = '{}') =>
    ask(`/console/call/${operation}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: mock.url },
      body,
    });
  return { ...mock, ask, call };
}

/** What keeps a page from being framed, read or taken for something else by another. */
const safety = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

test('the page and all that it loads are served, each as what it is, safely, and looked up again each time', async () => {
  const { ask } = await start();
  const types = { html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };
  const seen = new Set<string>();
  const waiting = ['/'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await ask(path);
    const headers = Object.fromEntries(response.headers);
    expect([path, response.status]).toEqual([path, 200]);
    expect(headers).toMatchObject({ ...safety, 'cache-control': 'no-cache' });
    const kind = path === '/' ? 'html' : (path.split('.').at(-1) as keyof typeof types);
    expect(headers['content-type']?.split(';')[0]).toBe(types[kind]);
    const text = await response.text();
    for (const [, file] of text.matchAll(/(?:src|href)="(console\/[\w.-]+\.\w+)"/g)) waiting.push(`/${file}`);
    for (const [, file] of text.matchAll(/^import .* from '\.\/([\w.-]+)'/gm)) waiting.push(`/console/${file}`);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['/console/app.js', '/console/texts.js', '/console/style.css']));
});

test('any other path is left to the rest of the mock, and a page that is not there is not found', async () => {
  const { ask } = await start();
  for (const path of ['/console', '/consolex', '/x/console/app.js', '/index.html']) {
    const response = await ask(path);
    expect([path, response.status, response.headers.get('x-content-type-options')]).toEqual([path, 404, null]);
  }
  const missing = await ask('/console/nothing.js');
  expect([missing.status, missing.headers.get('content-type'), await missing.text()]).toEqual([
    404,
    'text/plain; charset=utf-8',
    'The console has no page at this path.\n',
  ]);
  expect(missing.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a browser on another machine is let in with the code, which leaves the address', async () => {
  const { ask } = await start();
  const from = (headers = {}) => ({ headers: { 'X-Forwarded-For': '203.0.113.7', ...headers } });
  for (const path of ['/', '/console/app.js', '/console/updates', '/console/state', '/?code=c0d', '/?kode=c0de']) {
    const refused = await ask(path, from());
    expect([path, refused.status, await refused.text()]).toEqual([path, 403, expect.stringMatching(/with the code/)]);
  }
  const entered = await ask('/?code=c0de', from());
  expect(entered.status).toBe(303);
  expect(entered.headers.get('location')).toBe('./');
  expect(entered.headers.get('cache-control')).toBe('no-store');
  const [Cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  expect((await ask('/', from({ Cookie }))).status).toBe(200);
  // Only the page itself is an address that a person keeps.
  expect((await ask('/console/app.js?code=c0de', from())).status).toBe(200);
});

test('a script exports the state of a project and resets it, and that of no other', async () => {
  const { ask, url, project, otherProject } = await start();
  for (const each of [project, otherProject]) each.channels.open('room', 'private');
  const other = `project=${otherProject.fingerprint}`;
  const exported = await ask(`/console/state?${other}`);
  expect(exported.headers.get('content-type')).toBe('application/json');
  expect(exported.headers.get('cache-control')).toBe('no-store');
  expect(await exported.json()).toMatchObject({ channels: [{ name: 'room', type: 'private' }] });
  // A script sends no origin; its method is what says what it wants.
  expect((await ask('/console/reset')).status).toBe(404);
  expect((await ask('/console/state', { method: 'POST', headers: { Origin: url } })).status).toBe(404);
  expect(otherProject.channels.size).toBe(1);
  const reset = await fetch(`${url}/console/reset?${other}`, { method: 'POST', body: 'dropped' });
  expect(await reset.json()).toEqual({ reset: true });
  expect([project.channels.size, otherProject.channels.size]).toEqual([1, 0]);
});

test('a reset is what the mock makes of it', async () => {
  const reset = vi.fn();
  const { url, project } = await start({ reset });
  await fetch(`${url}/console/reset`, { method: 'POST' });
  expect(reset.mock.calls).toEqual([[project]]);
});

test('a call that is remembered is shown with its number, in its project', async () => {
  const { ask, project, otherProject } = await start();
  project.exchanges.add(7, {
    request: { method: 'GET', url: '/v1/realtime/channel/list', headers: {}, body: undefined },
    response: { status: 200, headers: {}, body: { ok: true } } as never,
  });
  const shown = await ask('/console/exchange?id=7');
  expect(shown.headers.get('cache-control')).toBe('no-store');
  expect(await shown.json()).toMatchObject({ request: { line: 'GET /v1/realtime/channel/list' } });
  for (const query of ['id=8', '', `id=7&project=${otherProject.fingerprint}`]) {
    const missing = await ask(`/console/exchange?${query}`);
    expect([missing.status, await missing.text()]).toEqual([404, 'This call is no longer available.\n']);
  }
});

test('each call that the page offers is made with its body, and no other is', async () => {
  const { call, calls, ask, url } = await start();
  for (const operation of ['publish', 'tokenIssue', 'userDisconnect']) {
    const response = await call(operation, '{"a":1}');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toHaveProperty('ok');
  }
  expect(calls.map(({ operationId, body }) => [operationId, body])).toEqual([
    ['publish', { a: 1 }],
    ['tokenIssue', { a: 1 }],
    ['userDisconnect', { a: 1 }],
  ]);
  const refused = await call('channelCreate');
  expect([refused.status, await refused.text()]).toEqual([404, 'The console does not offer this call.\n']);
  expect((await call('publish', '{')).status).toBe(400);
  for (const method of ['PUT', 'DELETE', 'OPTIONS']) {
    const other = await ask('/', { method, headers: { Origin: url } });
    expect([method, other.status, await other.text()]).toEqual([method, 405, 'The console takes GET and POST.\n']);
  }
  expect(calls).toHaveLength(3);
});

test('a call in which the mock fails is reported, and the page is told', async () => {
  const report = vi.fn();
  const { call } = await start({
    report,
    call: () => {
      throw new Error('a defect');
    },
  });
  const response = await call('publish');
  expect([response.status, await response.text()]).toEqual([500, 'The mock failed. Its log says why.\n']);
  expect(report.mock.calls).toEqual([['A call of the console', expect.objectContaining({ message: 'a defect' })]]);
});

test('a call that breaks off before its end is no failure of the mock', async () => {
  const report = vi.fn();
  const { url, call } = await start({ report });
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  const head = ['POST /console/call/publish HTTP/1.1', `Host: 127.0.0.1:${port}`, `Origin: ${url}`];
  socket.write(`${[...head, 'Content-Type: application/json', 'Content-Length: 100'].join('\r\n')}\r\n\r\n{`);
  socket.destroySoon();
  await once(socket, 'close');
  expect((await call('publish')).status).toBe(400);
  expect(report).not.toHaveBeenCalled();
});

test('at most 50 pages are open at once, and one that is closed makes room', async () => {
  const { ask, endStreams } = await start();
  const closing = Array.from({ length: 50 }, () => new AbortController());
  const pages = await Promise.all(closing.map(({ signal }) => ask('/console/updates', { signal })));
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
  const refused = await ask('/console/updates');
  expect([refused.status, await refused.text()]).toEqual([
    503,
    'At most 50 pages can be open. Close one and reload.\n',
  ]);
  closing[0]?.abort();
  await expect.poll(async () => (await ask('/console/updates')).status).toBe(200);
  endStreams();
  // What was sent until then is read to its end.
  for (const page of pages.slice(1)) expect(await page.text()).toMatch(/^data: /);
});
