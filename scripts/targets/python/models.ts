import type { ApiModel, EnumModel, Field, RecordModel, UnionModel } from '../model/api.ts';
import { hashNotice } from '../model/notice.ts';
import { renderProse } from '../model/prose.ts';
import {
  isDictionary,
  lineLength,
  renderDocstring,
  renderSection,
  writeGivenType,
  writeReceivedType,
} from './types.ts';

/** The module of the contract's types. */
export function renderModels(api: ApiModel): string {
  const bodyNames = new Set(api.records.filter((record) => !isDictionary(record)).map(({ name }) => name));
  const records = [...api.records, api.metadata];
  const parts = [
    ...api.enums.map(renderLiteral),
    ...records.filter((record) => !bodyNames.has(record.name) && record !== api.metadata).map(renderDictionary),
    ...records.filter((record) => bodyNames.has(record.name) || record === api.metadata).map(renderDataClass),
    ...api.unions.map((union) => renderUnion(union, api)),
  ];
  return [
    hashNotice,
    '"""What the calls take and return. A property that is absent or null in a response is `None`."""',
    '',
    'from __future__ import annotations',
    '',
    'import sys',
    'from collections.abc import Mapping, Sequence',
    'from dataclasses import dataclass',
    'from typing import Literal, TypeAlias',
    '',
    'from ._result import Result, keeps_all',
    '',
    '# Pydantic, and so FastAPI, does not take the one of older versions.',
    'if sys.version_info >= (3, 12):',
    '    from typing import TypedDict',
    'else:',
    '    from typing_extensions import TypedDict',
    '',
    'Json: TypeAlias = str | int | float | bool | Sequence[object] | Mapping[str, object] | None',
    '"""Any JSON value. Objects and lists are open, so that a `TypedDict` of yours is one too."""',
    '',
    ...parts,
  ].join('\n');
}

/** The name of what stands for the variants that are newer than the package. */
export function nameUnknownVariant(union: UnionModel): string {
  return `Unknown${union.name}`;
}

/** The properties beside the one that tells them apart that all variants of a union have. */
export function listSharedFields(union: UnionModel, { records }: ApiModel): Field[] {
  const variants = union.variants.map(({ record }) => records.find(({ name }) => name === record)?.fields ?? []);
  const [first = [], ...others] = variants;
  return first.filter(
    ({ wireName }) =>
      wireName !== union.discriminator && others.every((fields) => fields.some((item) => item.wireName === wireName)),
  );
}

function renderLiteral({ name, description, values }: EnumModel): string {
  const text = renderDocstring(renderProse(description, lineLength - 4), '');
  return `${name}: TypeAlias = Literal[${values.map((value) => JSON.stringify(value)).join(', ')}]\n${text}\n`;
}

function renderDictionary(record: RecordModel): string {
  const type = (field: Field) => (record.sent ? writeGivenType(field.type) : writeReceivedType(field.type));
  const renderLines = (fields: Field[]) => fields.map((field) => `    ${field.wireName}: ${type(field)}`);
  const required = record.fields.filter((field) => field.required);
  const optional = record.fields.filter((field) => !field.required);
  const text = renderDocstring(
    [...renderProse(record.description, lineLength - 7), ...renderSection('Attributes', record.fields, '    ')],
    '    ',
  );
  const decorators = record.vendorNative ? ['@keeps_all'] : [];
  if (optional.length === 0)
    return [...decorators, `class ${record.name}(TypedDict):`, text, '', ...renderLines(required), ''].join('\n');
  return [
    `class _${record.name}Required(TypedDict):`,
    ...renderLines(required),
    '',
    '',
    ...decorators,
    `class ${record.name}(_${record.name}Required, total=False):`,
    text,
    '',
    ...renderLines(optional),
    '',
  ].join('\n');
}

function renderDataClass(record: RecordModel): string {
  const ordered = [...record.fields.filter(isAlwaysThere), ...record.fields.filter((field) => !isAlwaysThere(field))];
  return [
    '@dataclass(frozen=True, kw_only=True)',
    `class ${record.name}(Result):`,
    renderDocstring(
      [...renderProse(record.description, lineLength - 7), ...renderSection('Attributes', record.fields, '    ')],
      '    ',
    ),
    '',
    ...ordered.map((field) => {
      if (field.constant !== undefined) {
        const value = JSON.stringify(field.constant);
        return `    ${field.wireName}: Literal[${value}] = ${value}`;
      }
      const type = writeReceivedType(field.type);
      return `    ${field.wireName}: ${isAlwaysThere(field) ? type : `${type} | None = None`}`;
    }),
    '',
  ].join('\n');
}

function isAlwaysThere(field: Field): boolean {
  return field.required && !field.nullable && field.constant === undefined;
}

function renderUnion(union: UnionModel, api: ApiModel): string {
  const unknown = nameUnknownVariant(union);
  const members = [...union.variants.map(({ record }) => record), unknown];
  return [
    '@dataclass(frozen=True, kw_only=True)',
    `class ${unknown}(Result):`,
    `    """A ${union.name} that is newer than this package."""`,
    '',
    `    ${union.discriminator}: str`,
    ...listSharedFields(union, api).map(({ wireName }) => `    ${wireName}: Json`),
    '',
    '',
    `${union.name}: TypeAlias = ${members.join(' | ')}`,
    renderDocstring(renderProse(union.description, lineLength - 4), ''),
    '',
  ].join('\n');
}
