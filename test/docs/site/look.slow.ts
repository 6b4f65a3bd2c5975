import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../../scripts/shared/chromium.ts';
import { type BuiltSite, buildSite } from './built-site.ts';
import { openPage } from './opened-page.ts';

let site: BuiltSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([
    buildSite({ local: true, siteUrl: 'https://docs.example.com/realtime' }),
    launchChromium(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const at = (path: string) => `${site.url}/${path}`;
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('code asks for monospaced fonts before any other', () => {
  const lists = [...(site.files.get('assets/site.css') ?? '').matchAll(/--mono:([^;}]+)/g)].map(
    ([, list]) => list ?? '',
  );
  expect(lists.length).toBeGreaterThan(0);
  for (const list of lists) {
    const names = list.split(',').map((name) => name.trim());
    expect(names.findIndex((name) => /CJK|PingFang|YaHei/.test(name))).toBeGreaterThan(names.indexOf('monospace'));
  }
});

test('the theme button goes through system, light and dark, and the choice holds on the next page', async () => {
  const { page, close } = await openPage(browser, at('en/guides/publishing.html'), { colorScheme: 'light' });
  const light = await background(page);
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
  const dark = await background(page);
  expect(dark).not.toBe(light);
  await page.goto(at('zh/reference/publish.html'));
  expect(await background(page)).toBe(dark);
  await close();
});

test('print is black on white, whatever the theme', async () => {
  const { page, close } = await openPage(browser, at('en/reference/publish.html'), { colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await background(page)).toBe('rgb(255, 255, 255)');
  const colors = await page.evaluate(() =>
    [...document.querySelectorAll('main p, main code span')].map((element) => getComputedStyle(element).color),
  );
  expect(new Set(colors)).toEqual(new Set(['rgb(0, 0, 0)']));
  expect(await page.locator('.top').isVisible()).toBe(false);
  await close();
});

test('the list of pages shows the current one, also when it is far down', async () => {
  const { page, close } = await openPage(browser, at('en/reference/user.disconnect.html'), {
    viewport: { width: 1200, height: 500 },
  });
  const box = await page.locator('.pages [aria-current]').boundingBox();
  expect(box?.y).toBeGreaterThan(60);
  expect(box?.y).toBeLessThan(500);
  await close();
});

test('the contents of a page follow the reader', async () => {
  const { page, close } = await openPage(browser, at('en/guides/errors-and-retries.html'), {
    viewport: { width: 1440, height: 700 },
  });
  const current = page.locator('.contents [aria-current]');
  for (const id of ['what-to-retry', 'the-shape-of-an-error']) {
    await page.evaluate((place) => document.getElementById(place)?.scrollIntoView(), id);
    await expect.poll(() => current.getAttribute('href')).toBe(`#${id}`);
  }
  await close();
});

test('the link to the other language keeps the place', async () => {
  const { page, close } = await openPage(browser, at('en/guides/errors-and-retries.html'));
  await page.evaluate(() => document.getElementById('what-to-retry')?.scrollIntoView());
  // Playwright's click would scroll first.
  const box = await page.getByRole('link', { name: '中文' }).boundingBox();
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 10);
  await page.waitForURL(at('zh/guides/errors-and-retries.html#what-to-retry'));
  const top = await page.evaluate(() => document.getElementById('what-to-retry')?.getBoundingClientRect().top);
  expect(top).toBeLessThan(700);
  await close();
});

test('a link to a Chinese heading by its Chinese words still leads there', () => {
  const text = site.files.get('zh/guides/publishing.html') ?? '';
  expect(text).toMatch(/<h2 id="publish-an-event"><span id="\p{Script=Han}+"><\/span>/u);
});

describe.each([390, 820, 1440])('at %i px', (width) => {
  test('a heading that a link leads to is not under the bar', async () => {
    const { page, close } = await openPage(browser, at('en/guides/publishing.html#publish-many-events'), {
      viewport: { width, height: 800 },
    });
    const [bar, heading] = await page.evaluate(() => [
      document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0,
      document.getElementById('publish-many-events')?.getBoundingClientRect().top ?? 0,
    ]);
    expect(heading).toBeGreaterThan(bar ?? 0);
    expect(heading).toBeLessThan(400);
    await close();
  });
});

test.each([1100, 1440])('samples stay in sight beside the text at %i px', async (width) => {
  const { page, close } = await openPage(browser, at('en/reference/auth.sign.html'), {
    viewport: { width, height: 800 },
  });
  await page.evaluate(() => document.getElementById('returns')?.scrollIntoView());
  const box = await page.locator('.side').boundingBox();
  const sample = await page.locator('.side pre').first().boundingBox();
  expect(box?.x).toBeGreaterThan(width / 2);
  expect(sample?.y).toBeGreaterThan(0);
  expect(sample?.y).toBeLessThan(800);
  await close();
});

test('every page says where it belongs and leads on', () => {
  for (const folder of ['en', 'zh']) {
    for (const [path, text] of site.files) {
      if (!path.startsWith(`${folder}/`) || !path.endsWith('.html') || path.endsWith('redoc.html')) continue;
      if (path !== `${folder}/index.html`) expect(text, path).toContain('class="breadcrumbs"');
      expect(text, path).toMatch(/rel="(next|prev)"/);
    }
  }
});

test('a site that knows its address has canonical links, and cards with a picture that exists', () => {
  const text = site.files.get('en/reference/publish.html') ?? '';
  expect(text).toContain('<link rel="canonical" href="https://docs.example.com/realtime/en/reference/publish.html">');
  expect(text).toContain('<meta property="og:title" content="Publish an event">');
  const [, picture = ''] = /og:image" content="https:\/\/docs\.example\.com\/realtime\/([^"]+)"/.exec(text) ?? [];
  expect(site.files.has(picture)).toBe(true);
});

test.each([
  ['zh/guides/deep/nothing.html', 'zh'],
  ['nothing.html', 'en'],
])('the page for %s, which is missing, searches and leads back', async (path, folder) => {
  const { page, close } = await openPage(browser, at(path));
  const section = page.locator(`[data-language=${folder}]`);
  await section.getByRole('searchbox').fill('publish');
  await section.locator('.results a').first().waitFor();
  expect(await page.locator('[data-language]').count()).toBe(path.includes('/') ? 1 : 2);
  await section.getByRole('searchbox').press('Enter');
  await page.waitForURL(at(`${folder}/reference/publish.html`));
  await close();
});
