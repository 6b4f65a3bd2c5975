import MiniSearch from 'minisearch';
import type { SearchRecord } from '../search-data.ts';

declare global {
  var searchRecords: SearchRecord[];
}

export interface SearchHit extends SearchRecord {
  /** The words around the first match. */
  excerpt: string;
}

const han = /\p{Script=Han}/u;

/** Cuts a text into words. Chinese has no spaces between them, so each pair of neighbours counts as one. */
export function tokenize(text: string): string[] {
  const runs = text.normalize('NFKC').match(/\p{Script=Han}+|[\p{Letter}\p{Number}]+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!han.test(run) || run.length === 1) return [run];
    return Array.from({ length: run.length - 1 }, (_empty, index) => run.slice(index, index + 2));
  });
}

const index = new MiniSearch<SearchRecord & { id: number }>({ fields: ['title', 'page', 'text'], tokenize });
index.addAll(globalThis.searchRecords.map((record, id) => ({ ...record, id })));

globalThis.searchSite = (query) =>
  index
    .search(query, {
      prefix: true,
      fuzzy: (term) => (han.test(term) || term.length < 5 ? false : 0.2),
      boost: { title: 4, page: 2 },
      combineWith: 'AND',
    })
    .slice(0, 8)
    .flatMap(({ id, terms }) => {
      const record = globalThis.searchRecords[id as number];
      return record ? [{ ...record, excerpt: excerptOf(record.text, terms) }] : [];
    });

function excerptOf(text: string, terms: string[]): string {
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...places, text.length) - 30);
  const from = places.length === 0 ? 0 : start;
  return `${from > 0 ? '…' : ''}${text.slice(from, from + 110).trim()}${from + 110 < text.length ? '…' : ''}`;
}
