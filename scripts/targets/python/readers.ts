import type { ApiModel, Field, RecordModel, TypeReference, UnionModel } from '../model/api.ts';
import { toSnakeCase } from '../model/naming.ts';
import { hashNotice } from '../model/notice.ts';
import { listSharedFields, nameUnknownVariant } from './models.ts';
import { isDictionary, listUsedNames, renderImport } from './types.ts';

/** The name of the function that reads a type of the contract. */
export function nameReader(name: string): string {
  return `read_${toSnakeCase(name)}`;
}

/** The module that makes the contract's types out of parsed JSON. */
export function renderReaders(api: ApiModel): string {
  const received = [...api.records.filter((record) => !record.sent), api.metadata];
  const functions = [
    ...received.map((record) => (isDictionary(record) ? readDictionary(record) : readDataClass(record))),
    ...api.unions.map((union) => readUnion(union, api)),
  ].join('\n\n');
  const helpers = ['boolean', 'integer', 'items', 'mapping', 'number', 'optional', 'present', 'text'];
  const used = helpers.filter((name) => new RegExp(`\\b${name}\\b[(,]`).test(functions));
  const unknown = api.unions.map(nameUnknownVariant);
  return [
    hashNotice,
    '"""Makes the types of `models` out of parsed JSON."""',
    '',
    'from __future__ import annotations',
    '',
    'from contextlib import suppress',
    'from typing import cast',
    '',
    renderImport('._fields', ['ContractMismatchError', 'Fields', ...used]),
    renderImport('.models', [...listUsedNames(functions, api), ...unknown]),
    '',
    functions,
    '',
  ].join('\n');
}

function readDataClass(record: RecordModel): string {
  const values = record.fields
    .filter(({ constant }) => constant === undefined)
    .map((field) => `        ${field.wireName}=${readField(field)},`);
  return [
    `def ${nameReader(record.name)}(fields: Fields, name: str) -> ${record.name}:`,
    `    """Make a value of type ${record.name}."""`,
    '    value = mapping(fields, name)',
    `    return ${record.name}(`,
    ...values,
    '    )',
    '',
  ].join('\n');
}

/** What a vendor's SDK takes stays as it came; only what has to be there is looked for. */
function readDictionary(record: RecordModel): string {
  const demands = record.fields.filter(({ required }) => required).map((field) => `    ${readField(field)}`);
  return [
    `def ${nameReader(record.name)}(fields: Fields, name: str) -> ${record.name}:`,
    `    """Check what ${record.name} demands, and keep whatever else is there."""`,
    '    value = mapping(fields, name)',
    ...demands,
    `    return cast("${record.name}", value)`,
    '',
  ].join('\n');
}

function readUnion(union: UnionModel, api: ApiModel): string {
  const unknown = nameUnknownVariant(union);
  const shared = listSharedFields(union, api).map(({ wireName }) => wireName);
  return [
    `def ${nameReader(union.name)}(fields: Fields, name: str) -> ${union.name}:`,
    `    """Make the variant of ${union.name} that \`${union.discriminator}\` tells."""`,
    '    value = mapping(fields, name)',
    `    ${union.discriminator} = text(value, "${union.discriminator}")`,
    ...shared.map((field) => `    ${field} = cast("Json", present(value, "${field}"))`),
    '    # What has another shape than the contract knows is no variant of it.',
    '    with suppress(ContractMismatchError):',
    ...union.variants.flatMap(({ value, record }) => [
      `        if ${union.discriminator} == ${JSON.stringify(value)}:`,
      `            return ${nameReader(record)}(fields, name)`,
    ]),
    `    return ${unknown}(${[...shared, union.discriminator].map((field) => `${field}=${field}`).join(', ')})`,
    '',
  ].join('\n');
}

function readField(field: Field): string {
  const name = JSON.stringify(field.wireName);
  const { type } = field;
  if (!field.required || field.nullable) {
    if (type.kind === 'list') return `optional(lambda a, b: items(a, b, ${renderReader(type.items)}), value, ${name})`;
    return `optional(${renderReader(type)}, value, ${name})`;
  }
  if (type.kind === 'list') return `items(value, ${name}, ${renderReader(type.items)})`;
  return `${renderReader(type)}(value, ${name})`;
}

function renderReader(type: TypeReference): string {
  switch (type.kind) {
    case 'string':
    case 'enum':
      return 'text';
    case 'integer':
    case 'number':
    case 'boolean':
      return type.kind;
    case 'record':
    case 'union':
      return nameReader(type.name);
    default:
      throw new Error(`scripts/targets/python/readers.ts cannot read a ${type.kind} from a response yet.`);
  }
}
