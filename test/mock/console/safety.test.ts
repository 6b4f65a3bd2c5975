import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { startConsole } from './start-console.ts';

async function start() {
  const mock = await startConsole();
  onTestFinished(mock.close);
  const { host } = new URL(mock.url);
  /** Asks with headers that a browser would not let a page set. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body = '') =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
      const asking = request(`${mock.url}${path}`, { method, headers: { Host: host, ...headers } }, (response) => {
        const head = { status: response.statusCode ?? 0, headers: response.headers };
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
          // A stream does not end by itself.
          if (response.headers['content-type'] === 'text/event-stream') response.destroy();
        });
        response.on('close', () => resolve({ ...head, text }));
      });
      asking.on('error', reject);
      asking.end(body);
    });
  const call = (
    headers: Record<string, string>,
    operation = 'publish',
    body = '{"channel":"room-42","event":"x","data":1}',
  ) =>
    ask(
      `/console/call/${operation}?project=${mock.project.fingerprint}`,
      { 'Content-Type': 'application/json', ...headers },
      'POST',
      body,
    );
  return { ...mock, host, own: `http://${host}`, ask, call };
}

test('the page has a policy that lets it load only its own files', async () => {
  const { ask } = await start();
  const { status, headers } = await ask('/');
  expect(status).toBe(200);
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/default-src 'none'; script-src 'self';.*frame-ancestors 'none'/);
  expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

test.each(['localhost:1', 'app.localhost', '127.0.0.1:4010', '192.168.1.7', '[::1]:4010'])(
  'a request to %s is allowed',
  async (host) => {
    const { ask } = await start();
    expect(await ask('/', { Host: host })).toMatchObject({ status: 200 });
  },
);

test.each([
  'evil.example',
  'evil.example:4010',
  'localhost.evil.example',
  'x.localhost.evil.example',
  '127.0.0.1.evil.example',
])('a request to the name %j, which may resolve to this machine, is refused on every path', async (host) => {
  const { ask, call, calls } = await start();
  for (const path of ['/', '/console/updates', '/console/app.js']) {
    expect(await ask(path, { Host: host })).toMatchObject({ status: 403 });
  }
  expect(await call({ Host: host, Origin: `http://${host}` })).toMatchObject({ status: 403 });
  expect(calls).toEqual([]);
});

test.each([
  ['of another site', { Origin: 'https://evil.example' }],
  ['of another port', { Origin: 'http://127.0.0.1:1' }],
  ['of a sandboxed frame', { Origin: 'null' }],
  ['left out', {}],
])('a call with the origin %s is refused', async (_title, headers) => {
  const { call, calls } = await start();
  expect(await call(headers as Record<string, string>)).toMatchObject({ status: 403 });
  expect(calls).toEqual([]);
});

test('a page of another site cannot read the updates, but may link to the console', async () => {
  const { ask } = await start();
  const foreign = { 'Sec-Fetch-Site': 'cross-site' };
  expect(await ask('/console/updates', { ...foreign, 'Sec-Fetch-Mode': 'cors' })).toMatchObject({ status: 403 });
  expect(await ask('/', { ...foreign, 'Sec-Fetch-Mode': 'navigate' })).toMatchObject({ status: 200 });
  const own = { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors' };
  expect(await ask('/console/updates', own)).toMatchObject({ status: 200 });
});

test('its own page can call, in the project that it names', async () => {
  const { call, calls, own, project } = await start();
  expect(await call({ Origin: own })).toMatchObject({ status: 200 });
  expect(calls).toMatchObject([{ project: project.fingerprint, operationId: 'publish', body: { channel: 'room-42' } }]);
});

test('calls that the console does not offer, other methods and paths, and malformed bodies are refused', async () => {
  const { ask, call, own, calls } = await start();
  expect(await call({ Origin: own }, 'channelDelete')).toMatchObject({ status: 404 });
  expect(await call({ Origin: own }, '__proto__')).toMatchObject({ status: 404 });
  expect(await call({ Origin: own }, 'publish', '{')).toMatchObject({ status: 400 });
  expect(await call({ Origin: own, 'Content-Type': 'text/plain' })).toMatchObject({ status: 400 });
  expect(await ask('/console/../package.json')).toMatchObject({ status: 404 });
  expect(await ask('/console/%2e%2e/server.ts')).toMatchObject({ status: 404 });
  expect(await ask('/', { Origin: own }, 'DELETE')).toMatchObject({ status: 405 });
  expect(calls).toEqual([]);
});
