import { createCssVariablesTheme, createHighlighter } from 'shiki';
import { escapeHtml, Html } from './html.ts';

const theme = createCssVariablesTheme({ name: 'site', variablePrefix: '--' });
const languages = ['bash', 'ts', 'tsx', 'js', 'json', 'yaml', 'python', 'go', 'java', 'html', 'http', 'powershell'];
const highlighter = await createHighlighter({ themes: [theme], langs: languages });

/**
 * Colours code at build time. The colours are classes, so that the style sheet chooses them for light and dark.
 *
 * @param language what stands behind the fence; one that is not known stays plain
 */
export function highlight(code: string, language: string): Html {
  if (!languages.includes(language)) return new Html(escapeHtml(code));
  const lines = highlighter.codeToTokensBase(code, { lang: language as 'bash', theme });
  const text = lines.map((line) => line.map(({ content, color }) => renderToken(content, color)).join('')).join('\n');
  return new Html(text);
}

function renderToken(content: string, color: string | undefined): string {
  const [, name] = /^var\(--token-([\w-]+)\)$/.exec(color ?? '') ?? [];
  const escaped = escapeHtml(content);
  return name === undefined || content.trim() === '' ? escaped : `<span class="t-${name}">${escaped}</span>`;
}
