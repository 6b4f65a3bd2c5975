import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { connectChromium } from '../support/use-share.ts';

const page = `
  import { setupWorker } from 'msw/browser';
  import { createRealtime, NotFoundError } from './src/index.ts';
  import { errorHandler, handlers } from './src/msw.ts';

  const worker = setupWorker(...handlers({}, { stateful: true }));
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  const realtime = createRealtime({ apiKey: 'any-key', baseUrl: 'https://api.example', maxRetries: 0, dangerouslyAllowBrowser: true });
  const seen = [];
  await realtime.channel.create({ name: 'équipe/salle 42', type: 'presence' });
  seen.push((await realtime.channel.get({ channel: 'équipe/salle 42' })).type);
  seen.push((await realtime.event.types()).types.includes('message'));
  await realtime.channel.delete({ channel: 'équipe/salle 42' });
  await realtime.channel.get({ channel: 'équipe/salle 42' }).catch((error) => seen.push(error instanceof NotFoundError));
  worker.use(errorHandler('realtime.publish', 'RATE_LIMIT_USER'));
  await realtime.publish({ channel: 'a', event: 'b', data: null }).catch(({ code }) => seen.push(code));
  window.seen = seen;
`;

let server: Server;
let browser: Browser;
let url: string;
beforeAll(async () => {
  const worker = join(dirname(createRequire(import.meta.url).resolve('msw/package.json')), 'lib/mockServiceWorker.js');
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: projectRoot },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html', '<!doctype html><title>Mocked</title><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', outputFiles[0]?.text ?? ''],
    '/mockServiceWorker.js': ['text/javascript', await readFile(worker, 'utf8')],
  };
  server = createServer(({ url: path = '' }, response) => {
    const [type, text] = files[path] ?? [];
    response.writeHead(text === undefined ? 404 : 200, { 'Content-Type': type ?? 'text/plain' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await connectChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('a page in Chromium gets its responses from its service worker', async () => {
  const tab = await browser.newPage();
  const failures: string[] = [];
  tab.on('pageerror', ({ message }) => failures.push(message));
  await tab.goto(url);
  const seen = await tab
    .waitForFunction(() => (window as { seen?: unknown }).seen, undefined, { timeout: 20_000 })
    .then((handle) => handle.jsonValue())
    .catch((error: Error) => error.message);
  expect(failures).toEqual([]);
  expect(seen).toEqual(['presence', true, true, 'RATE_LIMIT_USER']);
});
