import MarkdownIt, { type Token } from 'markdown-it';
import { drawDiagram } from './diagram.ts';
import type { Fence, GuideSample } from './fence.ts';
import { highlight } from './highlight.ts';
import { escapeHtml, Html, html } from './html.ts';
import type { Strings } from './strings/strings.ts';
import { renderTabs } from './tabs.ts';

/** A heading inside a page. */
export interface Heading {
  level: number;
  text: string;
  /** What an address ends with to lead here. */
  id: string;
}

export interface RenderedMarkdown {
  html: Html;
  headings: Heading[];
}

export interface MarkdownOptions {
  strings: Strings;
  /** Where a word in code leads, such as a capability id; nothing when it leads nowhere. */
  linkOfCode?: (code: string) => string | undefined;
  /** What a link becomes; it stays as it is without. */
  rewriteLink?: (address: string) => string;
  /** The levels by which headings are moved down, for a text that stands inside a page. */
  shift?: number;
  /**
   * The ids of the headings in their order, in place of those that their words make. The page is then found under both.
   */
  ids?: string[];
  /** The same as a block of code does, in several languages, where there is such a thing. */
  samplesOf?: (fence: Fence) => GuideSample[] | undefined;
}

/** Renders Markdown with colours, diagrams, links to headings and links of code words. */
export function renderMarkdown(text: string, options: MarkdownOptions): RenderedMarkdown {
  const { strings, linkOfCode, rewriteLink, samplesOf, shift = 0, ids = [] } = options;
  let tabs = 0;
  let isInTable = false;
  let labels: string[] = [];
  let column = 0;
  const markdown = new MarkdownIt({ html: false, typographer: false });
  const headings: Heading[] = [];
  const own: string[] = [];
  const { rules } = markdown.renderer;

  rules.fence = (tokens, index) => {
    const { content = '', info = '' } = tokens[index] ?? {};
    const [language = '', ...marks] = info.trim().split(/\s+/);
    if (language === 'mermaid') return drawDiagram(content).text;
    const file = marks.find((mark) => /^[\w-]+\.\w+$/.test(mark));
    const caption = file ?? (marks.includes('server') ? strings.keepsRunning : undefined);
    const samples = samplesOf?.({ code: content, language, marks });
    let code: Html;
    if (samples === undefined) code = renderCode(content, language, marks.includes('output'));
    else {
      const contents = samples.map(({ source, language: fence, ...tab }) => ({
        ...tab,
        content: renderCode(source, fence),
      }));
      code = renderTabs(contents, { name: `sample-${++tabs}`, legend: strings.operation.sampleLanguage });
    }
    if (caption === undefined) return code.text;
    return html`<figure class="captioned"><figcaption>${caption}</figcaption>${code}</figure>`.text;
  };
  rules.code_inline = (tokens, index) => {
    const code = renderInlineCode(tokens[index]?.content ?? '', linkOfCode);
    // A long name would take the room of the other columns on a narrow screen.
    return isInTable ? code.replace(/>[^<]*/g, breakAtPunctuation) : code;
  };
  rules.table_open = (tokens, index) => {
    isInTable = true;
    const { heads, hasNumbers } = readHead(tokens, index);
    // Columns that a phone has no room for stand below each other there, each with its heading.
    const stacks = (heads.length === 3 || heads.length === 4) && !hasNumbers;
    labels = stacks ? heads.map((head) => head + strings.colon) : [];
    const form = stacks ? ' stacks' : heads.length > 8 ? ' many' : '';
    return `<div class="table${form}" tabindex="0"><table>`;
  };
  rules.tr_open = (tokens, index, all, _env, self) => {
    column = 0;
    return self.renderToken(tokens, index, all);
  };
  rules.td_open = (tokens, index, all, _env, self) => {
    const label = column > 0 ? labels[column] : undefined;
    column++;
    if (label !== undefined) tokens[index]?.attrSet('data-label', label);
    return self.renderToken(tokens, index, all);
  };
  rules.table_close = () => {
    isInTable = false;
    return '</table></div>';
  };
  rules.heading_open = (tokens, index) => {
    const token = tokens[index];
    const level = Number(token?.tag.slice(1)) + shift;
    const plain = (tokens[index + 1]?.children ?? []).map((child) => child.content).join('');
    const ownId = makeUniqueId(makeSlug(plain), own);
    own.push(ownId);
    const id = ids[headings.length] ?? ownId;
    headings.push({ level, text: plain, id });
    const oldPlace = id === ownId ? '' : `<span id="${ownId}"></span>`;
    return level === 1 ? '<h1>' : `<h${level} id="${id}">${oldPlace}`;
  };
  rules.heading_close = (tokens, index) => {
    const level = Number(tokens[index]?.tag.slice(1)) + shift;
    const anchor = html` <a class="anchor" href="#${headings.at(-1)?.id}" aria-label="${strings.linkToHeading}">#</a>`;
    return `${level === 1 ? '' : anchor.text}</h${level}>\n`;
  };
  const parsed = markdown.parse(stripComments(text), {});
  if (rewriteLink) {
    for (const child of parsed.flatMap((token) => token.children ?? [])) {
      const address = child.type === 'link_open' ? child.attrGet('href') : null;
      if (address !== null) child.attrSet('href', rewriteLink(String(address)));
    }
  }
  return { html: new Html(markdown.renderer.render(parsed, markdown.options, {})), headings };
}

