import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../../scripts/docs/language.ts';
import { launchChromium } from '../../support/chromium.ts';
import { type BuiltSite, buildSite } from './built-site.ts';
import { foreignRequests, openPage } from './opened-page.ts';

declare global {
  var axe: { run(options: object): Promise<AxeResults> };
}

const axeProgram = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What WCAG 2.2 asks at the levels A and AA, and the practices that axe recommends beside. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let site: BuiltSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([buildSite({ local: true }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

function pagesOf(folder: string): string[] {
  return [...site.files.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.html'));
}

describe.each(languages)('every page in $name', ({ folder }) => {
  test.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (colorScheme) => {
    const findings: string[] = [];
    const { page, close } = await openPage(browser, `${site.url}/404`, { colorScheme });
    for (const path of pagesOf(folder)) {
      await page.goto(`${site.url}/${path}`, { waitUntil: 'load' });
      await page.evaluate(axeProgram);
      const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: values }), standards);
      for (const { id, nodes } of violations) {
        for (const { html, failureSummary } of nodes) findings.push(`${path}: ${id}: ${html}\n${failureSummary}`);
      }
    }
    await close();
    expect(findings).toEqual([]);
  });

  test.each([360, 1440])(
    'does not scroll sideways, asks no other host and complains of nothing, at %i px',
    async (width) => {
      const { page, requests, complaints, close } = await openPage(browser, `${site.url}/`, {
        viewport: { width, height: 900 },
      });
      const overflowing: string[] = [];
      for (const path of pagesOf(folder)) {
        await page.goto(`${site.url}/${path}`, { waitUntil: 'load' });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) overflowing.push(`${path}: ${overflow} px`);
      }
      await close();
      expect(overflowing).toEqual([]);
      expect(foreignRequests(requests, site.url)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
