import { renderMermaidSVG } from 'beautiful-mermaid';
import { escapeHtml, Html } from './html.ts';

/** The diagram's own words for people who cannot see it; Mermaid's syntax for it. */
const titleLine = /^\s*accTitle:\s*(.+)\n/m;

/**
 * Draws a Mermaid diagram as SVG, without a browser. Its colours are the page's.
 *
 * @throws when the diagram has no `accTitle`, which is read to those who cannot see it
 */
export function drawDiagram(source: string): Html {
  const [line, title] = titleLine.exec(source) ?? [];
  if (line === undefined || title === undefined) throw new Error(`A diagram has no accTitle line:\n${source}`);
  const colors = { bg: 'var(--page)', fg: 'var(--text)', line: 'var(--soft)', muted: 'var(--soft)' };
  const svg = renderMermaidSVG(source.replace(line, ''), {
    ...colors,
    accent: 'var(--soft)',
    transparent: true,
    padding: 8,
  });
  const own = svg
    // The library asks a font service, which pages that work offline may not.
    .replace(/@import url\([^)]*\);\s*/, '')
    .replace(/text \{ font-family: [^}]*\}/, '')
    .replace('<svg ', `<svg role="img" aria-label="${escapeHtml(title)}" `);
  return new Html(`<figure class="diagram" tabindex="0">${own}</figure>`);
}