/** Lets a line end behind each sign that holds the parts of a name, or of JSON, together. Escaped text has signs too. */
function breakAtPunctuation(text: string): string {
  return text.replace(/&\w+;|[_.:,/]+(?=.)/g, (sign) => (sign.startsWith('&') ? sign : `${sign}<wbr>`));
}

/** Reads the headings of the columns of a table, and whether some are aligned as numbers are. */
function readHead(tokens: Token[], table: number): { heads: string[]; hasNumbers: boolean } {
  const end = tokens.findIndex(({ type }, index) => index > table && type === 'thead_close');
  const head = tokens.slice(table, end);
  return {
    heads: head.flatMap(({ type, children }) =>
      type === 'inline' ? (children ?? []).map(({ content }) => content).join('') : [],
    ),
    hasNumbers: head.some((token) => token.type === 'th_open' && token.attrGet('style') !== null),
  };
}

/** Leaves out comments, which mark what a program writes into a text. */
export function stripComments(text: string): string {
  return text.replace(/^<!--.*-->\n+/gm, '');
}

/** Lists the headings of a text, with the ids that their words make. */
export function listHeadings(text: string, strings: Strings): Heading[] {
  return renderMarkdown(text, { strings }).headings;
}

/** Renders a sentence or a few, without a paragraph around. */
export function renderInline(text: string, options: Pick<MarkdownOptions, 'linkOfCode'> = {}): Html {
  const markdown = new MarkdownIt({ html: false });
  markdown.renderer.rules.code_inline = (tokens, index) =>
    renderInlineCode(tokens[index]?.content ?? '', options.linkOfCode);
  return new Html(markdown.renderInline(text.trim()));
}

function renderInlineCode(code: string, linkOfCode: MarkdownOptions['linkOfCode']): string {
  const address = linkOfCode?.(code);
  // Browsers break lines after any hyphen, which would cut `--port` in two.
  const text = escapeHtml(code).replace(/(?<!\S)-\S{1,24}(?!\S)/g, '<span>$&</span>');
  const element = `<code>${text}</code>`;
  return address === undefined ? element : `<a href="${escapeHtml(address)}">${element}</a>`;
}

/** Code with its colours, or what code prints; the page's script adds the copy button to code. */
export function renderCode(code: string, language: string, isOutput = false): Html {
  return html`<pre class="code${isOutput && ' output'}" tabindex="0" data-language="${language}"><code>${highlight(code.trimEnd(), language)}</code></pre>`;
}

/** The way GitHub makes ids, so that a link to a heading works in both places; Chinese stays as it is. */
function makeSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function makeUniqueId(id: string, ids: string[]): string {
  const taken = new Set(ids);
  let candidate = id;
  for (let count = 1; taken.has(candidate); count++) candidate = `${id}-${count}`;
  return candidate;
}
