import { renderMermaidSVG } from 'beautiful-mermaid';
import { escapeHtml, Html } from './html.ts';

/** The diagram's own words for people who cannot see it; Mermaid's syntax for it. */
const titleLine = /^\s*accTitle:\s*(.+)\n/m;

/** The room around the drawing, in pixels. */
const padding = 8;

/** The room that a phone has for a drawing, in pixels. */
const narrowest = 338;

/** How much smaller than it is a drawing may be shown, so that its texts can still be read. */
const smallest = 0.77;

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
  const fitting = isTooWide(own) ? drawNarrow(text, title) : undefined;
  if (fitting === undefined) return new Html(`<figure class="diagram" tabindex="0">${own}</figure>`);
  const both = `<div class="across">${own}</div><div class="down">${fitting}</div>`;
  return new Html(`<figure class="diagram" tabindex="0">${both}</figure>`);
}

function drawMermaid(source: string, title: string): string {
  const colors = { bg: 'var(--page)', fg: 'var(--text)', line: 'var(--soft)', muted: 'var(--soft)' };
  const svg = renderMermaidSVG(source, { ...colors, accent: 'var(--soft)', transparent: true, padding });
  return (
    crop(svg)
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
  if (isTooWide(svg)) return undefined;
  // Both drawings are in the page, and each needs its own arrow heads.
  return svg.replace(/( id="|url\(#)([\w-]+)/g, '$1$2-down');
}

function isTooWide(svg: string): boolean {
  return Number(/ width="(\d+)"/.exec(svg)?.[1]) * smallest > narrowest;
}

/**
 * Cuts the drawing at its outermost boxes and lines. The library leaves much room around some drawings, and too little
 * for a last box with a long text.
 */
function crop(svg: string): string {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, x, y, width, height] of svg.matchAll(
    /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
  )) {
    xs.push(Number(x), Number(x) + Number(width));
    ys.push(Number(y), Number(y) + Number(height));
  }
  for (const [, x1, y1, x2, y2] of svg.matchAll(
    /<line [^>]*x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"/g,
  )) {
    xs.push(Number(x1), Number(x2));
    ys.push(Number(y1), Number(y2));
  }
  for (const [, points = ''] of svg.matchAll(/<polyline class="edge"[^>]* points="([^"]*)"/g)) {
    for (const point of points.split(' ')) {
      const [x, y] = point.split(',').map(Number);
      xs.push(Number(x));
      ys.push(Number(y));
    }
  }
  const [left, top] = [Math.min(...xs) - padding, Math.min(...ys) - padding].map(Math.floor);
  const [right, bottom] = [Math.max(...xs) + padding, Math.max(...ys) + padding].map(Math.ceil);
  const [width, height] = [Number(right) - Number(left), Number(bottom) - Number(top)];
  return svg.replace(
    /viewBox="[^"]*" width="[\d.]+" height="[\d.]+" style="/,
    `viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" style="min-width:${Math.round(width * smallest)}px;`,
  );
}
