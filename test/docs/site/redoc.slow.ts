import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { readOverlay } from '../../../scripts/contract/overlay.ts';
import { redocWordsInChinese } from '../../../scripts/docs/strings/redoc-zh.ts';
import { generatedRoot } from '../../../scripts/shared/paths.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { connectChromium } from '../../support/use-share.ts';
import { type BuiltSite, openSite } from './built-site.ts';

const chineseContract = `${generatedRoot}openapi/openapi.zh-CN.json`;

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), connectChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens the page and notes what it asks for and what it complains of. */
async function open(address: string, width: number) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address, { waitUntil: 'networkidle', timeout: 20_000 });
  return { page, requests, complaints };
}

describe.each([360, 1440])('the single-page reference at %i px', (width) => {
  test('shows every operation, calls no other host and does not scroll sideways', async () => {
    const { page, requests, complaints } = await open(`${site.url}/en/redoc.html`, width);
    for (const { summary, path, operationId, tags } of listOperations(await bundleContract())) {
      const [tag = ''] = tags;
      await page.goto(
        `${site.url}/en/redoc.html#/${tag.toLowerCase().replaceAll(' ', '-')}/${operationId.toLowerCase()}`,
      );
      await page.locator('h2', { hasText: summary }).first().waitFor({ timeout: 10_000 });
      expect(await page.getByText(path).count(), path).toBeGreaterThan(0);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, operationId).toBeLessThanOrEqual(0);
    }
    const foreign = requests.filter((url) => !url.startsWith(site.url) && !/^(data|blob):/.test(url));
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('the Chinese page keeps the English addresses and translates its own labels', async () => {
  const { page, complaints } = await open(`${site.url}/zh/redoc.html#/channels/channelcreate`, 1440);
  const { overlay } = await readOverlay();
  const action = overlay.actions.find(({ target }) => target === "$.paths['/v1/realtime/channel/create'].post");
  await page.locator('h2', { hasText: action?.update.summary ?? 'no translation' }).waitFor({ timeout: 10_000 });
  for (const key of ['request', 'responses', 'required']) {
    const word = redocWordsInChinese[key] ?? key;
    expect(await page.getByText(word, { exact: true }).count(), word).toBeGreaterThan(0);
  }
  expect(complaints).toEqual([]);
  await page.close();
});

test.each([
  { from: 'en', to: 'zh', name: '中文' },
  { from: 'zh', to: 'en', name: 'English' },
])('switching from $from to $to stays on the current operation', async ({ from, to, name }) => {
  const { page, complaints } = await open(`${site.url}/${from}/redoc.html#/channels/channelcreate`, 1440);
  const [english, chinese] = await Promise.all([bundleContract(), readFile(chineseContract, 'utf8').then(JSON.parse)]);
  const summaryIn = (folder: string) =>
    listOperations(folder === 'zh' ? chinese : english).find(({ operationId }) => operationId === 'channelGet')
      ?.summary ?? '';
  // Navigation inside the page does not reload it.
  await page.getByRole('navigation').getByText(summaryIn(from), { exact: true }).click();
  await page.waitForURL(/#.*\/channelget$/);
  const { hash } = new URL(page.url());
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(`${site.url}/${to}/redoc.html${hash}`);
  const heading = page.locator('h2', { hasText: summaryIn(to) });
  await expect
    .poll(async () => (await heading.first().boundingBox())?.y, { timeout: 10_000 })
    .toSatisfy((y) => y >= 0 && y < 900);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the file opens without a server', async () => {
  const { page, requests } = await open(pathToFileURL(join(site.folder, 'en', 'redoc.html')).href, 1440);
  const { info } = await bundleContract();
  await page.locator('h1', { hasText: info.title }).waitFor({ timeout: 10_000 });
  expect(requests.filter((url) => /^https?:/.test(url))).toEqual([]);
  await page.close();
});

test.each([390, 1440])(
  'every link of its menu and its headings leads to a place of the page at %i px',
  async (width) => {
    const { page } = await open(`${site.url}/en/redoc.html`, width);
    const links = await page
      .locator('#redoc a[href]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((link) => !/^(#|https:)/.test(link ?? ''))).toEqual([]);
    for (const link of new Set(links)) {
      const [, id = ''] = /^#\/(.+)$/.exec(link ?? '') ?? [];
      if (id === '') continue;
      await page.goto(`${site.url}/en/redoc.html${link}`);
      await page.locator(`[id="${id}"]`).waitFor({ state: 'attached', timeout: 10_000 });
    }
    await page.close();
  },
);

test.each([390, 820, 1440])('the bar of the site covers nothing at %i px', async (width) => {
  const { page } = await open(`${site.url}/en/redoc.html`, width);
  const bar = await page.locator('.site-bar').boundingBox();
  const heading = await page.locator('h1').first().boundingBox();
  expect(bar?.y).toBe(0);
  expect(heading?.y).toBeGreaterThan(bar?.height ?? 0);
  await page.evaluate(() => scrollTo(0, 1_000));
  expect((await page.locator('.site-bar').boundingBox())?.y).toBeLessThan(0);
  await page.close();
});

test('the server of a local site sends it compressed', async () => {
  const local = await openSite({ local: true });
  const response = await fetch(`${local.url}/en/redoc.html`, { headers: { 'Accept-Encoding': 'gzip' } });
  expect([response.headers.get('content-encoding'), response.headers.get('content-type')]).toEqual([
    'gzip',
    'text/html;charset=utf-8',
  ]);
  expect(Number(response.headers.get('content-length'))).toBeLessThan(1_000_000);
  expect(await response.text()).toContain('<title>');
  await local.close();
});

test('the server allows only reading', async () => {
  expect((await fetch(`${site.url}/en/index.html`, { method: 'HEAD' })).status).toBe(200);
  expect((await fetch(`${site.url}/../package.json`)).status).toBe(404);
  const written = await fetch(site.url, { method: 'POST' });
  expect([written.status, written.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});
