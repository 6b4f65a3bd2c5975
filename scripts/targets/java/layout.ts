import { splitBlocks, wrap } from '../model/prose.ts';

/** The longest line of google-java-format. */
const lineLength = 100;

/**
 * Lays out what stands in parentheses as google-java-format does: on one line, else on a line of its own, else one a
 * line.
 *
 * @param head what stands before the parenthesis, with its indent
 * @param tail what stands behind it
 */
export function layOutParentheses(head: string, items: string[], tail: string): string {
  const indent = `${/^ */.exec(head)?.[0] ?? ''}    `;
  const flat = `${head}(${items.join(', ')})${tail}`;
  if (flat.length <= lineLength && !flat.includes('\n')) return flat;
  const below = `${indent}${items.join(', ')})${tail}`;
  if (below.length <= lineLength && !below.includes('\n')) return `${head}(\n${below}`;
  return `${head}(\n${items.map((item) => `${indent}${item}`).join(',\n')})${tail}`;
}

/**
 * Writes Markdown as a Javadoc comment.
 *
 * @param tags lines such as `@return the channel`, in Markdown too
 */
export function renderJavadoc(markdown: string, indent: string, tags: string[] = []): string {
  const width = lineLength - indent.length - 3;
  const lines: string[] = [];
  let isInList = false;
  for (const { kind, text } of splitBlocks(markdown)) {
    if (kind === 'item') {
      if (!isInList) lines.push('', '<ul>');
      const [first = '', ...rest] = wrap(escapeHtml(text), width - 6);
      lines.push(`  <li>${first}`, ...rest.map((line) => `      ${line}`));
    } else {
      if (isInList) lines.push('</ul>');
      lines.push(
        ...(lines.length === 0 ? [] : ['']),
        ...wrap(`${lines.length === 0 ? '' : '<p>'}${escapeHtml(text)}`, width),
      );
    }
    isInList = kind === 'item';
  }
  if (isInList) lines.push('</ul>');
  if (tags.length > 0) lines.push('');
  for (const tag of tags) {
    const [, name = '', rest = ''] = /^(@\w+) (.*)$/s.exec(tag) ?? [];
    const [first = '', ...others] = wrap(`${name} ${escapeHtml(rest.replaceAll(/\s+/g, ' ').trim())}`, width - 4);
    lines.push(first, ...others.map((line) => `    ${line}`));
  }
  const [only = ''] = lines;
  if (lines.length === 1 && only.length <= width - 4 && tags.length === 0) return `${indent}/** ${only} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

/** Sets code spans as `{@code …}`, and escapes what Javadoc would take for its own, and what would end the comment. */
function escapeHtml(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`')
        ? `{@code ${part.slice(1, -1)}}`
        : part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('@', '&#64;'),
    )
    .join('')
    .replaceAll('*/', '*&#47;');
}
