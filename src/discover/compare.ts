import { compareErrors } from './compare-errors.ts';
import { compareParameters } from './compare-parameters.ts';
import type { CapabilityFacts } from './facts/facts.ts';
import { normalizePath } from './facts/read-route.ts';
import { type Finding, judge } from './finding.ts';
import type { ServiceFacts } from './read-service.ts';

/** The findings about one capability. */
export interface Comparison {
  capability: string;
  findings: Finding[];
}

/** Compares the contract with what the service says, capability by capability. */
export function compareWithService(
  contract: ReadonlyMap<string, Required<CapabilityFacts>>,
  { facts, missing, unknown }: Pick<ServiceFacts, 'facts' | 'missing' | 'unknown'>,
): Comparison[] {
  return [
    ...Array.from(contract, ([capability, ours]) => ({
      capability,
      findings: missing.has(capability)
        ? [judge('capability', 'yes', 'not listed', false)]
        : compareCapability(ours, facts.get(capability) ?? {}),
    })),
    ...Array.from(unknown, (capability) => ({
      capability,
      findings: [judge('capability', 'not listed', 'yes', false)],
    })),
  ];
}

function compareCapability(contract: Required<CapabilityFacts>, service: CapabilityFacts): Finding[] {
  return [
    judge('method', contract.method, service.method, contract.method === service.method),
    judge('path', contract.path, service.path, service.path !== undefined && isSamePath(contract.path, service.path)),
    ...compareParameters(contract, service),
    ...compareErrors(contract, service),
  ];
}

function isSamePath(contract: string, service: string): boolean {
  return normalizePath(contract) === normalizePath(service);
}
