import { agreeOnType, formatType } from './compare-types.ts';
import type { CapabilityFacts, ParameterFact, TypeFact } from './facts/facts.ts';
import { listPathNames } from './facts/read-route.ts';
import { type Finding, judge } from './finding.ts';

type Parameters = ReadonlyMap<string, ParameterFact>;

/** Compares the parameters of a capability: which there are, their types, their places, and whether they are required. */
export function compareParameters(contract: Required<CapabilityFacts>, service: CapabilityFacts): Finding[] {
  const { parameters: told } = service;
  if (told === undefined) return [judge('parameters', formatNames(contract.parameters), undefined, false)];
  if (told.size === 0 && contract.parameters.size === 0) return [judge('parameters', 'none', 'none', true)];
  const inPath = listPathNames(service.path ?? '');
  const isImplied = (name: string, { place }: ParameterFact) =>
    // Lists of parameters seldom have headers, and often leave out what the path has.
    place === 'header' || (place === 'path' && inPath.includes(name));
  return compareAll(contract.parameters, told, 'parameter ', isImplied);
}

function compareAll(
  contract: Parameters,
  service: Parameters,
  prefix: string,
  isImplied: (name: string, fact: ParameterFact) => boolean,
): Finding[] {
  // The names of headers are the same in every case.
  const theirs = new Map(Array.from(service, ([name, fact]) => [spell(name, contract), fact]));
  const findings = Array.from(contract, ([name, ours]) => {
    const told = theirs.get(name);
    if (told !== undefined) return compareOne(`${prefix}${name}`, ours, told);
    return [judge(`${prefix}${name}`, describe(ours), isImplied(name, ours) ? undefined : 'not listed', false)];
  });
  const others = Array.from(theirs).filter(([name]) => !contract.has(name));
  return [
    ...findings.flat(),
    ...others.map(([name, fact]) => judge(`${prefix}${name}`, 'not listed', describe(fact), false)),
  ];
}

function spell(name: string, contract: Parameters): string {
  const header = [...contract].find(
    ([own, { place }]) => place === 'header' && own.toLowerCase() === name.toLowerCase(),
  );
  return header?.[0] ?? name;
}

function compareOne(fact: string, contract: ParameterFact, service: ParameterFact): Finding[] {
  const findings = [
    judge(
      `${fact}: type`,
      contract.type === undefined ? 'any' : formatType(contract.type),
      service.type && formatType(service.type),
      service.type !== undefined && agreeOnType(contract.type ?? { kinds: new Set() }, service.type),
    ),
    judge(
      `${fact}: required`,
      formatRequired(contract.required) ?? '',
      formatRequired(service.required),
      agreeOnRequired(contract.required, service.required),
    ),
  ];
  if (service.unreadType !== undefined && service.type === undefined) {
    // It was told, though not in words that can be compared.
    findings[0] = { ...(findings[0] as Finding), service: `${service.unreadType} (unknown to this program)` };
  }
  if (contract.place !== undefined && service.place !== undefined) {
    findings.push(judge(`${fact}: place`, contract.place, service.place, contract.place === service.place));
  }
  return [...findings, ...compareNested(fact, contract.type, service.type)];
}

/** Compares the properties of an object, or of the objects in an array. */
function compareNested(fact: string, contract: TypeFact | undefined, service: TypeFact | undefined): Finding[] {
  if (contract === undefined || service === undefined) return [];
  if (contract.properties !== undefined && service.properties !== undefined) {
    return compareAll(contract.properties, service.properties, `${fact}.`, () => false);
  }
  return compareNested(`${fact}[]`, contract.items, service.items);
}

function agreeOnRequired(contract: ParameterFact['required'], service: ParameterFact['required']): boolean {
  if (typeof contract === 'object') {
    // A plain list cannot say that one of several is enough, and then says that each can be left out.
    return service === 'optional' || (typeof service === 'object' && sort(contract.oneOf) === sort(service.oneOf));
  }
  return contract === service;
}

function formatRequired(required: ParameterFact['required']): string | undefined {
  return typeof required === 'object' ? `one of ${required.oneOf.join(', ')}` : required;
}

function describe({ type, required }: ParameterFact): string {
  const parts = [type && formatType(type), formatRequired(required)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : 'yes';
}

function formatNames(parameters: Parameters): string {
  return parameters.size === 0 ? 'none' : [...parameters.keys()].join(', ');
}

function sort(names: readonly string[]): string {
  return [...names].sort().join();
}
