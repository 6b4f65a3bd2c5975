import { findInlineDifferences, splitMarkdown } from './markup.ts';

/** A heading of a guide with all that stands below it, up to the next. */
export interface Section {
  heading: string;
  /** How many `#` the heading has. */
  level: number;
  text: string;
}

/** Cuts a guide at its headings. */
export function sectionsOf(guide: string): Section[] {
  const sections: Section[] = [];
  let fenced = false;
  for (const line of guide.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    const [, hashes, heading] = (!fenced && /^(#+) (.+)$/.exec(line)) || [];
    if (hashes !== undefined && heading !== undefined) sections.push({ heading, level: hashes.length, text: '' });
    const section = sections.at(-1);
    if (section) section.text += `${line}\n`;
  }
  return sections;
}

/**
 * Compares what a translated guide has to share with the English one: its headings, its code apart from comments and
 * diagrams' words, its links apart from their anchors, and how many rows and items its tables and lists have.
 *
 * @returns what differs, a line each
 */
export function findGuideDifferences(english: string, translation: string): string[] {
  const [from, to] = [sectionsOf(english), sectionsOf(translation)];
  const outline = (sections: Section[]) => sections.map(({ level }) => '#'.repeat(level)).join(' ');
  if (outline(from) !== outline(to)) return [`the headings are ${outline(to)} and in English ${outline(from)}`];
  return from.flatMap((section, index) => {
    const other = to[index] ?? section;
    return findSectionDifferences(section.text, other.text).map((difference) => `${other.heading}: ${difference}`);
  });
}

function findSectionDifferences(english: string, translation: string): string[] {
  const [from, to] = [splitMarkdown(english), splitMarkdown(translation)];
  const differences = findInlineDifferences(withoutAnchors(from.prose), withoutAnchors(to.prose));
  for (const [noun, pattern] of [
    ['rows of tables', /^\|/gm],
    ['items of lists', /^\s*(-|\d+\.) /gm],
    ['blocks of code', /^```\w/gm],
  ] as const) {
    const [there, here] = [english, translation].map((text) => text.match(pattern)?.length ?? 0);
    if (there !== here) differences.push(`${here} ${noun}, and ${there} in English`);
  }
  for (const [index, block] of from.blocks.entries()) {
    const other = to.blocks[index];
    if (other !== undefined && skeletonOf(block) !== skeletonOf(other)) {
      differences.push(`block ${index + 1} of its code differs by more than comments:\n${other}`);
    }
  }
  return differences;
}

function withoutAnchors(prose: string): string {
  return prose.replace(/\]\(([^)#\s]*)#[^)\s]*\)/g, ']($1)');
}

/** What of a block of code may not be translated: all but its comments, or the arrows and names of a diagram. */
export function skeletonOf(block: string): string {
  if (block.startsWith('```mermaid'))
    return (block.match(/\w+(?= as )|-->?>?|--x|->>|==>|[{}[\]"]|\n/g) ?? []).join(' ');
  return block.replace(/(^|\s)\/\/.*$|\/\*[\s\S]*?\*\/|^\s*# .*$|(?<= ) *# .*$/gm, '$1');
}
