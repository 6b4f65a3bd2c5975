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
  return [...differencesOf('the code', from.blocks, to.blocks), ...findInlineDifferences(from.prose, to.prose)];
}

/** The same for prose alone. */
export function findInlineDifferences(english: string, translation: string): string[] {
  const codeOf = (prose: string) =>
    [...prose.matchAll(/`([^`]+)`/g)].map(([, span = '']) => `\`${span.replace(/\s+/g, ' ')}\``);
  const linksOf = (prose: string) => [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);
  return [
    ...differencesOf('the code', codeOf(english), codeOf(translation)),
    ...differencesOf('the link', linksOf(english), linksOf(translation)),
  ];
}

function differencesOf(noun: string, from: string[], to: string[]): string[] {
  const only = (some: string[], others: string[]) => [...new Set(some)].filter((item) => !others.includes(item));
  return [
    ...only(from, to).map((item) => `${noun} ${item} is missing`),
    ...only(to, from).map((item) => `${noun} ${item} is not in the English`),
  ];
}
