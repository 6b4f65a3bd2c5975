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
    "import type { JsonValue } from '../../src/client/json-value.ts';",
    "import type { components, operations } from './types.ts';\n",
    ...Object.entries(schemas)
      .filter(([name]) => !/(Request|Response)$/.test(name))
      .map(([name, schema]) => `${renderDocblock(schema.description ?? name)}${declare(name, schema)}`),
    ...calls.filter(hasParameters).map(renderParameters),
    ...calls.map(renderData),
  ].join('\n');
}

/**
 * Writes the parameters as members, not as a copy of the contract's types: an optional one may be `undefined`, also where
 * `exactOptionalPropertyTypes` is on, and what may be any JSON value must be one.
 */
function renderParameters({
  capability,
  operationId,
  typeName,
  urlParameters,
  bodySchema,
  input,
  parameters,
}: Call): string {
  const source = `operations['${operationId}']`;
  // An interface cannot be a choice of two.
  if (readEitherRequired(input)) {
    const body = `${source}['requestBody']['content']['application/json']`;
    return `/** What \`${capability}\` takes. */\nexport type ${typeName}Parameters = ${body};\n`;
  }
  const members = Object.entries(input.properties).map(([name, schema]) => {
    const place = urlParameters.find((parameter) => parameter.name === name)?.in;
    const holder = place
      ? `NonNullable<${source}['parameters']['${place}']>`
      : `${source}['requestBody']['content']['application/json']`;
    const reference = parameters.find((parameter) => parameter.wireName === name)?.type;
    const record = reference?.kind === 'list' && reference.items.kind === 'record' ? reference.items.name : undefined;
    const known = record === undefined ? `${holder}['${name}']` : `readonly ${record}[]`;
    const type = isAnyJson(schema) ? 'JsonValue' : known;
    const isRequired = input.required.includes(name);
    const text = schema.description ? renderDocblock(schema.description, '  ') : '';
    return `${text}  ${name}${isRequired ? `: ${type}` : `?: ${type} | undefined`};\n`;
  });
  const bodyText = bodySchema ? ' It is sent as the body.' : '';
  return `/** What \`${capability}\` takes.${bodyText} */\nexport interface ${typeName}Parameters {\n${members.join('')}}\n`;
}

/** Whether a schema takes any JSON value. */
function isAnyJson(schema: Schema): boolean {
  const {
    description: _text,
    example: _example,
    examples: _examples,
    title: _title,
    ...rules
  } = schema as object & {
    [name: string]: unknown;
  };
  return Object.keys(rules).length === 0;
}

function renderData({ capability, typeName, result }: Call): string {
  return `/** What \`${capability}\` returns. */\nexport type ${typeName}Data = ${result.name};\n`;
}

/** An interface shows its name in an editor, a type its whole text; a union cannot be an interface. */
function declare(name: string, schema: Schema): string {
  const source = `components['schemas']['${name}']`;
  const anyJson = Object.entries(schema.properties ?? {}).filter(([, property]) => isAnyJson(property));
  if (anyJson.length > 0) {
    const names = anyJson.map(([property]) => `'${property}'`).join(' | ');
    const members = anyJson.map(([property]) => `  ${property}: JsonValue;\n`).join('');
    return `export interface ${name} extends ${name}Shape {\n${members}}\ntype ${name}Shape = Omit<${source}, ${names}>;\n`;
  }
  return schema.type === 'object' ? declareObject(name, [source]) : `export type ${name} = ${source};\n`;
}

/** Declares an interface. It cannot extend an expression, so each base gets a name. */
function declareObject(name: string, bases: string[]): string {
  const names = bases.map((_base, index) => `${name}${index === 0 ? 'Shape' : `Shape${index + 1}`}`);
  const aliases = bases.map((base, index) => `type ${names[index]} = ${base};\n`).join('');
  return `export interface ${name} extends ${names.join(', ')} {}\n${aliases}`;
}
