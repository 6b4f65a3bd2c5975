import { findField, isRecord, type JsonRecord, normalizeName } from '../json/record.ts';
import { followReference, type Roots } from '../json/reference.ts';
import type { CapabilityFacts, ParameterFact } from './facts.ts';
import { readErrors, readStatuses } from './read-errors.ts';
import { readParameters } from './read-parameters.ts';
import { readRoute } from './read-route.ts';

/** What the service says about a capability, in its own form. */
export interface Entry {
  record: JsonRecord;
  /** The document that it is part of. */
  root: unknown;
}

/** Objects that stand between a capability and its facts in some forms. */
export const containers = [
  'http', 'rest', 'request', 'endpoint', 'route', 'api', 'operation', 'spec', 'definition', 'call', 'contract', 'details',
  'schema', 'schemas', 'signature', 'interface', 'transport', 'invocation', 'data', 'capability', 'info', 'response',
]; // biome-ignore format: a list of words

/** Names of parameters, by where they stand in a request. */
const parameterFields: { names: string[]; place?: ParameterFact['place'] }[] = [
  { names: ['parameters', 'params', 'args', 'arguments', 'inputs', 'input', 'fields', 'requestparameters'] },
  { names: ['inputschema', 'requestschema', 'paramsschema', 'parametersschema', 'parameterschema'] },
  { names: ['pathparameters', 'pathparams', 'urlparameters'], place: 'path' },
  { names: ['queryparameters', 'queryparams', 'query', 'querystring'], place: 'query' },
  { names: ['requestbody', 'body', 'bodyparameters', 'bodyparams', 'bodyschema'], place: 'body' },
];

/** Reads what an entry tells. */
export function readEntry({ record, root }: Entry): CapabilityFacts {
  const roots = [root];
  const scopes = listScopes(record, roots);
  const routes = scopes.map(({ scope }) => readRoute(scope));
  const method = routes.find((route) => route.method !== undefined)?.method;
  const path = routes.find((route) => route.path !== undefined)?.path;
  const parameters = collectParameters(scopes, roots);
  const find = <Value>(read: (scope: JsonRecord) => Value | undefined) =>
    scopes.map(({ scope }) => read(scope)).find((value) => value !== undefined);
  const errors =
    find((scope) =>
      readErrors(findField(scope, 'errors', 'errorcodes', 'possibleerrors', 'errorresponses', 'failures'), roots),
    ) ?? find((scope) => toFilled(readErrors(findField(scope, 'responses'), roots)));
  const statuses = find((scope) =>
    readStatuses(
      findField(scope, 'responses', 'statuses', 'statuscodes', 'httpstatuses'),
      findField(scope, 'successstatus', 'successcode', 'statuscode', 'httpstatus', 'status'),
    ),
  );
  return {
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
    ...(parameters !== undefined && { parameters }),
    ...(errors !== undefined && { errors }),
    ...(statuses !== undefined && { statuses }),
  };
}

/** Whether an entry tells anything that can be compared. */
export function tellsFacts(facts: CapabilityFacts): boolean {
  return Object.keys(facts).length > 0;
}

/** Joins what several entries tell of one capability. An earlier entry counts more. */
export function mergeFacts(all: CapabilityFacts[]): CapabilityFacts {
  return Object.assign({}, ...all.toReversed());
}

interface Scope {
  scope: JsonRecord;
  /** The name under which it stands; empty for the entry itself. */
  name: string;
}

/** The entry, and the objects in it that may hold its facts. */
function listScopes(record: JsonRecord, roots: Roots): Scope[] {
  const scopes: Scope[] = [{ scope: record, name: '' }];
  // The list grows while it is read, down to the objects in the objects of the entry.
  for (const { scope } of scopes) {
    if (scopes.length > 30) break;
    for (const [name, value] of Object.entries(scope)) {
      const key = normalizeName(name);
      const inner = containers.includes(key) && isRecord(value) ? followReference(value, roots) : undefined;
      if (inner !== undefined && !scopes.some((known) => known.scope === inner))
        scopes.push({ scope: inner, name: key });
    }
  }
  return scopes;
}

function collectParameters(scopes: Scope[], roots: Roots): Map<string, ParameterFact> | undefined {
  const requests = scopes.filter(({ name }) => name !== 'response');
  const found: Map<string, ParameterFact>[] = [];
  for (const { scope } of requests) {
    for (const { names, place } of parameterFields) {
      for (const name of names) {
        const parameters = readParameters(findField(scope, name), roots, place && { place });
        if (parameters !== undefined) found.push(parameters);
      }
    }
  }
  // A request, or its schema, can be the schema of the body itself.
  for (const { scope, name } of requests) {
    if (name !== 'request' && name !== 'schema') continue;
    if (isRecord(scope.properties) || Array.isArray(scope.allOf)) found.push(readParameters(scope, roots) ?? new Map());
    else if (name === 'request' && found.length === 0 && looksLikeMap(scope)) {
      found.push(readParameters(scope, roots) ?? new Map());
    }
  }
  return found.length === 0 ? undefined : new Map(found.reverse().flatMap((parameters) => [...parameters]));
}

/** A request that tells neither a method nor anything with a list of parameters can be a map of them. */
function looksLikeMap(scope: JsonRecord): boolean {
  const { method, path } = readRoute(scope);
  return (
    method === undefined &&
    path === undefined &&
    !Object.keys(scope).some((name) => containers.includes(normalizeName(name)))
  );
}

function toFilled<Key, Value>(map: Map<Key, Value> | undefined): Map<Key, Value> | undefined {
  return map === undefined || map.size === 0 ? undefined : map;
}
