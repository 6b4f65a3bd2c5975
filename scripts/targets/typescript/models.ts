import type { Schema } from '../../../src/contract/document.ts';
import type { ApiModel, Call } from '../model/api.ts';
import { slashNotice } from '../model/notice.ts';
import { readEitherRequired } from '../model/schemas.ts';
import { hasParameters } from './call-shape.ts';
import { renderDocblock } from './docblock.ts';

/** Writes the types that a user names: the contract's objects, and what each capability takes and returns. */
export function renderModels({ calls, schemas }: ApiModel): string {
  return [
    slashNotice,
    "import type { components, operations } from './types.ts';\n",
    ...Object.entries(schemas)
      .filter(([name]) => !/(Request|Response)$/.test(name))
      .map(([name, schema]) => `${renderDocblock(schema.description ?? name)}${declare(name, schema)}`),
    ...calls.filter(hasParameters).map(renderParameters),
    ...calls.map(renderData),
  ].join('\n');
}

function renderParameters({ capability, operationId, typeName, urlParameters, bodySchema, input }: Call): string {
  const source = `operations['${operationId}']`;
  const places = new Set(urlParameters.map((parameter) => parameter.in));
  const bases = bodySchema
    ? [`${source}['requestBody']['content']['application/json']`]
    : [...places].map((place) => `NonNullable<${source}['parameters']['${place}']>`);
  const head = `/** What \`${capability}\` takes. */\n`;
  // An interface cannot extend a choice of two.
  if (readEitherRequired(input)) return `${head}export type ${typeName}Parameters = ${bases.join(' & ')};\n`;
  return `${head}${declareObject(`${typeName}Parameters`, bases)}`;
}

function renderData({ capability, typeName, result }: Call): string {
  return `/** What \`${capability}\` returns. */\nexport type ${typeName}Data = ${result.name};\n`;
}

/** An interface shows its name in an editor, a type its whole text; a union cannot be an interface. */
function declare(name: string, schema: Schema): string {
  const source = `components['schemas']['${name}']`;
  return schema.type === 'object' ? declareObject(name, [source]) : `export type ${name} = ${source};\n`;
}

/** Declares an interface. It cannot extend an expression, so each base gets a name. */
function declareObject(name: string, bases: string[]): string {
  const names = bases.map((_base, index) => `${name}${index === 0 ? 'Shape' : `Shape${index + 1}`}`);
  const aliases = bases.map((base, index) => `type ${names[index]} = ${base};\n`).join('');
  return `export interface ${name} extends ${names.join(', ')} {}\n${aliases}`;
}
