import type { Call } from '../../targets/model/api.ts';
import { listUsedSchemas, referTo } from '../../targets/model/schemas.ts';
import type { LocalizedContract } from '../contract.ts';
import { type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { renderMarkdown } from '../markdown.ts';
import type { Page } from '../page.ts';
import { linkTo, locateOperation, schemasPath } from '../site-map.ts';
import { nameType, renderConstraints } from './constraints.ts';
import { stripMarkdown } from './guide.ts';
import { renderHeading } from './operation-fields.ts';
import { renderProperties, type SchemaContext } from './schema.ts';

/** Makes the page of all named schemas, each with the calls that use it. */
export function renderSchemasPage(
  { api }: LocalizedContract,
  language: Language,
  codeLinks: (from: string) => (code: string) => string | undefined,
): Page {
  const { strings } = language;
  const context: SchemaContext = {
    strings,
    linkOfCode: codeLinks(schemasPath),
    schemas: api.schemas,
    linkOfSchema: (name) => `#${name}`,
  };
  const names = Object.keys(api.schemas).sort();
  const users = findUsers(api.calls, context);
  const body = html`<h1>${strings.schemas.title}</h1>
<p>${strings.schemas.description}</p>
${names.map((name) => renderSchema(name, users.get(name) ?? [], context))}`;
  return {
    path: schemasPath,
    title: strings.schemas.title,
    description: strings.schemas.description,
    body,
    headings: names.map((name) => ({ level: 2, id: name, text: name })),
    sections: names.map((name) => ({
      title: name,
      anchor: `#${name}`,
      text: `${stripMarkdown(api.schemas[name]?.description ?? '')} ${Object.keys(api.schemas[name]?.properties ?? {}).join(' ')}`,
    })),
  };
}

function renderSchema(name: string, calls: Call[], context: SchemaContext): Html {
  const { strings, linkOfCode, schemas } = context;
  const schema = schemas[name] ?? {};
  const hasParts = schema.properties !== undefined || schema.anyOf !== undefined;
  return html`${renderHeading(name, name, context)}
${schema.description !== undefined && renderMarkdown(schema.description, { strings, linkOfCode }).html}
${hasParts ? renderProperties(referTo(name), context, name) : html`<p class="type">${nameType(schema)}</p>${renderConstraints(schema, undefined, strings)}`}
${
  calls.length > 0 &&
  html`<p class="fact">${strings.schemas.usedBy}${strings.colon}${calls.map(
    (call, index) =>
      html`${index > 0 && strings.comma}<a href="${linkTo(schemasPath, locateOperation(call))}">${call.summary}</a>`,
  )}</p>`
}`;
}

/** Finds the calls that take or return each schema. */
function findUsers(calls: Call[], { schemas }: SchemaContext): Map<string, Call[]> {
  const users = new Map<string, Call[]>();
  for (const call of calls) {
    const roots = [call.bodySchema, call.responseSchema].flatMap((name) => (name === undefined ? [] : [referTo(name)]));
    for (const name of listUsedSchemas(schemas, roots)) users.set(name, [...(users.get(name) ?? []), call]);
  }
  return users;
}
