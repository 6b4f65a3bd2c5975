import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../../scripts/docs/strings/en.ts';
import { zh } from '../../../scripts/docs/strings/zh.ts';
import type { Listening } from '../../../src/command/listen.ts';
import { startPrismMock } from '../../support/prism-mock.ts';
import { connectChromium } from '../../support/use-share.ts';
import { type BuiltSite, openSite } from './built-site.ts';
import { foreignRequests, openPage } from './opened-page.ts';

let site: BuiltSite;
let browser: Browser;
let mock: Listening;
beforeAll(async () => {
  [site, browser, mock] = await Promise.all([openSite({ local: true }), connectChromium(), startPrismMock()]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), mock?.close()]);
});

test('the root page opens the language of the browser, and later the one read last', async () => {
  const { page, close } = await openPage(browser, site.url, { locale: 'zh-CN' });
  await page.waitForURL(`${site.url}/zh/index.html`);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(`${site.url}/en/index.html`);
  await page.goto(site.url);
  await page.waitForURL(`${site.url}/en/index.html`);
  await close();
});

test.each([
  ['en', 'idempotncy', /idempotency/i],
  ['en', 'channel.create', /Create a channel/],
  ['en', 'VENDOR_DOWN', /VENDOR_DOWN/],
  ['zh', '幂等', /幂等/],
  ['zh', 'presence.get', /presence/],
])('the search in %s finds %s by keyboard', async (folder, query, expected) => {
  const { page, complaints, close } = await openPage(browser, `${site.url}/${folder}/index.html`);
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  const first = page.locator('.results a').first();
  await first.waitFor();
  expect(await page.locator('.results').textContent()).toMatch(expected);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !address.pathname.endsWith('/index.html') || address.hash !== '');
  expect(complaints).toEqual([]);
  await close();
});

test('a search without results says so', async () => {
  const { page, close } = await openPage(browser, `${site.url}/en/index.html`);
  await page.getByRole('searchbox').fill('zzzzqqqq');
  await page.getByText('No results.').waitFor();
  await close();
});

test('code is copied as written, and the chosen language is remembered', async () => {
  const { page, close } = await openPage(browser, `${site.url}/en/reference/publish.html`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByText('Python', { exact: true }).click();
  await page.locator('[data-tab=python] .copy').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^import os\n[\s\S]*realtime\.publish\(\n/);
  await page.goto(`${site.url}/en/reference/channel.list.html`);
  expect(await page.locator('[data-tab=python]').isVisible()).toBe(true);
  expect(await page.locator('[data-tab=curl]').isVisible()).toBe(false);
  await close();
});

test('without JavaScript a page shows everything except the form that sends', async () => {
  const { page, close } = await openPage(browser, `${site.url}/en/reference/publish.html`, {
    javaScriptEnabled: false,
  });
  expect(await page.getByRole('heading', { name: 'Publish an event' }).isVisible()).toBe(true);
  await page.getByText('Go', { exact: true }).click();
  expect(await page.locator('[data-tab=go]').textContent()).toContain('package main');
  expect(await page.locator('.console').isVisible()).toBe(false);
  expect(await page.content()).toContain('<noscript><p>Sending requests from this page requires JavaScript.');
  await close();
});

test('on a phone the menu opens and closes without JavaScript', async () => {
  const { page, close } = await openPage(browser, `${site.url}/en/index.html`, {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  const link = page.getByRole('link', { name: 'Publish an event' });
  expect(await link.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await link.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await link.isVisible()).toBe(false);
  await close();
});

test('a page opens from disk, and search works there', async () => {
  const file = pathToFileURL(`${site.folder}/zh/reference/publish.html`).href;
  const { page, requests, complaints, close } = await openPage(browser, file);
  await page.getByRole('searchbox').fill('token');
  await page.locator('.results a').first().waitFor();
  expect(foreignRequests(requests, pathToFileURL(site.folder).href)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('pages reload when the site is rebuilt', async () => {
  const { page, close } = await openPage(browser, `${site.url}/en/index.html`);
  await page.evaluate(() => Object.assign(globalThis, { before: true }));
  await expect
    .poll(
      async () => {
        site.docs.reload();
        return page.evaluate(() => 'before' in globalThis).catch(() => true);
      },
      { timeout: 10_000 },
    )
    .toBe(false);
  await close();
});

describe('the try-it form', () => {
  async function open(path: string) {
    const opened = await openPage(browser, `${site.url}/${path}`);
    await opened.page.getByLabel(path.startsWith('zh/') ? zh.tryIt.address : en.tryIt.address).fill(mock.url);
    return opened;
  }

  test('sends the example to the mock and shows the response', async () => {
    const { page, requests, complaints, close } = await open('en/reference/publish.html');
    await page.getByRole('button', { name: 'Send' }).click();
    await page
      .locator('.response')
      .getByText(/^200 OK/)
      .waitFor();
    expect(await page.locator('.response').textContent()).toContain('"message_id": "msg_');
    expect(foreignRequests(requests, site.url).every((url) => url.startsWith(mock.url))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('fills in another example, including its path', async () => {
    const { page, close } = await open('en/reference/channel.get.html');
    await page.getByLabel('Example', { exact: true }).selectOption({ label: 'A name that has to be percent-encoded' });
    expect(await page.getByLabel('channel', { exact: true }).inputValue()).toBe('équipe/salle 42');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.response').getByText('"name": "équipe/salle 42"').waitFor();
    await close();
  });

  test('shows a simulated error with its Retry-After header', async () => {
    const { page, close } = await open('zh/reference/publish.html');
    await page.getByLabel(zh.tryIt.force).selectOption({ label: '429 RATE_LIMIT_USER' });
    await page.getByRole('button', { name: zh.tryIt.send }).click();
    await page.locator('.response').getByText(/^429/).waitFor();
    expect(await page.locator('.response').textContent()).toContain('retry-after:');
    await close();
  });

  test('reports invalid input before it sends anything', async () => {
    const { page, requests, close } = await open('en/reference/publish.html');
    await page.getByLabel('Body').fill('{"channel": ');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('The body is not valid JSON').waitFor();
    expect(foreignRequests(requests, site.url)).toEqual([]);
    await close();
  });

  test('says what to do when the mock is not running', async () => {
    const { page, close } = await open('en/reference/publish.html');
    await page.getByLabel('Mock address').fill('http://127.0.0.1:1');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('No response from http://127.0.0.1:1. Start the live mock').waitFor();
    await close();
  });

  test('warns about keys when the address is not on this machine', async () => {
    const { page, close } = await open('en/reference/publish.html');
    expect(await page.getByText('Do not enter a project key here').isVisible()).toBe(false);
    await page.getByLabel('Mock address').fill('https://api.infrai.cc');
    expect(await page.getByText('Do not enter a project key here').isVisible()).toBe(true);
    await close();
  });
});
