import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../shared/chromium.ts';
import { projectRoot } from '../shared/paths.ts';
import { takeCard } from './card.ts';
import { prepareDocsViews } from './docs-views.ts';
import { prepareMockViews } from './mock-views.ts';
import { looks, type View } from './view.ts';

/**
 * Takes pictures of every docs page, the live mock's console and the chat example: narrow and wide, light and dark.
 *
 * @param filters the parts that the name of a picture must contain, such as `zh` and `360-dark`
 * @returns the folder of the pictures and their number
 */
export async function takeScreenshots(filters: string[]): Promise<{ folder: string; count: number }> {
  const folder = `${projectRoot}build/screenshots`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const browser = await launchChromium();
  if (filters.length === 0) await takeCard(browser);
  const sources: { views: View[]; close(): Promise<void> }[] = [];
  try {
    sources.push(await prepareDocsViews());
    sources.push(await prepareMockViews(browser));
    let count = 0;
    for (const view of sources.flatMap(({ views }) => views)) {
      for (const look of looks) {
        const name = `${view.name}-${look.name}`;
        if (!filters.every((filter) => name.includes(filter))) continue;
        await take(browser, view, look, join(folder, `${name}.png`));
        count++;
      }
    }
    return { folder, count };
  } finally {
    for (const source of sources) await source.close();
    await browser.close();
  }
}

async function take(
  browser: Browser,
  { url, whole, prepare }: View,
  { width, colorScheme }: (typeof looks)[number],
  path: string,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  try {
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await prepare?.(page);
    await page.screenshot({ path, fullPage: whole });
  } finally {
    await context.close();
  }
}
