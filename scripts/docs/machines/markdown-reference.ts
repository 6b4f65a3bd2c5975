import type { Schema } from '../../../src/contract/document.ts';
import type { Call, CatalogueError } from '../../targets/model/api.ts';
import { type LocalizedContract, listErrors } from '../contract.ts';
import type { Language } from '../language.ts';
import { typeName } from '../pages/schema.ts';
import { isRequired } from '../required.ts';
import type { Strings } from '../strings/strings.ts';

/** Writes the whole reference as one Markdown text. */
export function markdownReference(contract: LocalizedContract, { strings }: Language): string {
  const { api } = contract;
  const { errors } = strings;
  const parts = [
    `# ${api.title} ${api.version}`,
    api.document.info.description.trim(),
    ...api.groups.flatMap((group) => [
      `## ${group.title}`,
      group.description,
      ...group.calls.flatMap((call) => renderCall(call, contract, strings)),
    ]),
    `## ${errors.title}`,
    errors.introduction,
    errorTable(api.errors, strings),
    `## ${errors.mockTitle}`,
    errors.mockText,
    errorTable(api.mockErrors, strings),
  ];
  return `${parts.join('\n\n')}\n`;
}

function renderCall(call: Call, { samples }: LocalizedContract, strings: Strings): string[] {
  const { operation, body } = call;
  const { operation: words } = strings;
  // At the end of a line no space follows it.
  const colon = strings.colon.trimEnd();
  const fields = [
    ...(operation.parameters ?? []).map(({ name, in: place, required, schema, description }) =>
      row({ name, place: places(words)[place], schema, required: required === true, description }, strings),
    ),
    ...(body ? propertyRows(body, words.body, strings) : []),
  ];
  const codes = listErrors(call).map(({ code, status }) => `\`${code}\` (${status})`);
  return [
    `### ${call.capability}`,
    `${call.summary}${strings.colon}\`${call.method} ${call.path}\``,
    // A list or a heading inside the description keeps its form; headings stay below the operation's.
    operation.description.trim().replace(/^#/gm, '####'),
    ...(fields.length > 0 ? [table(fields, strings)] : []),
    `${words.returns}${colon}`,
    table(propertyRows(call.data, '`data`', strings), strings),
    `${words.errors}${strings.colon}${codes.join(strings.comma)}`,
    ...(samples.get(call.capability) ?? []).map(
      ({ label, language, source }) => `${label}${colon}\n\n\`\`\`${language}\n${source.trimEnd()}\n\`\`\``,
    ),
    `${words.answer}${colon}\n\n\`\`\`json\n${JSON.stringify(call.sample.response, null, 2)}\n\`\`\``,
  ];
}

function places(words: Strings['operation']): Record<string, string> {
  return { path: words.inPath, query: words.inQuery, header: words.inHeader };
}

/** The rows of an object's properties; those of the objects inside stand below with their whole names. */
function propertyRows(schema: Schema, place: string, strings: Strings, prefix = ''): string[] {
  const variants = schema.anyOf ?? [schema];
  const rows = variants.flatMap((variant) =>
    Object.entries(variant.properties ?? {}).flatMap(([name, property]) => {
      const own = row(
        {
          name: prefix + name,
          place,
          schema: property,
          required: isRequired(variant, name),
          description: property.description,
        },
        strings,
      );
      const inner = property.type === 'array' ? property.items : property;
      const suffix = property.type === 'array' ? '[].' : '.';
      return [own, ...(inner ? propertyRows(inner, place, strings, prefix + name + suffix) : [])];
    }),
  );
  return [...new Set(rows)];
}

interface Row {
  name: string;
  place: string | undefined;
  schema: Schema;
  required: boolean;
  description: string | undefined;
}

function row({ name, place = '', schema, required, description = '' }: Row, { operation }: Strings): string {
  const values = schema.enum ?? schema.items?.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  const facts = [
    required ? operation.required : '',
    schema.deprecated ? operation.deprecated : '',
    values ? `${operation.oneOf} ${values.map((value) => `\`${JSON.stringify(value)}\``).join(' ')}` : '',
    schema.default === undefined ? '' : `${operation.default} \`${JSON.stringify(schema.default)}\``,
  ];
  const text = [description, ...facts].filter((part) => part !== '').join(' ');
  return `| \`${name}\` | ${place} | ${typeName(schema).replaceAll('|', 'or')} | ${inCell(text)} |`;
}

function table(rows: string[], { machines }: Strings): string {
  const head = `| ${machines.field} | ${machines.place} | ${machines.type} | ${machines.description} |`;
  return [head, '| --- | --- | --- | --- |', ...rows].join('\n');
}

function errorTable(catalogue: CatalogueError[], { errors }: Strings): string {
  const rows = catalogue.map(
    ({ code, status, meaning, action, retry }) =>
      `| \`${code}\` | ${status} | ${inCell(meaning)} | ${inCell(action)} | ${retry === true ? errors.yes : errors.no} |`,
  );
  const head = `| ${errors.code} | ${errors.status} | ${errors.meaning} | ${errors.action} | ${errors.retry} |`;
  return [head, '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function inCell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}
