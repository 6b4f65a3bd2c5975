/** A text in Markdown, with its blocks of code taken out. */
export interface SplitMarkdown {
  prose: string;
  /** Each block with its fences. */
  blocks: string[];
}

/** Takes the blocks of code out of a text, so that what is left can be read as prose. */
export function splitMarkdown(text: string): SplitMarkdown {
  const blocks: string[] = [];
  const prose = text.replace(/^```[\s\S]*?^```/gm, (block) => {
    blocks.push(block);
    return '';
  });
  return { prose, blocks };
}

/** Says which code and which links a translation lost or invented; nothing when it kept them all. */
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
    ...only(from, to).map((item) => `${noun} ${item} is gone`),
    ...only(to, from).map((item) => `${noun} ${item} is not in the English`),
  ];
}
