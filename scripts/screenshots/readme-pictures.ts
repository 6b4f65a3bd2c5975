import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../shared/paths.ts';
import type { View } from './view.ts';

const folder = `${projectRoot}docs/pictures`;

/** The views that the README shows, by the names of their pictures. */
const shown: Record<string, string> = { reference: 'en-reference-publish', console: 'console-busy' };

/** Takes the pictures of the README: the reference and the console, light and dark. */
export async function takeReadmePictures(browser: Browser, views: View[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [picture, name] of Object.entries(shown)) {
    const view = views.find((item) => item.name === name);
    if (view === undefined) throw new Error(`The README shows the view ${name}, which is not among the views.`);
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme });
      const page = await context.newPage();
      await page.goto(view.url, { waitUntil: 'load' });
      await view.prepare?.(page);
      await page.screenshot({ path: `${folder}/${picture}-${colorScheme}.png` });
      await context.close();
    }
  }
}
