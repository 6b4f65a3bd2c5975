import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../../scripts/shared/chromium.ts';
import { type Listening, listen } from '../../../src/command/listen.ts';
import { type BuiltSite, buildSite, plainPagesOf } from './built-site.ts';
import { openPage } from './opened-page.ts';

/** How much a page and what it loads may weigh, compressed, in bytes. */
const most = 30_000;
/** A slow connection, in bytes a second. */
const slow = 50_000;

let site: BuiltSite;
let host: Listening;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([buildSite(), launchChromium()]);
  const types: Record<string, string> = {
    html: 'text/html',
    css: 'text/css',
    js: 'text/javascript',
    svg: 'image/svg+xml',
  };
  // A host that compresses, as hosts of sites do.
  const server = createServer(({ url = '' }, response) => {
    const text = site.files.get(url.slice(1));
    if (text === undefined) return void response.writeHead(404).end();
    const type = types[url.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(gzipSync(text));
  });
  host = await listen(server, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([host?.close(), site?.close()]);
});

const weigh = (path: string) => gzipSync(site.files.get(path) ?? '').length;

/** The files that a page names, by their paths in the site. */
function listLoaded(path: string, page: string): string[] {
  const addresses = [...page.matchAll(/<(?:script|link|img)\b[^>]*?(?:src|href)="([^"#]+)"/g)].map(
    ([tag, address = '']) => (/rel="(?:alternate|canonical|prev|next)"/.test(tag) ? '' : address),
  );
  const loaded = addresses
    .filter((address) => address !== '' && !/^(https?|data):/.test(address))
    .map((address) => new URL(address, `http://site/${path}`).pathname.slice(1));
  return [...new Set(loaded)];
}

test('a plain page with what it loads weighs at most 30,000 bytes, compressed', () => {
  const weights = plainPagesOf(site).map(([path, page]): [string, number] => [
    path,
    [path, ...listLoaded(path, page)].reduce((sum, file) => sum + weigh(file), 0),
  ]);
  expect(weights.length).toBeGreaterThan(60);
  const heaviest = weights.sort(([, one], [, two]) => two - one).slice(0, 5);
  expect(heaviest.filter(([, weight]) => weight > most)).toEqual([]);
});

test('a page loads the search index, the code of samples and what watches only when they are asked for', async () => {
  const { page, requests, close } = await openPage(browser, `${host.url}/en/reference/publish.html`);
  await page.waitForLoadState('networkidle');
  const scripts = () => requests.filter((url) => url.endsWith('.js')).map((url) => url.split('/').at(-1));
  expect(scripts()).toEqual(['site.js']);
  await page.getByRole('searchbox').fill('publish');
  await page.locator('.results a').first().waitFor();
  expect(scripts()).toContain('search-en.js');
  await close();
});

test.each(['en/index.html', 'zh/guides/publishing.html', 'en/reference/publish.html'])(
  'the first text of %s waits for the page and its style alone, which take less than a second at 50 KB/s',
  async (path) => {
    const needed = [path, ...listLoaded(path, site.files.get(path) ?? '').filter((file) => file.endsWith('.css'))];
    const bytes = needed.reduce((sum, file) => sum + weigh(file), 0);
    expect(bytes / slow).toBeLessThan(0.5);

    const { page, close } = await openPage(browser, 'about:blank');
    // Nothing else ever arrives.
    await page.route(
      (url) => !needed.includes(url.pathname.slice(1)),
      () => {},
    );
    await page.goto(`${host.url}/${path}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, null, {
      polling: 100,
      timeout: 10_000,
    });
    await close();
  },
);
