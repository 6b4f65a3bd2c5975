import type { Json, Schema } from '../../../src/contract/document.ts';
import { isUnlisted, readEitherRequired, readOpenSet } from '../model/schemas.ts';

/** The keywords that say nothing about which values are valid. A default is what the server assumes, not the caller. */
const silent = new Set(['description', 'examples', 'default', 'discriminator', 'deprecated']);

/**
 * Writes a schema of the contract as a Zod expression.
 *
 * @param schema the schema; a `$ref` in it becomes a name
 * @param nameOf gives the name of the Zod schema that a reference means
 * @param at where the schema is in the contract, for messages
 * @throws on a keyword that it does not know, since leaving one out would accept what the contract refuses
 */
export function renderZod(schema: Schema, nameOf: (reference: string) => string, at: string): string {
  const { $ref, ...besides } = schema;
  if ($ref !== undefined) {
    demandKnown(besides, [], at);
    return nameOf($ref);
  }
  if (schema.anyOf !== undefined) return renderUnion(schema, nameOf, at);
  if (schema.const === null) {
    demandKnown(schema, ['const'], at);
    return addDescription('z.null()', schema);
  }
  if (schema.not !== undefined) return renderPresent(schema, at);
  const openSet = readOpenSet(schema);
  if (openSet !== undefined) {
    demandKnown(schema, ['type', 'minLength'], at);
    return addDescription(`openText<components['schemas']['${openSet}']>(${schema.minLength ?? ''})`, schema);
  }
  if (isUnlisted(schema)) {
    demandKnown(schema, ['type', 'minLength'], at);
    return addDescription(`unlistedText(${schema.minLength ?? ''})`, schema);
  }
  if (schema.const !== undefined) {
    demandKnown(schema, ['const', 'type'], at);
    return addDescription(`z.literal(${renderLiteral(schema.const)})`, schema);
  }
  if (schema.enum !== undefined) {
    demandKnown(schema, ['enum', 'type'], at);
    return addDescription(`z.enum([${schema.enum.map(renderLiteral).join(', ')}])`, schema);
  }
  const types = [schema.type ?? []].flat();
  const [type] = types.filter((item) => item !== 'null');
  const nullable = types.includes('null') && type !== undefined;
  const expression = renderTypeExpression(type ?? types[0], schema, nameOf, at);
  return addDescription(nullable ? `${expression}.nullable()` : expression, schema);
}

/** Adds the description of a schema, which belongs at the end: whatever is added after it forgets it. */
function addDescription(expression: string, { description }: { description?: string }): string {
  if (description === undefined) return expression;
  return `${expression}.describe(${renderLiteral(description.trim().replaceAll(/(?<!\n)\n(?!\n)/g, ' '))})`;
}

function renderTypeExpression(
  type: string | undefined,
  schema: Schema,
  nameOf: (reference: string) => string,
  at: string,
): string {
  switch (type) {
    case undefined:
      demandKnown(schema, [], at);
      return 'z.unknown()';
    case 'null':
    case 'boolean':
      demandKnown(schema, ['type'], at);
      return `z.${type}()`;
    case 'string':
      return renderString(schema, at);
    case 'integer':
    case 'number':
      demandKnown(schema, ['type', 'format', 'minimum', 'maximum'], at);
      return `z.${type === 'integer' ? 'int' : 'number'}()${renderLimits(schema, 'minimum', 'maximum')}`;
    case 'array': {
      demandKnown(schema, ['type', 'items', 'minItems', 'maxItems'], at);
      const items = renderZod(schema.items ?? {}, nameOf, `${at}/items`);
      return `z.array(${items})${renderLimits(schema, 'minItems', 'maxItems')}`;
    }
    case 'object':
      demandKnown(schema, ['type', 'properties', 'required', 'additionalProperties', 'if', 'else'], at);
      return renderObject(schema, nameOf, at);
    default:
      throw new Error(`${at}: scripts/targets/typescript/zod-expression.ts does not know the type "${type}".`);
  }
}

function renderString(schema: Schema, at: string): string {
  demandKnown(schema, ['type', 'minLength', 'maxLength', 'pattern'], at);
  const pattern = typeof schema.pattern === 'string' ? `.regex(/${new RegExp(schema.pattern).source}/)` : '';
  return `z.string()${renderLimits(schema, 'minLength', 'maxLength')}${pattern}`;
}

function renderLimits(schema: Schema, lowest: string, highest: string): string {
  const { [lowest]: low, [highest]: high } = schema;
  return `${low === undefined ? '' : `.min(${low})`}${high === undefined ? '' : `.max(${high})`}`;
}

function renderObject(schema: Schema, nameOf: (reference: string) => string, at: string): string {
  const { properties, required = [], additionalProperties } = schema;
  if (properties === undefined) {
    if (additionalProperties !== true)
      throw new Error(`${at}: an object needs properties or additionalProperties: true.`);
    return 'z.record(z.string(), z.unknown())';
  }
  if (additionalProperties !== undefined) {
    throw new Error(`${at}: the Zod target knows additionalProperties only without properties.`);
  }
  const members = Object.entries(properties).map(([name, property]) => {
    const { description: _atTheEnd, ...inner } = property;
    const expression = renderZod(inner, nameOf, `${at}/properties/${name}`);
    const optional = required.includes(name) ? '' : '.exactOptional()';
    return `  ${name}: ${addDescription(`${expression}${optional}`, property)},\n`;
  });
  const object = `z.object({\n${members.join('')}})${renderEitherRequired(schema, at)}`;
  return schema['x-infrai-vendor-native'] === true ? `keepsAll(${object})` : object;
}

/** Says that one of two properties is required. Zod has no type for that, so the schema's own type is given. */
function renderEitherRequired(schema: Schema, at: string): string {
  if (schema.if === undefined && schema.else === undefined) return '';
  const either = readEitherRequired(schema);
  if (either === undefined) throw new Error(`${at}: the Zod target knows if and else only with one required property.`);
  const [preferred, other] = either;
  return `.refine((value) => value.${preferred} !== undefined || value.${other} !== undefined, { path: ['${preferred}'], error: 'Required' })`;
}

function renderUnion(schema: Schema, nameOf: (reference: string) => string, at: string): string {
  demandKnown(schema, ['anyOf'], at);
  const options = (schema.anyOf ?? []).map((option, index) => renderZod(option, nameOf, `${at}/anyOf/${index}`));
  return addDescription(`z.union([${options.join(', ')}])`, schema);
}

/** Anything but null; a property that may be anything may also be absent to Zod, so that is refused too. */
function renderPresent(schema: Schema, at: string): string {
  demandKnown(schema, ['not'], at);
  if ((schema.not as Schema).const !== null) throw new Error(`${at}: the Zod target knows \`not\` only with null.`);
  return addDescription('anyValue()', schema);
}

function demandKnown(schema: Schema, known: string[], at: string): void {
  for (const [keyword, value] of Object.entries(schema)) {
    if (value === undefined || known.includes(keyword) || silent.has(keyword) || keyword.startsWith('x-')) continue;
    throw new Error(
      `${at}: the Zod target does not know the keyword "${keyword}" here. ` +
        'Leave it out of the contract, or teach scripts/targets/typescript/zod-expression.ts.',
    );
  }
}

function renderLiteral(value: Json): string {
  return JSON.stringify(value);
}
