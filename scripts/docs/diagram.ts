import { renderMermaidSVG } from 'beautiful-mermaid';
import { escapeHtml, Html } from './html.ts';

/** The diagram's own words for people who cannot see it; Mermaid's syntax for it. */
const titleLine = /^\s*accTitle:\s*(.+)\n/m;

/** The room around the drawing, in pixels. */
const padding = 8;

/** The room that a phone has for a drawing, in pixels. */
const narrowest = 330;

/**
 * Draws a Mermaid diagram as SVG, without a browser. Its colours are the page's.
 *
 * @throws when the diagram has no `accTitle`, which is read to those who cannot see it
 */
export function drawDiagram(source: string): Html {
  const [line, title] = titleLine.exec(source) ?? [];
  if (line === undefined || title === undefined) throw new Error(`A diagram has no accTitle line:\n${source}`);
  const text = source.replace(line, '');
  const own = drawMermaid(text, title);
  const fitting = readWidth(own) > narrowest ? drawNarrow(text, title) : undefined;
  if (fitting === undefined) return new Html(`<figure class="diagram" tabindex="0">${own}</figure>`);
  const both = `<div class="across">${own}</div><div class="down">${fitting}</div>`;
  return new Html(`<figure class="diagram" tabindex="0">${both}</figure>`);
}

function drawMermaid(source: string, title: string): string {
  const colors = { bg: 'var(--page)', fg: 'var(--text)', line: 'var(--soft)', muted: 'var(--soft)' };
  const svg = renderMermaidSVG(source, { ...colors, accent: 'var(--soft)', transparent: true, padding });
  return (
    widen(svg)
      // The library asks a font service, which pages that work offline may not.
      .replace(/@import url\([^)]*\);\s*/, '')
      .replace(/text \{ font-family: [^}]*\}/, '')
      .replace('<svg ', `<svg role="img" aria-label="${escapeHtml(title)}" `)
  );
}

/** Draws a diagram that goes across once more, from top to bottom, where that fits on a phone. */
function drawNarrow(source: string, title: string): string | undefined {
  const down = source.replace(/^\s*flowchart LR$/m, 'flowchart TD');
  if (down === source) return undefined;
  const svg = drawMermaid(down, title);
  if (readWidth(svg) > narrowest) return undefined;
  // Both drawings are in the page, and each needs its own arrow heads.
  return svg.replace(/( id="|url\(#)([\w-]+)/g, '$1$2-down');
}

function readWidth(svg: string): number {
  return Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
}

/** Gives the drawing room for all its boxes: the library's own width ends within the last one when its text is long. */
function widen(svg: string): string {
  const edges = [...svg.matchAll(/<rect x="([\d.]+)"[^>]* width="([\d.]+)"/g)].map(
    ([, x, width]) => Number(x) + Number(width),
  );
  return svg.replace(/viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+"/, (_all, width: string, height: string) => {
    const needed = Math.ceil(Math.max(Number(width), ...edges.map((edge) => edge + padding)));
    return `viewBox="0 0 ${needed} ${height}" width="${needed}"`;
  });
}
