import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../../scripts/docs/strings/en.ts';
import { zh } from '../../../scripts/docs/strings/zh.ts';
import { launchChromium } from '../../../scripts/shared/chromium.ts';
import type { TestMock } from '../../../src/testing/api.ts';
import { startMock } from '../../../src/testing.ts';
import { type BuiltSite, buildSite } from './built-site.ts';
import { foreignRequests, openPage } from './opened-page.ts';

let site: BuiltSite;
let browser: Browser;
let mock: TestMock;
beforeAll(async () => {
  mock = await startMock();
  [site, browser] = await Promise.all([buildSite({ local: true, mockUrl: mock.url }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), mock?.close()]);
});
beforeEach(() => mock.reset());

/** Opens the page of a call, with the mock of this test. */
async function open(path: string, key = mock.credentials.projectKey) {
  const opened = await openPage(browser, `${site.url}/${path}`, { viewport: { width: 1440, height: 900 } });
  await opened.page.locator('[name=key]').fill(key);
  return { ...opened, watch: opened.page.locator('.watch'), arrived: opened.page.locator('.arrived li') };
}

describe('beside publish', () => {
  test('the page subscribes before it sends, and shows the event that arrives', async () => {
    const { page, watch, arrived, requests, complaints, close } = await open('en/reference/publish.html');
    await page.getByRole('button', { name: en.tryIt.send }).click();
    await watch.getByText('Subscribed to room-42.').waitFor();
    await arrived.first().waitFor();
    expect(await arrived.allTextContents()).toEqual([expect.stringMatching(/^message · room-42\s*\{"text":/)]);
    expect(foreignRequests(requests, site.url).every((url) => url.startsWith(mock.url))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('it shows what others publish, until the reader unsubscribes', async () => {
    const { watch, arrived, close } = await open('zh/reference/publish.html');
    const publish = (data: unknown) =>
      fetch(`${mock.url}/v1/realtime/publish`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${mock.credentials.projectKey}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ channel: 'room-42', event: 'elsewhere', data }),
      });
    await watch.getByRole('button', { name: zh.watch.subscribe }).click();
    await watch.getByText('已订阅 room-42。').waitFor();
    await publish('first');
    await arrived.getByText('"first"').waitFor();
    await watch.getByRole('button', { name: zh.watch.unsubscribe }).click();
    await expect.poll(() => mock.connections().length).toBe(0);
    await publish('second');
    expect(await arrived.count()).toBe(1);
    await close();
  });

  test('a batch is watched in each of its channels', async () => {
    const { page, arrived, close } = await open('en/reference/publish.batch.html');
    const messages = ['a', 'b'].map((channel) => ({ channel, event: 'message', data: 1 }));
    await page.getByLabel('Body', { exact: true }).fill(JSON.stringify({ messages }));
    await page.getByRole('button', { name: en.tryIt.send }).click();
    await expect.poll(() => arrived.count()).toBe(2);
    await close();
  });

  test('the request is sent even when the page cannot subscribe, and the page says why', async () => {
    const { page, watch, close } = await open('en/reference/publish.html', '');
    await page.getByRole('button', { name: en.tryIt.send }).click();
    await page.locator('.response .status').getByText(/^401 /).waitFor();
    expect(await watch.locator('.state').textContent()).toMatch(/^Not connected: .*Authorization/);
    await close();
  });

  test('it never subscribes on another machine', async () => {
    const { page, watch, close } = await open('en/reference/publish.html');
    await page.locator('[name=address]').fill('https://api.infrai.cc');
    await watch.getByRole('button', { name: en.watch.subscribe }).click();
    await watch.getByText(en.watch.foreign).waitFor();
    await close();
  });
});

test('a channel that was only published to can be joined beside presence', async () => {
  const { page, arrived, watch, close } = await open('en/reference/publish.html');
  await page.getByRole('button', { name: en.tryIt.send }).click();
  await arrived.first().waitFor();
  await page.goto(`${site.url}/en/reference/presence.get.html`);
  await expect.poll(() => mock.connections().length).toBe(0);
  await page.locator('[name=key]').fill(mock.credentials.projectKey);
  await watch.getByRole('button', { name: en.watch.join }).click();
  await watch.getByText(/^Joined room-42 as docs-/).waitFor();
  await close();
});

test('beside presence, pages that join see each other come and go', async () => {
  const [ada, bob] = [await open('en/reference/presence.get.html'), await open('en/reference/presence.get.html')];
  await ada.watch.getByRole('button', { name: en.watch.join }).click();
  await ada.watch.getByText(/^Joined room-42 as docs-/).waitFor();
  await expect.poll(() => ada.arrived.allTextContents()).toEqual([expect.stringMatching(/^docs-\w+ \(this page\)$/)]);
  await bob.watch.getByRole('button', { name: en.watch.join }).click();
  await expect.poll(() => ada.arrived.count()).toBe(2);
  await expect.poll(() => bob.arrived.count()).toBe(2);
  await bob.watch.getByRole('button', { name: en.watch.leave }).click();
  await expect.poll(() => ada.arrived.count()).toBe(1);
  await ada.page.getByRole('button', { name: en.tryIt.send }).click();
  await ada.page
    .locator('.response .status')
    .getByText(/^200 OK/)
    .waitFor();
  expect(await ada.page.locator('.response code').first().textContent()).toContain('"client_id": "docs-');
  await Promise.all([ada.close(), bob.close()]);
});

test('a connection that the mock closes is reported', async () => {
  const { watch, close } = await open('en/reference/publish.html');
  await watch.getByRole('button', { name: en.watch.subscribe }).click();
  await watch.getByText('Subscribed to room-42.').waitFor();
  mock.closeConnections(4200);
  await watch.getByText(en.watch.ended).waitFor();
  await watch.getByRole('button', { name: en.watch.subscribe }).waitFor();
  await close();
});
