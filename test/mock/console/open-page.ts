import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { connectChromium } from '../../support/use-share.ts';
import { RawClient } from '../pusher/raw-client.ts';
import { startConsole } from './start-console.ts';

interface Look {
  width?: number;
  colorScheme?: 'light' | 'dark';
  locale?: 'en' | 'zh-CN';
}

/** Connects to the browser for the tests of a file. @returns a function that opens a console in it */
export function usePages() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(() => browser?.close());

  /** Starts a console, opens its page, and notes what the page asks for and complains of. */
  return async ({ width = 1440, colorScheme = 'light', locale = 'en' }: Look = {}) => {
    const mock = await startConsole();
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('request', (request) => request.url().startsWith(mock.url) || complaints.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(mock.url);
    await page.locator('#link[data-state=connected]').waitFor();
    onTestFinished(async () => {
      await context.close();
      await mock.close();
    });
    return { ...mock, page, complaints };
  };
}

type Mock = Awaited<ReturnType<typeof startConsole>>;

/** Connects a client with an issued token and puts it into a presence channel. */
export async function enter({ url, project, issue }: Mock, clientId: string) {
  project.channels.open('room-42', 'presence');
  const token = await issue({ client_id: clientId, user_id: '42', capabilities: ['subscribe', 'presence'] });
  const client = await RawClient.connect(`${url.replace('http', 'ws')}/app/${token}?protocol=7`);
  await client.subscribe('room-42');
  return client;
}

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, by the rules of WCAG 2.2 A and AA and by its best practices. */
export async function findProblems(page: Page): Promise<string[]> {
  await page.evaluate(await axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
