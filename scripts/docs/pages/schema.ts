import type { Json, Schema } from '../../../src/contract/document.ts';
import type { NamedSchemas } from '../../targets/model/api.ts';
import { readReferenceName } from '../../targets/model/schemas.ts';
import { type Html, html } from '../html.ts';
import { renderInline, renderMarkdown } from '../markdown.ts';
import { isRequired } from '../required.ts';
import type { Strings } from '../strings/strings.ts';
import { nameType, renderConstraints } from './constraints.ts';

export interface SchemaContext {
  strings: Strings;
  linkOfCode: (code: string) => string | undefined;
  /** The named schemas of the contract. */
  schemas: NamedSchemas;
  /** Where the page shows a named schema; nothing when a word of that name should not be a link. */
  linkOfSchema: (name: string) => string | undefined;
}

/** Lists the properties of an object, with those of the objects inside. */
export function renderProperties(schema: Schema, context: SchemaContext, anchor: string): Html {
  const { schema: object } = resolve(schema, context);
  if (object.anyOf) {
    const { operation } = context.strings;
    return html`${object.anyOf.map((variant, index) => {
      const { schema: inner, name } = resolve(variant, context);
      const constants = renderConstants(inner);
      const head = constants.length > 0 ? html`${operation.when} ${constants}` : operation.otherwise;
      return html`<div class="variant"><p>${head}${
        name !== undefined && html` ${renderSchemaLink(name, name, context)}`
      }</p>
${renderProperties(inner, context, `${anchor}-${index + 1}`)}</div>`;
    })}`;
  }
  const entries = Object.entries(object.properties ?? {});
  return html`<dl class="fields">${entries.map(([name, property]) =>
    renderField({ name, schema: property, required: isRequired(object, name), anchor: `${anchor}.${name}` }, context),
  )}</dl>`;
}

export interface Field {
  name: string;
  schema: Schema;
  required: boolean;
  /** The id of its place in the page, such as `body.channel`. */
  anchor: string;
  /** Where it goes when it is no property of the body, such as "in the path". */
  place?: string;
  description?: string;
}

/** One field: its name, type, what is demanded of it, what it means, and what is inside. */
export function renderField(
  { name, schema, required, anchor, place, description }: Field,
  context: SchemaContext,
): Html {
  const { strings } = context;
  const { schema: own, name: schemaName } = resolve(schema, context);
  const items = own.type === 'array' && own.items ? resolve(own.items, context) : undefined;
  const type = nameType({ ...own, ...(items && { items: items.schema }) });
  const named = schemaName ?? items?.name;
  const text = description ?? schema.description ?? own.description;
  return html`<div class="field" id="${anchor}"><dt><code>${name}</code> <span class="type">${
    named === undefined ? type : renderSchemaLink(named, type, context)
  }</span>${place !== undefined && html` <span class="type">${place}</span>`}${
    required ? html` <span class="required">${strings.operation.required}</span>` : ''
  }${own.deprecated === true && html` <span class="deprecated">${strings.operation.deprecated}</span>`}${renderAnchor(anchor, name, strings)}</dt>
<dd>${text !== undefined && renderMarkdown(text, context).html}${renderConstraints(own, items?.schema, strings)}${renderInside(own, items?.schema, context, anchor)}</dd></div>`;
}

/** What leads to a place of the page, and copies its address. */
export function renderAnchor(anchor: string, name: string, strings: Strings): Html {
  return html` <a class="anchor" href="#${anchor}" aria-label="${strings.linkTo.replace('{name}', name)}">#</a>`;
}

function renderInside(
  own: Schema,
  items: Schema | undefined,
  context: SchemaContext,
  anchor: string,
): Html | undefined {
  const object = items ?? own;
  return object.properties || object.anyOf ? renderProperties(object, context, anchor) : undefined;
}

function renderSchemaLink(name: string, text: string, { linkOfSchema }: SchemaContext): Html | string {
  const address = linkOfSchema(name);
  return address === undefined ? text : html`<a href="${address}" title="${name}">${text}</a>`;
}

/** Follows a reference. What stands beside it, such as a description, holds over what it means. */
function resolve(schema: Schema, { schemas }: SchemaContext): { schema: Schema; name?: string } {
  if (schema.$ref === undefined) return { schema };
  const name = readReferenceName(schema);
  const { $ref: _reference, ...beside } = schema;
  return { schema: { ...schemas[name], ...beside }, name };
}

function renderConstants(schema: Schema): Html[] {
  return Object.entries(schema.properties ?? {})
    .filter(([, property]) => property.const !== undefined)
    .map(([name, property]) => html`<code>${name}</code> = <code>${JSON.stringify(property.const as Json)}</code>`);
}

/** A text of the contract without blocks, for a table's cell. */
export function renderCell(text: string, context: Pick<SchemaContext, 'linkOfCode'>): Html {
  return renderInline(text.replace(/\s*\n\s*/g, ' '), context);
}
