/** A Markdown text without its code blocks, and the code blocks. */
export interface SplitMarkdown {
  prose: string;
  /** The code blocks, with their fences. */
  blocks: string[];
}

/** Separates the code blocks of a text from its prose. */
export function splitMarkdown(text: string): SplitMarkdown {
  const blocks: string[] = [];
  const prose = text.replace(/^```[\s\S]*?^```/gm, (block) => {
    blocks.push(block);
    return '';
  });
  return { prose, blocks };
}

/** Lists the code and links that a translation dropped or added; empty if it kept them all. */
export function findMarkupDifferences(english: string, translation: string): string[] {
  const [from, to] = [splitMarkdown(english), splitMarkdown(translation)];
  return [...describeDifferences('the code', from.blocks, to.blocks), ...findInlineDifferences(from.prose, to.prose)];
}

/** The same for prose alone. */
export function findInlineDifferences(english: string, translation: string): string[] {
  const listCode = (prose: string) =>
    [...prose.matchAll(/`([^`]+)`/g)].map(([, span = '']) => `\`${span.replace(/\s+/g, ' ')}\``);
  const listLinks = (prose: string) => [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);
  return [
    ...describeDifferences('the code', listCode(english), listCode(translation)),
    ...describeDifferences('the link', listLinks(english), listLinks(translation)),
  ];
}

function describeDifferences(noun: string, from: string[], to: string[]): string[] {
  const listOnlyIn = (some: string[], others: string[]) => [...new Set(some)].filter((item) => !others.includes(item));
  return [
    ...listOnlyIn(from, to).map((item) => `${noun} ${item} is missing`),
    ...listOnlyIn(to, from).map((item) => `${noun} ${item} is not in the English`),
  ];
}
