/** A part of the contract's Markdown: a paragraph, or an item of a list. */
export interface Block {
  kind: 'paragraph' | 'item';
  /** One line, with its code spans still in backticks and nothing set in bold. */
  text: string;
}

/** Splits Markdown into the paragraphs and list items that the contract's texts are made of. */
export function splitBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const part of markdown.trim().split(/\n\s*\n/)) {
    for (const line of part.split('\n')) {
      const item = /^\s*[-*] (.*)$/.exec(line);
      const last = blocks.at(-1);
      const continues = line !== part.split('\n')[0] && item === null && last !== undefined;
      if (continues) last.text += ` ${line.trim()}`;
      else blocks.push({ kind: item ? 'item' : 'paragraph', text: item?.[1] ?? line.trim() });
    }
  }
  return blocks.map(({ kind, text }) => ({ kind, text: text.replaceAll('**', '') }));
}

/** Breaks a text into lines of at most so many characters, where it has spaces; code spans with spaces may break too. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * Sets Markdown as plain lines: paragraphs apart by an empty line, list items with a dash and a hanging indent.
 *
 * @param itemIndent what stands before the dash of an item
 */
export function renderProse(markdown: string, width: number, itemIndent = ''): string[] {
  const lines: string[] = [];
  let previous: Block['kind'] | undefined;
  for (const { kind, text } of splitBlocks(markdown)) {
    if (previous !== undefined && !(kind === 'item' && previous === 'item')) lines.push('');
    if (kind === 'paragraph') lines.push(...wrap(text, width));
    else {
      const [first = '', ...rest] = wrap(text, width - itemIndent.length - 2);
      lines.push(`${itemIndent}- ${first}`, ...rest.map((line) => `${itemIndent}  ${line}`));
    }
    previous = kind;
  }
  return lines;
}

/** Omits the contract's advice for addresses that are built by hand: clients encode, and encoding twice is an error. */
export function omitEncoding(text: string): string {
  return text.replaceAll(/\s*If you build the address by hand, [^.]*\./g, '').trim();
}
