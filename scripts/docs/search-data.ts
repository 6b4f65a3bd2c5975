import type { Page } from './page.ts';

/** What the search of a language knows: where something is, and its words. */
export interface SearchRecord {
  /** Below the language's folder. */
  path: string;
  page: string;
  title: string;
  text: string;
}

/** Writes the search's records as a script, since a page that is opened from a file may not fetch another file. */
export function searchData(pages: Page[]): string {
  const records: SearchRecord[] = pages.flatMap((page) =>
    page.sections.map(({ title, anchor, text }) => ({ path: page.path + anchor, page: page.title, title, text })),
  );
  return `globalThis.searchRecords = ${JSON.stringify(records)};\n`;
}
