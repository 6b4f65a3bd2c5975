/**
 * Puts Go code into the form that gofmt gives it, as far as our samples need: lines are indented by their brackets, and
 * the values of neighbouring fields are aligned. gofmt itself is too large for a page.
 */
export function formatGo(code: string): string {
  // For each bracket that is open, the indentation of the line that it stands on.
  const open: number[] = [];
  const lines = code.split('\n').map((raw) => {
    const line = raw.trim();
    const bare = line.replace(/"(?:\\.|[^"\\])*"/g, '""');
    const [leading = ''] = /^[})]*/.exec(bare) ?? [];
    let own = (open.at(-1) ?? -1) + 1;
    for (const _bracket of leading) own = open.pop() ?? 0;
    for (const [bracket] of bare.slice(leading.length).matchAll(/[{}()]/g)) {
      if (bracket === '{' || bracket === '(') open.push(own);
      else open.pop();
    }
    return line === '' ? '' : '\t'.repeat(own) + line;
  });
  return alignFields(lines).join('\n');
}

const fieldLine = /^(\t+)("[^"]*"|\w+): (\S.*,)$/;

/** Aligns the values of fields that stand on neighbouring lines; one that goes on over several lines ends a block. */
function alignFields(lines: string[]): string[] {
  const aligned = [...lines];
  let start = 0;
  while (start < lines.length) {
    let end = start;
    while (end < lines.length && fieldLine.test(lines[end] ?? '')) end++;
    const widest = Math.max(0, ...lines.slice(start, end).map((line) => (fieldLine.exec(line)?.[2] ?? '').length));
    for (let at = start; at < end; at++) {
      const [, indent = '', name = '', value = ''] = fieldLine.exec(lines[at] ?? '') ?? [];
      aligned[at] = `${indent}${name}:${' '.repeat(widest - name.length + 1)}${value}`;
    }
    start = Math.max(end, start + 1);
  }
  return aligned;
}
