import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSearch, type Search } from '../../../scripts/docs/browser/search-index.ts';
import { tokenize } from '../../../scripts/docs/browser/tokenize.ts';
import { type BuiltSite, openSite } from './built-site.ts';
import { queries } from './search-queries.ts';

let site: BuiltSite;
const searches = new Map<string, Search>();
beforeAll(async () => {
  site = await openSite();
  for (const folder of ['en', 'zh']) {
    const script = site.files.get(`assets/search-${folder}.js`) ?? '';
    const [, records = ''] = /^globalThis\.searchRecords = (\[.*\]);\n$/s.exec(script) ?? [];
    searches.set(folder, createSearch(JSON.parse(records)));
  }
});
afterAll(() => site.close());

const find = (folder: string, query: string) =>
  searches
    .get(folder)?.(query)
    .map(({ path }) => path) ?? [];

describe.each(['en', 'zh'] as const)('the search in %s', (folder) => {
  test.each(Object.entries(queries[folder]))('finds for "%s" the page %s among the first three', (query, page) => {
    const pages = find(folder, query).slice(0, 3);
    expect(pages.map((path) => path.replace(/\.html.*$/, ''))).toContain(page);
  });

  test.each([
    ['publish', 'reference/publish.html'],
    ['channel.create', 'reference/channel.create.html'],
    ['realtime.user.disconnect', 'reference/user.disconnect.html'],
    ['VENDOR_TIMEOUT', 'reference/errors.html#VENDOR_TIMEOUT'],
  ])('has what is called %s first', (query, path) => {
    expect(find(folder, query)[0]).toBe(path);
  });

  test('shows the words of a table, without its lines', () => {
    const script = site.files.get(`assets/search-${folder}.js`) ?? '';
    expect(script.length).toBeGreaterThan(100_000);
    expect(script).not.toMatch(/-{3,} /);
  });

  test('has nothing for a word that stands nowhere, and for punctuation', () => {
    expect(find(folder, 'zzzzqqqq')).toEqual([]);
    expect(find(folder, '?!')).toEqual([]);
    expect(find(folder, '')).toEqual([]);
  });

  test('still searches for a word that says nothing by itself', () => {
    expect(find(folder, 'how').length + find(folder, 'the').length).toBeGreaterThan(0);
  });
});

test('enough is asked in both languages', () => {
  expect(Object.keys(queries.en).length + Object.keys(queries.zh).length).toBeGreaterThanOrEqual(60);
});

test.each([
  ['API密钥', ['API', '密钥']],
  ['mock服务器', ['mock', '服务', '务器']],
  ['maxRetries', ['maxRetries', 'max', 'Retries']],
  ['RATE_LIMIT_USER', ['RATE', 'LIMIT', 'USER']],
  ['ＡＰＩ，键', ['API', '键']],
])('%s is cut into words where its letters change', (text, words) => {
  expect(tokenize(text)).toEqual(words);
});
