import type { Json, Schema } from '../../../src/contract/document.ts';
import { type Html, html } from '../html.ts';
import { renderInline, renderMarkdown } from '../markdown.ts';
import { isRequired } from '../required.ts';
import type { Strings } from '../strings/strings.ts';

export interface SchemaContext {
  strings: Strings;
  linkOfCode: (code: string) => string | undefined;
}

/** Lists the properties of an object, with those of the objects inside. */
export function renderProperties(schema: Schema, context: SchemaContext): Html {
  if (schema.anyOf) {
    const { operation } = context.strings;
    return html`${schema.anyOf.map((variant) => {
      const constants = renderConstants(variant);
      const head = constants.length > 0 ? html`${operation.when} ${constants}` : operation.otherwise;
      return html`<div class="variant"><p>${head}</p>
${renderProperties(variant, context)}</div>`;
    })}`;
  }
  const entries = Object.entries(schema.properties ?? {});
  return html`<dl class="fields">${entries.map(([name, property]) =>
    renderField({ name, schema: property, required: isRequired(schema, name) }, context),
  )}</dl>`;
}

export interface Field {
  name: string;
  schema: Schema;
  required: boolean;
  /** Where it goes when it is no property of the body, such as "in the path". */
  place?: string;
  description?: string;
}

/** One field: its name, type, what is demanded of it, what it means, and what is inside. */
export function renderField({ name, schema, required, place, description }: Field, context: SchemaContext): Html {
  const { strings } = context;
  const text = description ?? schema.description;
  return html`<div class="field"><dt><code>${name}</code> <span class="type">${nameType(schema)}</span>${
    place !== undefined && html` <span class="type">${place}</span>`
  }${required && html` <span class="required">${strings.operation.required}</span>`}${
    schema.deprecated && html` <span class="type">${strings.operation.deprecated}</span>`
  }</dt>
<dd>${text !== undefined && renderMarkdown(text, context).html}${renderFacts(schema, strings)}${renderInside(schema, context)}</dd></div>`;
}

function renderInside(schema: Schema, context: SchemaContext): Html | undefined {
  const object = schema.type === 'array' ? schema.items : schema;
  return object?.properties || object?.anyOf ? renderProperties(object, context) : undefined;
}

function renderFacts(schema: Schema, { operation, sentenceGap }: Strings): Html {
  const values = schema.enum ?? schema.items?.enum;
  const [example] = schema.examples ?? [];
  const showsExample = example !== undefined && schema.const === undefined && !schema.properties;
  return html`${values && html`<p class="fact">${operation.oneOf}${sentenceGap}${renderCodes(values)}</p>`}${
    schema.const !== undefined && html`<p class="fact">${operation.always} ${renderCodes([schema.const])}</p>`
  }${schema.minimum !== undefined && html`<p class="fact">${operation.minimum} ${renderCodes([schema.minimum as Json])}</p>`}${
    schema.default !== undefined &&
    html`<p class="fact">${operation.default}${sentenceGap}${renderCodes([schema.default])}</p>`
  }${showsExample && html`<p class="fact">${operation.example}${sentenceGap}${renderCodes([example])}</p>`}`;
}

function renderCodes(values: Json[]): Html[] {
  return values.map((value, index) => html`${index > 0 && ' '}<code>${JSON.stringify(value)}</code>`);
}

function renderConstants(schema: Schema): Html[] {
  return Object.entries(schema.properties ?? {})
    .filter(([, property]) => property.const !== undefined)
    .map(([name, property]) => html`<code>${name}</code> = <code>${JSON.stringify(property.const)}</code>`);
}

/** A type in the words of JSON Schema: `string`, `string[]`, `string or null`. */
export function nameType(schema: Schema): string {
  if (schema.type === 'array') return `${schema.items ? nameType(schema.items) : 'any'}[]`;
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  if (schema.anyOf) return 'object';
  return schema.type ?? (schema.const === undefined ? 'any' : schema.const === null ? 'null' : typeof schema.const);
}

/** A text of the contract without blocks, for a table's cell. */
export function renderCell(text: string, context: SchemaContext): Html {
  return renderInline(text.replace(/\s*\n\s*/g, ' '), context);
}
