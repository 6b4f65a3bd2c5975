import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/shared/chromium.ts';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { type Listening, listen } from '../../src/command/listen.ts';
import type { TestMock } from '../../src/testing/api.ts';
import { startMock } from '../../src/testing.ts';
import { ownEntryPoints } from '../support/snippets/compile.ts';
import { readSnippets } from '../support/snippets/read.ts';
import { typeErrorsOf } from '../support/snippets/type-errors.ts';
import { openPage } from './site/opened-page.ts';

const text = await readFile(`${projectRoot}docs/en/browsers.md`, 'utf8');
const files = new Map(
  [...text.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', code = '']) => [name, code]),
);

let mock: TestMock;
let browser: Browser;
let site: Listening;
let home: string;
let actions: { sendMessage(text: string): Promise<void> };
beforeAll(async () => {
  [mock, browser] = await Promise.all([startMock(), launchChromium()]);
  process.env.INFRAI_API_KEY = mock.credentials.projectKey;
  process.env.INFRAI_BASE_URL = mock.url;
  ({ folder: home } = await installPackages('test/docs/packages'));
  const route = await import(await bundle('route.ts', 'node'));
  actions = await import(await bundle('actions.ts', 'node'));
  site = await serve(route.POST);
});
afterAll(async () => {
  delete process.env.INFRAI_API_KEY;
  delete process.env.INFRAI_BASE_URL;
  await Promise.all([browser?.close(), site?.close(), mock?.close()]);
});
// A client of Ably that is gone can come back for a while, and so counts as connected.
beforeEach(() => mock.reset());

/** Points a program at the mock, where the guide names the vendor. */
function locate(code: string): string {
  const { hostname, port } = new URL(mock.url);
  return code
    .replace('YOUR_APP_KEY', mock.credentials.pusher.key)
    .replace("cluster: 'YOUR_CLUSTER',", `cluster: 'mock', wsHost: '${hostname}', wsPort: ${port}, forceTLS: false,`)
    .replace(
      'new Ably.Realtime({',
      `new Ably.Realtime({ endpoint: '${hostname}', port: ${port}, tls: false, transports: ['web_socket'],`,
    )
    .replace('createClient({', `createClient({ baseUrl: '${mock.url}',`);
}

/** Bundles a program of the guide with the others that it imports. */
async function bundle(entry: string, platform: 'node' | 'browser', code = files.get(entry) ?? ''): Promise<string> {
  const outfile = join(projectRoot, 'build/browsers', entry.replace(/\.\w+$/, '.mjs'));
  await build({
    stdin: { contents: locate(code), resolveDir: projectRoot, loader: 'tsx' },
    bundle: true,
    format: 'esm',
    platform,
    jsx: 'automatic',
    outfile,
    alias: await ownEntryPoints(),
    nodePaths: [join(home, 'node_modules'), join(projectRoot, 'node_modules')],
    ...(platform === 'node' && { external: ['openapi-fetch'] }),
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'silent',
    plugins: [
      {
        name: 'guide',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\/[\w-]+$/ }, ({ path, importer, namespace }) => {
            const name = ['.ts', '.tsx'].map((ending) => path.slice(2) + ending).find((file) => files.has(file));
            const isOwn = importer === '<stdin>' || namespace === 'guide';
            return isOwn && name !== undefined ? { path: name, namespace: 'guide' } : undefined;
          });
          onLoad({ filter: /.*/, namespace: 'guide' }, ({ path }) => ({
            contents: locate(files.get(path) ?? ''),
            loader: 'tsx',
            resolveDir: projectRoot,
          }));
        },
      },
    ],
  });
  return outfile;
}

const scripts = new Map<string, string>();

/** Serves an empty page for each program, and hands the calls of the pages to the route. */
function serve(route: (request: Request) => Promise<Response>): Promise<Listening> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://site.invalid');
    if (request.method === 'POST') {
      const headers = new Headers(Object.entries(request.headers) as [string, string][]);
      const answer = await route(new Request(url, { method: 'POST', headers, body: await buffer(request) }));
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    } else if (scripts.has(url.pathname)) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(scripts.get(url.pathname));
    } else {
      const page = `<!DOCTYPE html><body><main></main><script type="module" src="${url.pathname}.js"></script>`;
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
    }
  });
  return listen(server, { host: '127.0.0.1', port: 0 });
}

/** Opens a page that runs a program, as a user who is logged in or not. */
async function open(entry: string, session: string | undefined, code?: string) {
  const name = entry.replace(/\.\w+$/, '');
  scripts.set(`/${name}.js`, await readFile(await bundle(entry, 'browser', code), 'utf8'));
  const cookie = { name: 'session', value: session ?? '', url: site.url };
  const storageState = { cookies: [], origins: [] };
  const opened = await openPage(browser, 'about:blank', { storageState });
  if (session !== undefined) await opened.page.context().addCookies([cookie]);
  await opened.page.goto(`${site.url}/${name}`);
  return opened;
}

describe.each(['with-pusher.js', 'with-ably.js', 'with-liveblocks.js'])('%s', (entry) => {
  test('receives what the server action of the guide publishes', async () => {
    const { page, close } = await open(entry, 'ada');
    await expect.poll(() => mock.connections({ channel: 'presence-room-42' }).length).toBe(1);
    await actions.sendMessage(`Hello to ${entry}.`);
    await page.getByText(`Hello to ${entry}.`).waitFor();
    await close();
  });
});

test('a page whose user is not logged in is told so', async () => {
  const { page, close } = await open('with-pusher.js', undefined);
  await page.getByText('Not subscribed: 401').waitFor();
  await close();
});

test('the route signs only the channels of the user, and only for vendors that it knows', async () => {
  const post = (query: string, channel: string) =>
    fetch(`${site.url}/realtime/sign?${query}`, {
      method: 'POST',
      headers: { cookie: 'session=ada' },
      body: new URLSearchParams({ socket_id: '1.1', channel_name: channel }),
    });
  expect((await post('vendor=pusher', 'private-orders-ada')).status).toBe(200);
  expect((await post('vendor=pusher', 'private-orders-bob')).status).toBe(403);
  expect((await post('vendor=other', 'private-orders-ada')).status).toBe(400);
});

test('the React component shows events in strict mode, and unsubscribes when the last one is gone', async () => {
  const program = `
    import { StrictMode } from 'react';
    import { createRoot } from 'react-dom/client';
    import { Room } from './room';
    const root = createRoot(document.querySelector('main'));
    root.render(<StrictMode><Room /><Room /></StrictMode>);
    globalThis.showOne = () => root.render(<StrictMode><Room /></StrictMode>);
    globalThis.showNone = () => root.render(null);`;
  const { page, complaints, close } = await open('react.tsx', 'ada', program);
  const subscribed = () => mock.connections({ channel: 'presence-room-42' }).length;
  await expect.poll(subscribed).toBe(1);
  await actions.sendMessage('To both.');
  await expect.poll(() => page.getByText('To both.').count()).toBe(2);
  await page.evaluate('showOne()');
  await actions.sendMessage('To one.');
  await expect.poll(() => page.getByText('To one.').count()).toBe(1);
  await page.evaluate('showNone()');
  await expect.poll(subscribed).toBe(0);
  expect(complaints.filter((complaint) => !complaint.includes('favicon'))).toEqual([]);
  await close();
});

test('the programs of the server have the right types', () => {
  const programs = readSnippets(text).filter(({ marks }) => /^(sign|actions)\.ts$/.test(marks[0] ?? ''));
  expect(programs).toHaveLength(2);
  expect(typeErrorsOf(programs)).toEqual([]);
});
