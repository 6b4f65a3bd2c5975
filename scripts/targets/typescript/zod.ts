import type { OpenApiDocument, Schema } from '../../../src/contract/document.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';
import { generatedNotice } from '../model/generated-notice.ts';
import { hasParameters, parametersObject, typeName } from '../model/operation-shape.ts';
import type { Target } from '../target.ts';
import { docblock } from './docblock.ts';
import { zodExpression } from './zod-expression.ts';

/** A Zod schema for each schema of the contract, and for what each capability takes and returns. */
export const typescriptZod: Target = {
  name: 'typescript zod',
  async generate(document) {
    const operations = listOperations(document);
    const schemas = document.components.schemas as Record<string, Schema>;
    const text = [
      generatedNotice,
      "import { z } from 'zod';\n",
      ...inOrderOfUse(schemas).map((name) => renderSchema(name, schemas[name] as Schema)),
      ...operations.flatMap((operation) => [...renderParameters(operation, document), renderData(operation)]),
      '/** What each capability takes, where it takes anything, and what it returns. */',
      'export const schemas = {',
      ...operations.map(renderPair),
      '} as const;',
    ];
    return new Map([['typescript/zod.ts', `${text.join('\n')}\n`]]);
  },
};

/** Sorts the names of schemas so that each comes after those that it refers to. */
function inOrderOfUse(schemas: Record<string, Schema>): string[] {
  const names = new Set<string>();
  const visit = (name: string) => {
    if (names.has(name)) return;
    for (const [, used = ''] of JSON.stringify(schemas[name]).matchAll(/"\$ref":"([^"]+)"/g)) visit(lastPart(used));
    names.add(name);
  };
  for (const name of Object.keys(schemas)) visit(name);
  return [...names];
}

function renderSchema(name: string, schema: Schema): string {
  const expression = zodExpression(schema, zodName, `#/components/schemas/${name}`);
  return `${docblock(schema.description ?? name)}export const ${name}Schema = ${expression};\n`;
}

function renderParameters(operation: Operation, document: OpenApiDocument): string[] {
  if (!hasParameters(operation)) return [];
  const head = `/** What \`${operation.capability}\` takes. */\nexport const ${typeName(operation)}ParametersSchema = `;
  const body = document.paths[operation.path]?.[operation.method]?.requestBody?.content['application/json']?.schema;
  // A call has a body or other parameters, never both: the client's target demands it.
  const schema = body ?? parametersObject(operation);
  return [`${head}${zodExpression(schema, zodName, operation.capability)};\n`];
}

function renderData(operation: Operation): string {
  const head = `/** What \`${operation.capability}\` returns. */\nexport const ${typeName(operation)}DataSchema = `;
  return `${head}${typeName(operation)}ResponseSchema.shape.data;\n`;
}

function renderPair(operation: Operation): string {
  const name = typeName(operation);
  const parameters = hasParameters(operation) ? `parameters: ${name}ParametersSchema, ` : '';
  return `  '${operation.capability}': { ${parameters}data: ${name}DataSchema },`;
}

function zodName(reference: string): string {
  return `${lastPart(reference)}Schema`;
}

function lastPart(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
