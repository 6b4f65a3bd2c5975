import type { ErrorCatalogueEntry, OpenApiDocument } from '../../src/contract/document.ts';
import { listOperations, type Operation } from '../../src/contract/operations.ts';

/** The contract in one language, as the pages need it. */
export interface LocalizedContract {
  document: OpenApiDocument;
  operations: Operation[];
  /** Tags with their operations, in the order of the contract. */
  groups: { name: string; description: string; operations: Operation[] }[];
}

export function localizedContractOf(document: OpenApiDocument): LocalizedContract {
  const operations = listOperations(document);
  const groups = document.tags.map((tag) => ({
    name: tag['x-displayName'] ?? tag.name,
    description: tag.description,
    operations: operations.filter((operation) => operation.tags.includes(tag.name)),
  }));
  return { document, operations, groups };
}

/** An error that an operation documents. */
export interface OperationError extends ErrorCatalogueEntry {
  code: string;
  /** The name of its example, which `Prefer: example=` takes on the mock. */
  example: string;
}

/** Lists the errors that an operation documents, in the order of their statuses, each code once. */
export function errorsOf(operation: Operation, document: OpenApiDocument): OperationError[] {
  const errors = new Map<string, OperationError>();
  for (const response of Object.values(operation.responses)) {
    for (const [example, { value }] of Object.entries(response.content?.['application/json']?.examples ?? {})) {
      const code = (value as { error?: { code?: string } | null } | undefined)?.error?.code;
      const entry = code === undefined ? undefined : document['x-infrai-errors'][code];
      if (code !== undefined && entry !== undefined && !errors.has(code)) errors.set(code, { code, example, ...entry });
    }
  }
  return [...errors.values()];
}
