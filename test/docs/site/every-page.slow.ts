import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { languages } from '../../../scripts/docs/language.ts';
import { launchChromium } from '../../../scripts/shared/chromium.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { type BuiltSite, buildSite } from './built-site.ts';
import { foreignRequests, openPage } from './opened-page.ts';

declare global {
  var axe: { run(options: object): Promise<AxeResults> };
}

const axeProgram = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What WCAG 2.2 asks at the levels A and AA. */
const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let site: BuiltSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([buildSite({ local: true }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const operations = listOperations(await bundleContract());

function pagesOf(folder: string): string[] {
  return [...site.files.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.html'));
}

/** Redoc's page shows each operation at an address of its own. */
function redocPlacesOf(folder: string): string[] {
  return operations.map(({ tags: [tag = ''], operationId }) => {
    const place = `${tag.toLowerCase().replaceAll(' ', '-')}/${operationId.toLowerCase()}`;
    return `${folder}/redoc.html#/${place}`;
  });
}

async function visit(page: Page, path: string): Promise<void> {
  // A change of what stands behind # alone would not load the page.
  await page.goto('about:blank');
  await page.goto(`${site.url}/${path}`, { waitUntil: 'load' });
  if (path.includes('redoc.html')) await page.getByText('Ctrl+K').first().waitFor({ state: 'attached' });
}

describe.each(languages)('every page in $name', ({ folder }) => {
  test.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (colorScheme) => {
    const findings: string[] = [];
    const { page, close } = await openPage(browser, 'about:blank', { colorScheme });
    for (const path of [...pagesOf(folder), ...redocPlacesOf(folder)]) {
      await visit(page, path);
      await page.evaluate(axeProgram);
      // The order of Redoc's headings is Redoc's; no success criterion asks for another.
      const values = path.includes('redoc.html') ? criteria : [...criteria, 'best-practice'];
      const { violations } = await page.evaluate((runOnly) => globalThis.axe.run({ runOnly }), values);
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
      const { page, requests, complaints, close } = await openPage(browser, 'about:blank', {
        viewport: { width, height: 900 },
      });
      const overflowing: string[] = [];
      for (const path of pagesOf(folder)) {
        await visit(page, path);
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
