import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectChromium } from '../../support/use-share.ts';
import { type BuiltSite, openSite } from './built-site.ts';
import { foreignRequests, openPage } from './opened-page.ts';

let site: BuiltSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({ local: true }), connectChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
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
  await page.goto(`${site.url}/en/guides/publishing.html`);
  const groups = await page.locator('[data-tab=python]').count();
  expect(groups).toBeGreaterThan(1);
  expect(await page.locator('[data-tab=python]:visible').count()).toBe(groups);
  await page.getByText('Go', { exact: true }).first().click();
  expect(await page.locator('[data-tab=go]:visible').count()).toBe(groups);
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
