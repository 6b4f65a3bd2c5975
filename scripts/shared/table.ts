/**
 * Sets a table for a terminal, which is a table of Markdown too.
 *
 * @param columns the heads
 * @param rows the cells; numbers stand to the right
 */
export function renderTable(columns: string[], rows: (string | number)[][]): string {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell)));
  const widths = columns.map((head, index) => Math.max(3, head.length, ...texts.map((row) => row[index]?.length ?? 0)));
  const isNumeric = columns.map((_head, index) => rows.every((row) => typeof row[index] === 'number'));
  const formatLine = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const pad = (cells: string[]) =>
    cells.map((cell, index) =>
      isNumeric[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
    );
  const rule = widths.map((width, index) => (isNumeric[index] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [formatLine(pad(columns)), formatLine(rule), ...texts.map((row) => formatLine(pad(row)))].join('\n');
}
