import type { Finding } from './finding.ts';
import type { Report } from './report.ts';

/** The widest a column gets, in characters. What is longer stands whole in the JSON. */
const widest = { fact: 44, value: 60 };

/** Writes a report as a table for people. */
export function formatReport({ baseUrl, contract, summary, capabilities, unread }: Report): string {
  const rows = capabilities.flatMap(({ capability, findings }) =>
    foldAgreements(findings).map(({ verdict, fact, contract: ours, service = '' }) => [
      capability,
      verdict,
      cut(fact, widest.fact),
      cut(ours, widest.value),
      cut(service, widest.value),
    ]),
  );
  const { agrees, differs, 'not told': notTold } = summary;
  return [
    ...setTable(['capability', 'result', 'fact', 'contract', 'service'], rows),
    '',
    `${agrees} facts agree, ${differs} differ, ${notTold} are not told. Contract ${contract}, service ${baseUrl}.`,
    ...unread.map(({ url, problem }) => `${url} ${problem}.`),
  ].join('\n');
}

/** Puts the errors that agree on one line, as there are many. */
function foldAgreements(findings: Finding[]): Finding[] {
  const isFolded = ({ fact, verdict }: Finding) => verdict === 'agrees' && fact.startsWith('error ');
  const folded = findings.filter(isFolded);
  const rest = findings.filter((finding) => !isFolded(finding));
  if (folded.length === 0) return rest;
  const codes = new Set(folded.map(({ fact }) => fact.replace(/^error |: .*$/g, '')));
  const count = `${codes.size} ${codes.size === 1 ? 'code' : 'codes'}`;
  return [...rest, { fact: 'errors', verdict: 'agrees', contract: count, service: count }];
}

function setTable(heads: string[], rows: string[][]): string[] {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const formatLine = (cells: string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [formatLine(heads), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(formatLine)];
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
