import type { CapabilityFacts, ErrorFact } from './facts/facts.ts';
import { type Finding, judge } from './finding.ts';

/** Compares the errors of a capability, with their statuses and whether to retry, and the statuses of its responses. */
export function compareErrors(contract: Required<CapabilityFacts>, service: CapabilityFacts): Finding[] {
  return [...compareCodes(contract.errors, service.errors), ...compareStatuses(contract, service)];
}

function compareCodes(
  contract: ReadonlyMap<string, ErrorFact>,
  service: ReadonlyMap<string, ErrorFact> | undefined,
): Finding[] {
  if (service === undefined) return [judge('errors', [...contract.keys()].join(', '), undefined, false)];
  const ours = Array.from(contract, ([code, fact]) => {
    const told = service.get(code);
    if (told === undefined) return [judge(`error ${code}`, describe(fact), 'not listed', false)];
    return [
      judge(`error ${code}: status`, String(fact.status), told.status?.toString(), fact.status === told.status),
      judge(`error ${code}: retry`, formatRetry(fact) ?? '', formatRetry(told), fact.retry === told.retry),
    ];
  });
  const others = [...service].filter(([code]) => !contract.has(code));
  return [...ours.flat(), ...others.map(([code, fact]) => judge(`error ${code}`, 'not listed', describe(fact), false))];
}

function compareStatuses(contract: Required<CapabilityFacts>, { statuses }: CapabilityFacts): Finding[] {
  const ours = contract.statuses.codes;
  if (statuses === undefined) return [judge('statuses', format(ours), undefined, false)];
  const isSame =
    [...statuses.codes].every((code) => ours.has(code)) && (!statuses.complete || ours.size === statuses.codes.size);
  return [judge('statuses', format(statuses.complete ? ours : keepSuccess(ours)), format(statuses.codes), isSame)];
}

function keepSuccess(codes: ReadonlySet<number>): Set<number> {
  return new Set([...codes].filter((code) => code < 400));
}

function describe({ status, retry }: ErrorFact): string {
  const parts = [status?.toString(), formatRetry({ ...(retry !== undefined && { retry }) })].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'yes';
}

function formatRetry({ retry }: ErrorFact): string | undefined {
  return retry === undefined ? undefined : retry ? 'retry' : 'no retry';
}

function format(codes: ReadonlySet<number>): string {
  return [...codes].sort((one, other) => one - other).join(', ');
}
