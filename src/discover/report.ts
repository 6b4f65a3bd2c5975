import type { Comparison } from './compare.ts';
import { escapeText } from './escape.ts';
import type { Finding, Verdict } from './finding.ts';
import type { ServiceFacts } from './read-service.ts';

/** The result of a comparison, safe to print: texts of the service are escaped and cut. */
export interface Report {
  baseUrl: string;
  /** The version of the contract. */
  contract: string;
  summary: Record<Verdict, number>;
  capabilities: Comparison[];
  /** Addresses that could not be read, and why. */
  unread: { url: string; problem: string }[];
}

/** Puts a report together. */
export function createReport(
  baseUrl: string,
  contract: string,
  comparisons: Comparison[],
  { unread }: Pick<ServiceFacts, 'unread'>,
): Report {
  const capabilities = comparisons.map(({ capability, findings }) => ({
    capability: escapeText(capability),
    findings: findings.map(escapeFinding),
  }));
  const summary = { agrees: 0, differs: 0, 'not told': 0 };
  for (const { verdict } of capabilities.flatMap(({ findings }) => findings)) summary[verdict] += 1;
  return {
    baseUrl: escapeText(baseUrl),
    contract,
    summary,
    capabilities,
    unread: unread.map(({ url, problem }) => ({ url: escapeText(url), problem: escapeText(problem) })),
  };
}

/** Whether the service told anything that could be compared. */
export function tellsAnything({ summary }: Report): boolean {
  return summary.agrees + summary.differs > 0;
}

function escapeFinding({ fact, verdict, contract, service }: Finding): Finding {
  return {
    fact: escapeText(fact),
    verdict,
    contract: escapeText(contract),
    ...(service !== undefined && { service: escapeText(service) }),
  };
}
