import type { Schema } from '../../../src/contract/document.ts';
import type { Call, CatalogueError } from '../../targets/model/api.ts';
import { inlineSchema } from '../../targets/model/schemas.ts';
import { type LocalizedContract, listErrors } from '../contract.ts';
import type { Language } from '../language.ts';
import { nameType, writeConstraints } from '../pages/constraints.ts';
import { isRequired } from '../required.ts';
import { errorsPath, linkTo, locateOperation, locateText, overviewPath, schemasPath } from '../site-map.ts';
import type { Strings } from '../strings/strings.ts';

/** Writes the whole reference as one Markdown text. */
export function renderMarkdownReference(contract: LocalizedContract, { strings }: Language): string {
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
    renderErrorTable(api.errors, strings),
    `## ${errors.mockTitle}`,
    errors.mockText,
    renderErrorTable(api.mockErrors, strings),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Writes the pages of the reference, each complete in itself, by their paths. */
export function renderMarkdownPages(contract: LocalizedContract, { strings }: Language): Map<string, string> {
  const { api } = contract;
  const { errors, schemas, overview } = strings;
  const join = (parts: string[]) => `${parts.join('\n\n')}\n`;
  const calls = api.calls.map((call): [string, string] => {
    const [, ...rest] = renderCall(call, contract, strings);
    const errorsOfCall = renderErrorTable(listErrors(call), strings);
    return [
      locateText(locateOperation(call)),
      join([`# ${call.summary}`, `\`${call.capability}\``, ...rest, errorsOfCall]),
    ];
  });
  const groups = api.groups.map(({ title, calls: own }) =>
    [
      `## ${title}`,
      own.map((call) => `- [${call.summary}](${linkTo(overviewPath, locateText(locateOperation(call)))})`).join('\n'),
    ].join('\n\n'),
  );
  const named = Object.entries(api.schemas).flatMap(([name, schema]) => {
    const rows = renderPropertyRows(inlineSchema(schema, api.document), '', strings);
    return [`## ${name}`, schema.description?.trim() ?? '', ...(rows.length > 0 ? [renderTable(rows, strings)] : [])];
  });
  return new Map([
    ...calls,
    [locateText(overviewPath), join([`# ${overview.title}`, api.document.info.description.trim(), ...groups])],
    [
      locateText(errorsPath),
      join([
        `# ${errors.title}`,
        errors.introduction,
        renderErrorTable(api.errors, strings),
        `## ${errors.mockTitle}`,
        errors.mockText,
        renderErrorTable(api.mockErrors, strings),
      ]),
    ],
    [
      locateText(schemasPath),
      join([`# ${schemas.title}`, schemas.description, ...named.filter((part) => part !== '')]),
    ],
  ]);
}

function renderCall(call: Call, { samples }: LocalizedContract, strings: Strings): string[] {
  const { operation, body } = call;
  const { operation: words } = strings;
  // At the end of a line no space follows it.
  const colon = strings.colon.trimEnd();
  const fields = [
    ...(operation.parameters ?? []).map(({ name, in: place, required, schema, description }) =>
      renderRow({ name, place: listPlaces(words)[place], schema, required: required === true, description }, strings),
    ),
    ...(body ? renderPropertyRows(body, words.body, strings) : []),
  ];
  const codes = listErrors(call).map(({ code, status }) => `\`${code}\` (${status})`);
  return [
    `### ${call.capability}`,
    `${call.summary}${strings.colon}\`${call.method} ${call.path}\``,
    // A list or a heading inside the description keeps its form; headings stay below the operation's.
    operation.description.trim().replace(/^#/gm, '####'),
    ...(fields.length > 0 ? [renderTable(fields, strings)] : []),
    `${words.returns}${colon}`,
    renderTable(renderPropertyRows(call.data, '`data`', strings), strings),
    `${words.errors}${strings.colon}${codes.join(strings.comma)}`,
    ...(samples.get(call.capability) ?? []).map(
      ({ label, language, source }) => `${label}${colon}\n\n\`\`\`${language}\n${source.trimEnd()}\n\`\`\``,
    ),
    `${words.response}${colon}\n\n\`\`\`json\n${JSON.stringify(call.sample.response, null, 2)}\n\`\`\``,
  ];
}

function listPlaces(words: Strings['operation']): Record<string, string> {
  return { path: words.inPath, query: words.inQuery, header: words.inHeader };
}

/** The rows of an object's properties; those of the objects inside stand below with their whole names. */
function renderPropertyRows(schema: Schema, place: string, strings: Strings, prefix = ''): string[] {
  const variants = schema.anyOf ?? [schema];
  const rows = variants.flatMap((variant) =>
    Object.entries(variant.properties ?? {}).flatMap(([name, property]) => {
      const own = renderRow(
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
      return [own, ...(inner ? renderPropertyRows(inner, place, strings, prefix + name + suffix) : [])];
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

function renderRow({ name, place = '', schema, required, description = '' }: Row, strings: Strings): string {
  const { operation, comma, sentenceGap } = strings;
  const type = [
    nameType(schema).replaceAll('|', 'or'),
    ...(required ? [operation.required] : []),
    ...(schema.deprecated ? [operation.deprecated] : []),
  ].join(comma);
  const text = [description.trim(), ...writeConstraints(schema, schema.items, strings)]
    .filter((part) => part !== '')
    .join(sentenceGap);
  return `| \`${name}\` | ${place} | ${type} | ${fitInCell(text)} |`;
}

function renderTable(rows: string[], { machines }: Strings): string {
  const head = `| ${machines.field} | ${machines.place} | ${machines.type} | ${machines.description} |`;
  return [head, '| --- | --- | --- | --- |', ...rows].join('\n');
}

function renderErrorTable(catalogue: CatalogueError[], { errors }: Strings): string {
  const rows = catalogue.map(
    ({ code, status, meaning, action, retry }) =>
      `| \`${code}\` | ${status} | ${fitInCell(meaning)} | ${fitInCell(action)} | ${retry === true ? errors.yes : errors.no} |`,
  );
  const head = `| ${errors.code} | ${errors.status} | ${errors.meaning} | ${errors.action} | ${errors.retry} |`;
  return [head, '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function fitInCell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}
