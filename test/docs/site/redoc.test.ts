import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { readOverlay } from '../../../scripts/contract/overlay.ts';
import { buildDocs } from '../../../scripts/docs/build.ts';
import { serveDocs } from '../../../scripts/docs/serve.ts';
import { redocWordsInChinese } from '../../../scripts/docs/strings/redoc-zh.ts';
import { launchChromium } from '../../../scripts/shared/chromium.ts';
import { generatedRoot } from '../../../scripts/shared/paths.ts';
import type { Listening } from '../../../src/command/listen.ts';
import { listOperations } from '../../../src/contract/operations.ts';

const chineseContract = `${generatedRoot}openapi/openapi.zh-CN.json`;

let folder: string;
let docs: Listening;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-'));
  await buildDocs({ folder });
  docs = await serveDocs(folder, { host: '127.0.0.1', port: 0 });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await docs?.close();
  await rm(folder, { recursive: true, force: true });
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

describe.each([360, 1440])('the reference on one page at %i px', (width) => {
  test('shows each operation, asks no other host and does not scroll sideways', async () => {
    const { page, requests, complaints } = await open(`${docs.url}/en/redoc.html`, width);
    for (const { summary, path, operationId, tags } of listOperations(await bundleContract())) {
      const [tag = ''] = tags;
      await page.goto(
        `${docs.url}/en/redoc.html#/${tag.toLowerCase().replaceAll(' ', '-')}/${operationId.toLowerCase()}`,
      );
      await page.locator('h2', { hasText: summary }).first().waitFor({ timeout: 10_000 });
      expect(await page.getByText(path).count(), path).toBeGreaterThan(0);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, operationId).toBeLessThanOrEqual(0);
    }
    const foreign = requests.filter((url) => !url.startsWith(docs.url) && !/^(data|blob):/.test(url));
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('the Chinese page keeps the English addresses and says its own words in Chinese too', async () => {
  const { page, complaints } = await open(`${docs.url}/zh/redoc.html#/channels/channelcreate`, 1440);
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
])('the switch from $from to $to stays on the operation that the reader went to', async ({ from, to, name }) => {
  const { page, complaints } = await open(`${docs.url}/${from}/redoc.html#/channels/channelcreate`, 1440);
  const [english, chinese] = await Promise.all([bundleContract(), readFile(chineseContract, 'utf8').then(JSON.parse)]);
  const summaryIn = (folder: string) =>
    listOperations(folder === 'zh' ? chinese : english).find(({ operationId }) => operationId === 'channelGet')
      ?.summary ?? '';
  // The reader goes on inside the page, which does not load anew for it.
  await page.getByRole('navigation').getByText(summaryIn(from), { exact: true }).click();
  await page.waitForURL(/#.*\/channelget$/);
  const { hash } = new URL(page.url());
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(`${docs.url}/${to}/redoc.html${hash}`);
  const heading = page.locator('h2', { hasText: summaryIn(to) });
  await expect
    .poll(async () => (await heading.first().boundingBox())?.y, { timeout: 10_000 })
    .toSatisfy((y) => y >= 0 && y < 900);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the file opens without a server', async () => {
  const { page, requests } = await open(pathToFileURL(join(folder, 'en', 'redoc.html')).href, 1440);
  const { info } = await bundleContract();
  await page.locator('h1', { hasText: info.title }).waitFor({ timeout: 10_000 });
  expect(requests.filter((url) => /^https?:/.test(url))).toEqual([]);
  await page.close();
});

test('the server only lets read', async () => {
  expect((await fetch(`${docs.url}/en/index.html`, { method: 'HEAD' })).status).toBe(200);
  expect((await fetch(`${docs.url}/../package.json`)).status).toBe(404);
  const written = await fetch(docs.url, { method: 'POST' });
  expect([written.status, written.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});
