import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { languages } from '../docs/language.ts';
import { projectRoot } from '../shared/paths.ts';

/** The picture that other sites show of a link to the docs. */
const cardFile = `${projectRoot}scripts/docs/card.png`;

/** Draws the card: the name of the site, and what it is. */
export async function takeCard(browser: Browser): Promise<void> {
  const [{ strings }] = languages;
  const icon = await readFile(`${projectRoot}scripts/docs/icon.svg`, 'utf8');
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await page.setContent(`<style>
body { align-items: center; background: #0f1318; color: #e3e8ef; display: flex; font: 32px/1.4 system-ui, sans-serif; gap: 64px; height: 630px; margin: 0; padding: 0 96px; }
svg { flex: none; height: 200px; width: 200px; }
h1 { font-size: 76px; letter-spacing: -0.02em; line-height: 1.1; margin: 0 0 20px; }
p { color: #a5b1c1; margin: 0; }
</style>${icon}<div><h1>${strings.siteName}</h1><p>${strings.siteDescription}</p></div>`);
  await page.screenshot({ path: cardFile });
  await page.close();
}
