import { format } from '@wasm-fmt/gofmt';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { formatGo } from '../../../scripts/docs/browser/format-go.ts';
import { readErrorClasses } from '../../../scripts/docs/error-classes.ts';
import { en } from '../../../scripts/docs/strings/en.ts';
import { zh } from '../../../scripts/docs/strings/zh.ts';
import { renderGoProgram } from '../../../scripts/targets/go/sample-text.ts';
import { javaSample } from '../../../scripts/targets/java/sample.ts';
import type { Call } from '../../../scripts/targets/model/api.ts';
import { readApi } from '../../../scripts/targets/model/read-api.ts';
import type { ExampleRequest } from '../../../src/contract/example-requests.ts';
import { type ServedLiveMock, serveLiveMock } from '../../../src/mock/serve.ts';
import { connectChromium } from '../../support/use-share.ts';
import { type BuiltSite, buildSite } from './built-site.ts';
import { foreignRequests, openPage } from './opened-page.ts';

let site: BuiltSite;
let browser: Browser;
let mock: ServedLiveMock;
beforeAll(async () => {
  mock = await serveLiveMock({ host: '127.0.0.1', port: 0 }, {}, {});
  [site, browser] = await Promise.all([buildSite({ local: true, mockUrl: mock.url }), connectChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), mock?.close()]);
});

const open = (path: string) => openPage(browser, `${site.url}/${path}`, { viewport: { width: 1440, height: 900 } });
const code = (page: Page, language: string) => page.locator(`[data-tab=${language}] code`);
const response = (page: Page) => page.locator('.response code').first();

test('every page and text names the mock of this machine, and no usual address', () => {
  const texts = [...site.files].filter(([path]) => /\.(html|md|txt|json)$/.test(path));
  expect(texts.filter(([, text]) => text.includes(new URL(mock.url).host)).length).toBeGreaterThan(100);
  expect(texts.filter(([, text]) => text.includes('127.0.0.1:4010')).map(([path]) => path)).toEqual([]);
});

describe('the request of an operation', () => {
  test('is one state: an example changes the code of every language, the form and the response', async () => {
    const { page, complaints, close } = await open('en/reference/publish.html');
    await page.getByLabel('Example', { exact: true }).selectOption({ label: 'An event without a payload' });
    await expect.poll(() => code(page, 'python').textContent()).toContain('event="refresh"');
    for (const [language, text] of [
      ['curl', '"event": "refresh"'],
      ['typescript', "event: 'refresh'"],
      ['go', 'Event:   "refresh"'],
      ['java', '.event("refresh")'],
    ] as const) {
      expect(await code(page, language).textContent(), language).toContain(text);
    }
    expect(JSON.parse(await page.getByLabel('Body', { exact: true }).inputValue())).toMatchObject({
      event: 'refresh',
      data: null,
    });
    expect(await response(page).textContent()).toContain('msg_01932b7d2');
    expect(complaints).toEqual([]);
    await close();
  });

  test('follows edits of the form, and the address', async () => {
    const { page, close } = await open('en/reference/channel.list.html');
    await page.getByLabel('limit', { exact: true }).fill('7');
    await page.getByLabel('Mock address').fill('https://api.infrai.cc');
    await expect
      .poll(() => code(page, 'curl').textContent())
      .toContain('https://api.infrai.cc/v1/realtime/channel/list?limit=7');
    expect(await code(page, 'typescript').textContent()).toContain('limit: 7');
    expect(await code(page, 'java').textContent()).toContain('baseUrl("https://api.infrai.cc")');
    await close();
  });

  test('says which client cannot make a request, and still shows the others', async () => {
    const { page, close } = await open('en/reference/publish.html');
    await page
      .getByLabel('Body', { exact: true })
      .fill('{"channel": "room-42", "event": "a", "data": 1, "account_id": "x"}');
    await expect.poll(() => code(page, 'go').textContent()).toContain('has no parameter `account_id`');
    expect(await code(page, 'typescript').textContent()).toContain("account_id: 'x'");
    await close();
  });

  test('starts with a real example, not with a placeholder', () => {
    for (const [path, text] of site.files) {
      if (!/^en\/reference\/[\w.]+\.html$/.test(path)) continue;
      const [, list = ''] = /<select name="example">([\s\S]*?)<\/select>/.exec(text) ?? [];
      expect(list, path).not.toMatch(/^<option value="0">[^<]*(introductory|placeholder)/i);
    }
  });
});

