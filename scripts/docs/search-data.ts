import type { Page } from './page.ts';

/** What the search of a language knows: where something is, and its words. */
export interface SearchRecord {
  /** Below the language's folder. */
  path: string;
  page: string;
  title: string;
  text: string;
  /** Words that lead here without standing in the text, such as the names of a method in each SDK. */
  words?: string;
  /** What the place is called; a query for exactly that leads here first. */
  names?: string[];
}

/** Lists what the search of a language knows. */
function listSearchRecords(pages: Page[]): SearchRecord[] {
  return pages.flatMap((page) =>
    page.sections.map(({ anchor, ...section }) => ({ path: page.path + anchor, page: page.title, ...section })),
  );
}

/** Writes the search's records as a script, since a page that is opened from a file may not fetch another file. */
export function writeSearchData(pages: Page[]): string {
  return `globalThis.searchRecords = ${JSON.stringify(listSearchRecords(pages))};\n`;
}
