import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../../scripts/docs/strings/en.ts';
import { launchChromium } from '../../../scripts/shared/chromium.ts';
import { type Listening, listen } from '../../../src/command/listen.ts';
import { type BuiltSite, buildSite } from './built-site.ts';
import { foreignRequests, openPage } from './opened-page.ts';

/** Where the site is on its host, like the pages of a project. */
const place = '/some/path';

let site: BuiltSite;
let host: Listening;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([buildSite(), launchChromium()]);
  const files = sirv(site.folder, { dev: true });
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (!url.startsWith(`${place}/`)) return void response.writeHead(404).end();
    files(Object.assign(request, { url: url.slice(place.length) }), response);
  });
  host = await listen(server, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([host?.close(), site?.close()]);
});

test('the site works below a path, in both languages', async () => {
  const base = host.url + place;
  const { page, requests, complaints, close } = await openPage(browser, `${base}/`, { locale: 'en-GB' });
  const at = (path: string) => page.waitForURL(`${base}/${path}`);
  await at('en/index.html');

  await follow(page, 'Channels and presence');
  await at('en/guides/channels-and-presence.html');
  await follow(page, 'Publish an event');
  await at('en/reference/publish.html');

  await page.getByRole('link', { name: '中文' }).click();
  await at('zh/reference/publish.html');
  await page.getByRole('link', { name: 'English' }).click();
  await at('en/reference/publish.html');

  await page.keyboard.press('/');
  await page.keyboard.type('VENDOR_DOWN');
  await page.locator('.results a').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => address.href.startsWith(`${base}/en/`) && !address.href.includes('publish'));

  await follow(page, en.overview.redoc);
  await at('en/redoc.html');
  await page.getByText('Ctrl+K').first().waitFor({ state: 'attached' });
  await page.getByRole('link', { name: 'Infrai Realtime', exact: true }).click();
  await at('en/index.html');

  expect(foreignRequests(requests, `${base}/`)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

/** Follows a link of the list of pages. */
function follow(page: Page, name: string): Promise<void> {
  return page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: new RegExp(`^${name}( [A-Z]+)?$`) })
    .click();
}
