import type { Field, TypeReference } from '../model/api.ts';
import { nameInGo } from '../model/naming.ts';
import { renderProse } from '../model/prose.ts';

/** Where lines of comments break. */
const commentWidth = 115;

/** The first lines of each file that is made. */
export const header = '// Code generated from the contract by `npm run generate`. DO NOT EDIT.\n\npackage infrai\n';

/** The Go type of a value that is always there. */
export function writeType(type: TypeReference): string {
  if (type.kind === 'list') return `[]${writeType(type.items)}`;
  return 'name' in type ? type.name : plainTypes[type.kind];
}

const plainTypes: Record<Exclude<TypeReference['kind'], 'list' | 'record' | 'enum' | 'union'>, string> = {
  string: 'string',
  integer: 'int64',
  number: 'float64',
  boolean: 'bool',
  json: 'any',
  object: 'map[string]any',
};

/**
 * The type of a field. An optional one needs a pointer only where its zero value would mean something.
 *
 * @param sent whether callers write it
 */
export function writeFieldType(field: Field, sent: boolean): string {
  const plain = writeType(field.type);
  if (field.required && !field.nullable) return plain;
  const { kind } = field.type;
  const zeroMeansNothing =
    kind === 'string' || kind === 'enum' || kind === 'list' || kind === 'object' || kind === 'json';
  const isPositive = sent && (field.minimum ?? 0) > 0;
  return zeroMeansNothing || isPositive ? plain : `*${plain}`;
}

/** A struct's field with its comment. */
export function renderField(field: Field, sent: boolean, tagged = true): string {
  const options = field.required ? '' : ',omitzero';
  const tag = tagged ? ` \`json:"${field.wireName}${options}"\`` : '';
  const text = renderComment(field.description, '\t');
  return `${text}\t${nameInGo(field.wireName)} ${writeFieldType(field, sent)}${tag}\n`;
}

/** Markdown as a comment. */
export function renderComment(markdown: string, indent = ''): string {
  return renderProse(markdown, commentWidth - indent.length * 4, '  ')
    .map((line) => `${indent}// ${line}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

/** A description that begins with the name of what it is about, as Go's tools expect. */
export function renderDescription(name: string, description: string): string {
  const [first = '', second = ''] = description;
  const isWord = first !== '`' && second.toLowerCase() === second;
  return `${name} is ${isWord ? first.toLowerCase() : first}${description.slice(1)}`;
}
