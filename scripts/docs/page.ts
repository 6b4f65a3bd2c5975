import type { Html } from './html.ts';
import type { Heading } from './markdown.ts';

/** A page of the site in one language, without what surrounds all pages. */
export interface Page {
  /** Below the language's folder, such as `guides/quick-start.html`; the same in both languages. */
  path: string;
  title: string;
  /** One sentence for search engines and previews. */
  description: string;
  body: Html;
  /** What the page's own table of contents lists; a page without has none. */
  headings: Heading[];
  /** What the search finds, by section. */
  sections: SearchSection[];
  /** Whether the page uses the whole width beside the navigation. */
  wide?: boolean;
}

/** A part of a page that the search leads to. */
export interface SearchSection {
  title: string;
  /** Where it is in the page, such as `#retries`; empty for the start. */
  anchor: string;
  text: string;
  /** Words that lead here without standing in the text. */
  words?: string;
  /** What the place is called; a query for exactly that leads here first. */
  names?: string[];
}
