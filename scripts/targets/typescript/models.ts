import type { OpenApiDocument, Schema } from '../../../src/contract/document.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';
import { generatedNotice } from '../model/generated-notice.ts';
import { hasParameters, parameterPlaces, typeName } from '../model/operation-shape.ts';
import { docblock } from './docblock.ts';

/** Writes the types that a user names: the contract's objects, and what each capability takes and returns. */
export function renderModels(document: OpenApiDocument): string {
  const operations = listOperations(document);
  const schemas = Object.entries(document.components.schemas as Record<string, Schema>);
  return [
    generatedNotice,
    "import type { components, operations } from './types.ts';\n",
    ...schemas
      .filter(([name]) => !/(Request|Response)$/.test(name))
      .map(([name, schema]) => `${docblock(schema.description ?? name)}${declare(name, reference(name), schema)}`),
    ...operations.filter(hasParameters).map(renderParameters),
    ...operations.map((operation) => renderData(operation, document)),
  ].join('\n');
}

function renderParameters(operation: Operation): string {
  const source = `operations['${operation.operationId}']`;
  const places = parameterPlaces(operation).map((place) => `NonNullable<${source}['parameters']['${place}']>`);
  const bases = operation.requestBody ? [`${source}['requestBody']['content']['application/json']`] : places;
  const text = `/** What \`${operation.capability}\` takes. */\n`;
  return `${text}${declareObject(`${typeName(operation)}Parameters`, bases)}`;
}

function renderData(operation: Operation, document: OpenApiDocument): string {
  const response = document.components.schemas?.[`${typeName(operation)}Response`] as Schema;
  const [, name = ''] = /([^/]+)$/.exec(response.properties?.data?.$ref ?? '') ?? [];
  const text = `/** What \`${operation.capability}\` returns. */\n`;
  return `${text}export type ${typeName(operation)}Data = ${name};\n`;
}

/** An interface shows its name in an editor, a type its whole text; a union cannot be an interface. */
function declare(name: string, source: string, schema: Schema): string {
  return schema.type === 'object' ? declareObject(name, [source]) : `export type ${name} = ${source};\n`;
}

/** An interface cannot extend an expression, so each base gets a name. */
function declareObject(name: string, bases: string[]): string {
  const names = bases.map((_base, index) => `${name}${index === 0 ? 'Shape' : `Shape${index + 1}`}`);
  const aliases = bases.map((base, index) => `type ${names[index]} = ${base};\n`).join('');
  return `export interface ${name} extends ${names.join(', ')} {}\n${aliases}`;
}

function reference(name: string): string {
  return `components['schemas']['${name}']`;
}
