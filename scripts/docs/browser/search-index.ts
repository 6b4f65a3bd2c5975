import MiniSearch, { type Query } from 'minisearch';
import type { SearchRecord } from '../search-data.ts';
import { isStopWord, synonyms } from './synonyms.ts';
import { hasHan, tokenize } from './tokenize.ts';

export interface SearchHit extends SearchRecord {
  /** The words around the first match. */
  excerpt: string;
}

/** Finds what a query asks for, best first. */
export type Search = (query: string) => SearchHit[];

/** How much a synonym counts beside the word itself. */
const synonymWeight = 0.45;
/** Fewer hits than these with all words, and hits with some of them follow. */
const enough = 3;
const shown = 8;

/** Makes the search of a language's records. */
export function createSearch(records: SearchRecord[]): Search {
  const index = new MiniSearch<SearchRecord & { id: number; name: string }>({
    fields: ['title', 'page', 'name', 'words', 'text'],
    tokenize,
  });
  index.addAll(records.map((record, id) => ({ ...record, id, name: readName(record) })));

  return (query) => {
    const asked = query.normalize('NFKC').toLowerCase().trim();
    const queries = readQuery(asked);
    if (queries.length === 0) return [];
    const find = (combineWith: 'AND' | 'OR') =>
      index.search(
        { combineWith, queries },
        {
          tokenize,
          prefix: (term) => term.length > 2 || hasHan(term),
          fuzzy: (term) => (hasHan(term) || term.length < 5 || /\d/.test(term) ? false : 0.2),
          weights: { fuzzy: 0.3, prefix: 0.5 },
          boost: { title: 5, page: 2.5, name: 3, words: 1.5 },
          boostDocument: (id) => rankRecord(records[id as number], asked),
        },
      );
    const hits = find('AND');
    if (hits.length < enough) hits.push(...find('OR').filter(({ id }) => !hits.some((hit) => hit.id === id)));
    return hits.slice(0, shown).flatMap(({ id, terms }) => {
      const record = records[id as number];
      return record ? [{ ...record, excerpt: cutExcerpt(record.text, terms) }] : [];
    });
  };
}

const meanings = new Map<string, string[]>();
for (const words of synonyms) {
  for (const word of words) {
    meanings.set(word, [...(meanings.get(word) ?? []), ...words.filter((other) => other !== word)]);
  }
}
const knownWords = [...meanings.keys()].sort((one, two) => two.length - one.length);

/**
 * Reads what a query asks for: each known word or one of its synonyms, and the other words but those that say nothing.
 * Synonyms are looked for before the query is cut, since a word of Chinese is more than a pair of characters.
 */
function readQuery(asked: string): Query[] {
  const parts: Query[] = [];
  let rest = asked;
  for (const word of knownWords) {
    const at = hasHan(word) ? rest.indexOf(word) : rest.search(matchWholeWord(word));
    if (at < 0) continue;
    rest = `${rest.slice(0, at)} ${rest.slice(at + word.length)}`;
    const makeExactQuery = (text: string): Query => ({
      combineWith: 'AND',
      queries: tokenize(text),
      prefix: false,
      fuzzy: false,
      boostTerm: () => synonymWeight,
    });
    parts.push({
      combineWith: 'OR',
      queries: [{ combineWith: 'AND', queries: tokenize(word) }, ...(meanings.get(word) ?? []).map(makeExactQuery)],
    });
  }
  const words = rest.split(/(\p{Script=Han}+)/u).flatMap((run) => (hasHan(run) ? readChinese(run) : tokenize(run)));
  const telling = words.filter((word) => typeof word !== 'string' || !isStopWord(word));
  return [...parts, ...(parts.length === 0 && telling.length === 0 ? words : telling)];
}

/**
 * Reads a run of Chinese: with all its pairs of characters, or with those that stand beside each other only, since a
 * pair that crosses two words is often not in a text that puts another word between them.
 */
function readChinese(run: string): Query[] {
  const pairs = tokenize(run).filter((pair) => !isStopWord(pair));
  if (pairs.length < 3) return pairs;
  const apart = tokenize(run).filter((pair, at) => at % 2 === 0 && !isStopWord(pair));
  return [
    {
      combineWith: 'OR',
      queries: [
        { combineWith: 'AND', queries: pairs },
        { combineWith: 'AND', queries: apart },
      ],
    },
  ];
}

function matchWholeWord(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');
}

/** The name of a page or a place in its address, such as `channel.create` or `RATE_LIMIT_USER`. */
function readName({ path }: SearchRecord): string {
  return path.replace(/^.*[#/]/, '').replace(/\.html$/, '');
}

/** What is called exactly as the query comes first, and a page before its sections. */
function rankRecord(record: SearchRecord | undefined, asked: string): number {
  if (record === undefined) return 1;
  const names = [record.title, readName(record), `realtime.${readName(record)}`].map((name) => name.toLowerCase());
  const isNamed = names.includes(asked) || record.names?.some((name) => name.toLowerCase() === asked) === true;
  // A schema repeats the words of the call that uses it.
  const isSchema = record.path.startsWith('reference/schemas.html#');
  // A section in the guide of a language says what a guide or a call says, for that language alone.
  if (/^guides\/(python|go|java)\.html#/.test(record.path)) return 0.3;
  return (isNamed ? 6 : 1) * (record.path.includes('#') ? 1 : 1.4) * (isSchema ? 0.2 : 1);
}

function cutExcerpt(text: string, terms: string[]): string {
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...places, text.length) - 30);
  const from = places.length === 0 ? 0 : start;
  return `${from > 0 ? '…' : ''}${text.slice(from, from + 110).trim()}${from + 110 < text.length ? '…' : ''}`;
}
