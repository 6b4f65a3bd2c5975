/** A block of code in a Markdown text. */
export interface Snippet {
  /** The fence's first word, such as `bash`. */
  language: string;
  /** The fence's other words. */
  marks: string[];
  code: string;
  /** The line of the text on which the block starts. */
  line: number;
  /** What the text says that the code prints, from a block marked `output` right behind it. */
  output?: string;
}

/** Languages that a reader runs. The rest shows something. */
const runnable = new Set(['bash', 'ts', 'python']);

/** Lists the blocks of code that a reader is meant to run, each with the output that the text promises. */
export function readSnippets(markdown: string): Snippet[] {
  const snippets: Snippet[] = [];
  for (const match of markdown.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)) {
    const [, language = '', info = '', code = ''] = match;
    const marks = info.split(/\s+/).filter((mark) => mark !== '');
    const line = markdown.slice(0, match.index).split('\n').length;
    const last = snippets.at(-1);
    if (marks.includes('output')) {
      if (last === undefined) throw new Error(`Line ${line} shows an output of nothing.`);
      last.output = code;
    } else if (runnable.has(language)) {
      snippets.push({ language, marks, code, line });
    }
  }
  return snippets;
}

/** The name under which a reader is to save a block. */
export function readFileName({ marks }: Snippet): string | undefined {
  return marks.find((mark) => /^[\w-]+\.ts$/.test(mark));
}

/** Makes a pattern of a promised output: `…` stands for anything, and the rest is meant as it is. */
export function patternOf(output: string): RegExp {
  const parts = output.trim().split('…');
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*?')}$`);
}
