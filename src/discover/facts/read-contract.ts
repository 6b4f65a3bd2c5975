import type { OpenApiDocument, Schema } from '../../contract/document.ts';
import { findRequestBody, listOperations, type Operation } from '../../contract/operations.ts';
import type { CapabilityFacts, ErrorFact, Kind, ParameterFact, TypeFact } from './facts.ts';

/** Reads from the contract what is compared with the service, by capability, in the order of the contract. */
export function readContractFacts(document: OpenApiDocument): Map<string, Required<CapabilityFacts>> {
  return new Map(
    listOperations(document).map((operation) => [
      operation.capability,
      {
        method: operation.method.toUpperCase(),
        path: operation.path,
        parameters: readParameters(operation),
        errors: readErrors(operation, document),
        statuses: { codes: new Set(readStatuses(operation)), complete: true },
      },
    ]),
  );
}

function readParameters(operation: Operation): Map<string, ParameterFact> {
  const parameters = new Map<string, ParameterFact>();
  const body = findRequestBody(operation)?.schema;
  for (const [name, fact] of readProperties(body ?? {})) parameters.set(name, { ...fact, place: 'body' });
  for (const { name, in: place, required, schema } of operation.parameters ?? []) {
    parameters.set(name, { type: readSchema(schema), required: required ? 'required' : 'optional', place });
  }
  return parameters;
}

function readProperties(schema: Schema): Map<string, ParameterFact> {
  const alternatives = listAlternatives(schema);
  const readRequired = (name: string): NonNullable<ParameterFact['required']> => {
    if (schema.required?.includes(name)) return 'required';
    return alternatives.includes(name) ? { oneOf: alternatives } : 'optional';
  };
  return new Map(
    Object.entries(schema.properties ?? {}).map(([name, property]) => [
      name,
      { type: readSchema(property), required: readRequired(name) },
    ]),
  );
}

/** The names of which one is enough, where the schema says so: if one is given, else the other is required. */
function listAlternatives(schema: Schema): string[] {
  const branches = [schema.else, schema.if].filter((branch) => branch !== undefined);
  return branches.flatMap(({ required }) => required ?? []);
}

function readSchema(schema: Schema): TypeFact {
  const branches = [schema.anyOf, schema.oneOf]
    .flatMap((list) => (Array.isArray(list) ? (list as Schema[]) : []))
    .map(readSchema);
  const kinds = new Set<Kind>([
    ...([schema.type ?? []].flat() as Kind[]),
    ...branches.flatMap(({ kinds }) => [...kinds]),
  ]);
  const values = schema.enum?.filter((value) => typeof value === 'string');
  return {
    kinds,
    ...(values !== undefined && { values: new Set(values) }),
    ...(schema.items !== undefined && { items: readSchema(schema.items) }),
    ...(schema.properties !== undefined && { properties: readProperties(schema) }),
  };
}

function readStatuses({ responses }: Operation): number[] {
  return Object.keys(responses).map(Number).filter(Number.isInteger);
}

/** The documented codes are those of the examples of the responses. */
function readErrors({ responses }: Operation, document: OpenApiDocument): Map<string, ErrorFact> {
  const errors = new Map<string, ErrorFact>();
  for (const status of readStatuses({ responses } as Operation)) {
    const examples = responses[status]?.content?.['application/json']?.examples ?? {};
    for (const { value } of Object.values(examples)) {
      const code = (value as { error?: { code?: string } | null } | undefined)?.error?.code;
      const retry = code === undefined ? undefined : document['x-infrai-errors'][code]?.retry;
      if (code !== undefined) errors.set(code, { status, ...(retry !== undefined && { retry }) });
    }
  }
  return errors;
}
