import type { ErrorCatalogueEntry, OpenApiDocument, Schema } from '../../../src/contract/document.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { readServers } from '../../../src/contract/servers.ts';
import type { ApiModel, CatalogueError, NamedSchemas, TypeReference } from './api.ts';
import { readCall } from './read-call.ts';
import { readEnum, readRecord, readType, readUnion } from './read-types.ts';
import { listUsedSchemas, referTo } from './schemas.ts';

/**
 * Reads the bundled contract into the model that every target takes.
 *
 * @param document the bundled contract; it is not changed
 * @throws when the contract has something that a target cannot express; the message names the place
 */
export function readApi(document: OpenApiDocument): ApiModel {
  const schemas = document.components.schemas as NamedSchemas;
  const errors = readCatalogue(document['x-infrai-errors']);
  const calls = listOperations(document).map((operation) => readCall(operation, { document, schemas, errors }));
  const sent = new Set(
    listUsedSchemas(
      schemas,
      calls.flatMap(({ parameters }) => parameters.map(writeReference)),
    ),
  );
  const used = listUsedSchemas(
    schemas,
    calls.flatMap(({ parameters, result }) => [...parameters.map(writeReference), writeReference({ type: result })]),
  );
  const listNames = (kind: TypeReference['kind']) =>
    used.filter((name) => readType(referTo(name), schemas).kind === kind);
  const unions = listNames('union').map((name) => readUnion(name, schemas));
  return {
    document,
    title: document.info.title,
    version: document.info.version,
    servers: readServers(document),
    calls,
    groups: document.tags.map(({ name, description, 'x-displayName': title = name }) => ({
      name,
      title,
      description,
      calls: calls.filter(({ operation }) => operation.tags.includes(name)),
    })),
    schemas,
    records: listNames('record')
      .filter((name) => unions.every(({ open }) => open !== name))
      .map((name) => readRecord(name, schemas, sent.has(name))),
    enums: listNames('enum').map((name) => readEnum(name, schemas)),
    unions,
    metadata: readRecord('Metadata', schemas, false),
    errors,
    mockErrors: readCatalogue(document['x-infrai-mock-errors']),
  };
}

function readCatalogue(catalogue: Record<string, ErrorCatalogueEntry>): CatalogueError[] {
  return Object.entries(catalogue).map(([code, entry]) => ({
    code,
    ...entry,
    text: `${entry.status}. ${entry.meaning} ${entry.action}`,
  }));
}

/** Writes the reference to the named schema of a type; an empty schema for a type without a name. */
function writeReference({ type }: { type: TypeReference }): Schema {
  if (type.kind === 'list') return writeReference({ type: type.items });
  return 'name' in type ? referTo(type.name) : {};
}
