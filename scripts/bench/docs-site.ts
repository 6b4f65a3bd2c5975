import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { buildDocs } from '../docs/build.ts';
import { serveDocs } from '../docs/serve.ts';
import { launchChromium } from '../shared/chromium.ts';
import { type Benchmark, demandAtMost } from './benchmark.ts';

/** The pages to open, one of each kind. */
const openedPages = [
  'en/index.html',
  'zh/guides/publishing.html',
  'en/reference/auth.sign.html',
  'zh/reference/errors.html',
];
/** Redoc's single-page reference, which needs JavaScript. */
const redocPage = 'en/redoc.html';
/** How often each page is opened with an empty cache. The median counts. */
const visits = 5;

/** The weight of pages with everything they load, and the time to their first text. */
export const docsSite: Benchmark = {
  name: 'docs-site',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    const start = performance.now();
    await buildDocs({ folder });
    const buildSeconds = (performance.now() - start) / 1000;
    const [docs, browser] = await Promise.all([serveDocs(folder, { host: '127.0.0.1', port: 0 }), launchChromium()]);
    try {
      const pages = await weighPages(folder);
      const plain = pages.filter(({ path }) => !path.endsWith('redoc.html'));
      const heaviest = Math.max(...plain.map(({ weight }) => weight));
      const rows: (string | number)[][] = [];
      let latest = 0;
      for (const path of [...openedPages, redocPage]) {
        const milliseconds = await measureFirstText(browser, `${docs.url}/${path}`);
        if (path !== redocPage) latest = Math.max(latest, milliseconds);
        rows.push([path, pages.find((page) => page.path === path)?.weight ?? 0, Math.round(milliseconds)]);
      }
      rows.push(
        [`heaviest of the ${plain.length} plain pages`, heaviest, ''],
        ['building the site', '', buildSeconds * 1000],
      );
      return {
        title: 'the docs site: bytes of a page, its style and its script after gzip; milliseconds to first text',
        columns: ['page', 'bytes', 'milliseconds'],
        rows: rows.map((row) => row.map((cell) => (typeof cell === 'number' ? Math.round(cell) : cell))),
        limits: [
          demandAtMost('first text of a plain page, milliseconds', Math.round(latest), 1000),
          demandAtMost('the heaviest plain page with all it loads, bytes after gzip', heaviest, 30_000),
        ],
      };
    } finally {
      await Promise.all([browser.close(), docs.close()]);
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Adds up what a first visit to each page loads, without the search, which loads on demand. */
async function weighPages(folder: string): Promise<{ path: string; weight: number }[]> {
  const weigh = async (path: string) => gzipSync(await readFile(join(folder, path))).length;
  const shared = await Promise.all(['assets/site.css', 'assets/site.js', 'assets/icon.svg'].map(weigh));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const common = shared.reduce((sum, weight) => sum + weight, 0);
  return Promise.all(paths.map(async (path) => ({ path, weight: common + (await weigh(path)) })));
}

/** Measures the time to the first text of a page with an empty cache, in milliseconds: the median of several visits. */
async function measureFirstText(browser: Browser, address: string): Promise<number> {
  const times: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    times.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0));
    await context.close();
  }
  return times.sort((one, two) => one - two)[Math.floor(visits / 2)] ?? 0;
}
