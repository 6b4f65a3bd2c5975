/** A part of a Markdown page that a program writes, and what is before and after it. */
export interface PageBlock {
  before: string;
  text: string;
  after: string;
}

/**
 * Finds the part of a page between the comments `<!-- name:start -->` and `<!-- name:end -->`.
 *
 * @throws when the page does not have both comments
 */
export function readBlock(page: string, name: string): PageBlock {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The page has no ${start} with a ${end} after it.`);
  return {
    before: page.slice(0, from + start.length),
    text: page.slice(from + start.length, to),
    after: page.slice(to),
  };
}

/**
 * Replaces the part of a page between its two comments.
 *
 * @throws when the page does not have both comments
 */
export function writeBlock(page: string, name: string, text: string): string {
  const { before, after } = readBlock(page, name);
  return `${before}\n\n${text}\n\n${after}`;
}
