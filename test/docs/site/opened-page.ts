import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page in the browser, with what it asked for and what it complained of. */
export interface OpenedPage {
  page: Page;
  requests: string[];
  complaints: string[];
  close(): Promise<void>;
}

export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address, { waitUntil: 'load', timeout: 20_000 });
  return { page, requests, complaints, close: () => context.close() };
}

/** The requests that left the site. */
export function foreignRequests(requests: string[], own: string): string[] {
  return requests.filter((url) => !url.startsWith(own) && !/^(data|blob|about):/.test(url));
}
