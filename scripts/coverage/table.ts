import { readBlock, writeBlock } from '../shared/page-block.ts';
import type { EvidenceByTarget } from './evidence.ts';
import { type CoverageTarget, coverageTargetIds, coverageTargets } from './targets.ts';

const blockName = 'coverage';
const tick = '✓';

/** The ticked cells: capabilities by target. */
type Cells = ReadonlyMap<string, ReadonlySet<string>>;

/** The result of checking the table against the records. */
export interface CoverageReport {
  /** The page with an updated table. Columns whose tests did not run stay unchanged. */
  page: string;
  /** The problems of the page's table, each with what to do. */
  problems: string[];
  /** The targets that could not be checked, each with the command that runs its tests. */
  notRun: string[];
}

/**
 * Checks the table between the markers of a Markdown page against the records of the tests.
 *
 * @param capabilities the contract's capabilities, in its order
 * @param language what the page is written in, as its folder is called
 * @throws if the page has no markers
 */
export function judgeCoverage(
  page: string,
  capabilities: string[],
  evidence: EvidenceByTarget,
  language: 'en' | 'zh' = 'en',
): CoverageReport {
  const table = readBlock(page, blockName).text;
  const present = readTable(table);
  // The heading of the first column is in the language of the page.
  const heading = table.split('|')[1]?.trim() || 'capability';
  const problems: string[] = [];
  const notRun: string[] = [];
  const cells = new Map<string, Set<string>>();

  for (const id of coverageTargetIds) {
    const { title, chineseTitle = title, command }: CoverageTarget = coverageTargets[id];
    const head = language === 'zh' ? chineseTitle : title;
    const shown = present.get(head) ?? new Set<string>();
    const seen = evidence.get(id);
    if (seen === undefined) notRun.push(`${title}: ${command}`);
    for (const capability of seen ?? []) {
      if (!capabilities.includes(capability)) problems.push(`${title}: the contract has no ${capability}.`);
    }
    const ticked = capabilities.filter((capability) => (seen ?? shown).has(capability));
    cells.set(head, new Set(ticked));
    if (seen === undefined) continue;
    for (const capability of capabilities) {
      if (shown.has(capability) && !seen.has(capability)) {
        problems.push(`${title} × ${capability} has a tick, but no test made that call. Run: ${command}`);
      }
      if (!shown.has(capability) && seen.has(capability)) {
        problems.push(`${title} × ${capability} has no tick, but a test made that call. ${advice}`);
      }
    }
  }
  const written = writeBlock(page, blockName, renderTable(heading, capabilities, cells));
  if (problems.length === 0 && written !== page)
    problems.push(`The table has the wrong rows, columns or layout. ${advice}`);
  return { page: written, problems, notRun };
}

const advice = 'Run: npm run coverage:table -- --write';

function readTable(table: string): Cells {
  const rows = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [head = [], , ...body] = rows;
  const columns = head.slice(1).map((title, index): [string, Set<string>] => {
    const ticked = body.filter((row) => row[index + 1] === tick).map(([name = '']) => name.replaceAll('`', ''));
    return [title, new Set(ticked)];
  });
  return new Map(columns);
}

function renderTable(heading: string, capabilities: string[], cells: Cells): string {
  const titles = [...cells.keys()];
  const rows = [
    [heading, ...titles],
    ...capabilities.map((capability) => [
      `\`${capability}\``,
      ...titles.map((title) => (cells.get(title)?.has(capability) ? tick : '')),
    ]),
  ];
  const widths = [heading, ...titles].map((_title, index) =>
    Math.max(3, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const formatLine = (row: string[]) => `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [formatLine(head), formatLine(widths.map((width) => '-'.repeat(width))), ...body.map(formatLine)].join('\n');
}