describe('the response', () => {
  test('from the mock shows its time and size, and can be copied', async () => {
    const { page, requests, complaints, close } = await open('en/reference/publish.html');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText(/^200 OK · \d+ ms · \d+ bytes$/).waitFor();
    expect(await response(page).textContent()).toContain('"message_id": "msg_');
    expect(await page.locator('.response .copy').count()).toBe(1);
    expect(foreignRequests(requests, site.url).every((url) => url.startsWith(mock.url))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('of every documented error is there by name, with the class of each client', async () => {
    const { page, close } = await open('en/reference/publish.html');
    const classes = await readErrorClasses();
    await page.getByLabel('Status', { exact: true }).selectOption('INSUFFICIENT_CREDIT');
    expect(await response(page).textContent()).toContain('"code": "INSUFFICIENT_CREDIT"');
    const names = await page.locator('.thrown code').allTextContents();
    expect(names).toEqual(Object.values(classes.get(402) ?? {}));
    expect(names).toEqual(['CreditError', 'CreditError', 'infrai.ErrCredit', 'RealtimeException.Credit']);
    await close();
  });

  test('of an error comes from the mock with one click', async () => {
    const { page, close } = await open('zh/reference/publish.html');
    await page.getByLabel(zh.operation.status, { exact: true }).selectOption('RATE_LIMIT_USER');
    await page.getByRole('button', { name: zh.tryIt.force }).click();
    await page.getByText(/^429 .* · \d+ 毫秒/).waitFor();
    expect(await response(page).textContent()).toContain('retry-after:');
    await close();
  });
});

describe('the form', () => {
  test('fills in another example, including its path', async () => {
    const { page, close } = await open('en/reference/channel.create.html');
    await page.getByLabel('Key', { exact: true }).fill('key-of-its-own');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.panel > .status', { hasText: /^200 OK/ }).waitFor();
    await page.goto(`${site.url}/en/reference/channel.get.html`);
    await page.getByLabel('Example', { exact: true }).selectOption({ label: 'A name that has to be percent-encoded' });
    expect(await page.getByLabel('channel', { exact: true }).inputValue()).toBe('équipe/salle 42');
    await close();
  });

  test.each([
    ['Body', '{"channel": ', 'The body is not valid JSON'],
    ['Key', '“ifr_pk”', '““” cannot be sent in a header'],
    ['Mock address', 'ftp://x', 'must start with http:// or https://'],
  ])('says what is wrong with the %s before anything is sent', async (label, text, message) => {
    const { page, requests, close } = await open('en/reference/publish.html');
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.response').getByText(message).waitFor();
    expect(foreignRequests(requests, site.url)).toEqual([]);
    await close();
  });

  test('says what to do when the mock is not running', async () => {
    const { page, close } = await open('en/reference/publish.html');
    await page.getByLabel('Mock address').fill('http://127.0.0.1:1');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('No response from http://127.0.0.1:1.').waitFor();
    await close();
  });

  test('shows the key to set for the code in every language, but none of a server elsewhere', async () => {
    const { page, close } = await open('en/reference/publish.html');
    const shown = page.locator('.request .hint code');
    expect(await shown.textContent()).toBe('INFRAI_API_KEY=ifr_pk_proj_mock');
    await page.getByLabel('Key', { exact: true }).fill('key-of-mine');
    await expect.poll(() => shown.textContent()).toBe('INFRAI_API_KEY=key-of-mine');
    await page.getByLabel('Mock address').fill('https://api.infrai.cc');
    await expect.poll(() => shown.textContent()).toBe('INFRAI_API_KEY');
    await close();
  });

  test('warns about keys when the address is not on this machine', async () => {
    const { page, close } = await open('en/reference/publish.html');
    const warning = page.getByText(en.tryIt.foreignAddress);
    expect(await warning.isVisible()).toBe(false);
    await page.getByLabel('Mock address').fill('https://api.infrai.cc');
    expect(await warning.isVisible()).toBe(true);
    await close();
  });

  test('keeps the key for the session where that is asked for, and stores it nowhere else', async () => {
    const { page, close } = await open('en/reference/publish.html');
    await page.getByLabel('Key', { exact: true }).fill('key-of-mine');
    await page.goto(`${site.url}/en/reference/channel.list.html`);
    expect(await page.getByLabel('Key', { exact: true }).inputValue()).not.toBe('key-of-mine');
    await page.getByLabel('Key', { exact: true }).fill('key-of-mine');
    await page.getByLabel(en.tryIt.keep).check();
    await page.goto(`${site.url}/en/reference/publish.html`);
    expect(await page.getByLabel('Key', { exact: true }).inputValue()).toBe('key-of-mine');
    await page.locator('.request .hint', { hasText: 'INFRAI_API_KEY=key-of-mine' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie]))).not.toContain(
      'key-of-mine',
    );
    await page.getByLabel(en.tryIt.keep).uncheck();
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('key-of-mine');
    await close();
    // Three pages are opened one after the other.
  }, 60_000);
});

const api = readApi(await bundleContract());
// A typed client takes only what the contract prefers.
const isTyped = ({ parameters }: Call, { body }: ExampleRequest) =>
  Object.keys(body ?? {}).every(
    (name) => name === 'idempotency_key' || parameters.some(({ wireName }) => wireName === name),
  );
const programs = api.calls.flatMap((call) =>
  call.requests
    .filter((request) => isTyped(call, request))
    .map((request) => ({
      name: `${call.capability} ${request.name}`,
      call: { ...call, sample: { ...call.sample, request } },
      api,
      server: 'http://127.0.0.1:4010',
    })),
);

test.each(programs)('the page writes the Go of $name as gofmt does', (parts) => {
  const program = renderGoProgram(parts);
  expect(formatGo(program)).toBe(format(program));
});

test.each(programs)('Java can be written for $name', (parts) => {
  expect(javaSample.render(parts)).toContain('System.out.println(result);');
});
