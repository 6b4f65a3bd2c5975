import { findInlineDifferences, splitMarkdown } from './markup.ts';

/** A heading of a guide with the text below it, up to the next heading. */
export interface Section {
  heading: string;
  /** How many `#` the heading has. */
  level: number;
  text: string;
}

/** Splits a guide at its headings. */
export function splitSections(guide: string): Section[] {
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
 * Compares what a translated guide must have in common with the English one: headings, code (except for comments and the
 * labels of diagrams), links (except for anchors), and the number of table rows and list items.
 *
 * @returns the differences, one line each
 */
export function findGuideDifferences(english: string, translation: string): string[] {
  const [from, to] = [splitSections(english), splitSections(translation)];
  const formatOutline = (sections: Section[]) => sections.map(({ level }) => '#'.repeat(level)).join(' ');
  if (formatOutline(from) !== formatOutline(to))
    return [`the headings are ${formatOutline(to)}, but ${formatOutline(from)} in English`];
  return from.flatMap((section, index) => {
    const other = to[index] ?? section;
    return findSectionDifferences(section.text, other.text).map((difference) => `${other.heading}: ${difference}`);
  });
}

function findSectionDifferences(english: string, translation: string): string[] {
  const [from, to] = [splitMarkdown(english), splitMarkdown(translation)];
  const differences = findInlineDifferences(removeAnchors(from.prose), removeAnchors(to.prose));
  for (const [noun, pattern] of [
    ['table rows', /^\|/gm],
    ['list items', /^\s*(-|\d+\.) /gm],
    ['code blocks', /^```\w/gm],
  ] as const) {
    const [there, here] = [english, translation].map((text) => text.match(pattern)?.length ?? 0);
    if (there !== here) differences.push(`${here} ${noun}, but ${there} in English`);
  }
  for (const [index, block] of from.blocks.entries()) {
    const other = to.blocks[index];
    if (other !== undefined && reduceToSkeleton(block) !== reduceToSkeleton(other)) {
      differences.push(`code block ${index + 1} differs in more than comments:\n${other}`);
    }
  }
  return differences;
}

function removeAnchors(prose: string): string {
  return prose.replace(/\]\(([^)#\s]*)#[^)\s]*\)/g, ']($1)');
}

/** Returns the part of a code block that must not be translated: everything but comments, or the arrows and names of a diagram. */
export function reduceToSkeleton(block: string): string {
  if (block.startsWith('```mermaid'))
    return (block.match(/\w+(?= as )|-->?>?|--x|->>|==>|[{}[\]"]|\n/g) ?? []).join(' ');
  return block.replace(/(^|\s)\/\/.*$|\/\*[\s\S]*?\*\/|^\s*# .*$|(?<= ) *# .*$/gm, '$1');
}
