import type { Call } from '../../targets/model/api.ts';
import { referTo } from '../../targets/model/schemas.ts';
import { type Html, html } from '../html.ts';
import { renderInline, renderMarkdown } from '../markdown.ts';
import { anchorLink, field, propertyList, type SchemaContext } from './schema.ts';

/** What a call takes and returns, field by field. */
export function fieldSections(call: Call, context: SchemaContext): Html {
  return html`${parameterSection(call, context)}
${bodySection(call, context)}
${returnsSection(call, context)}`;
}

function parameterSection({ operation }: Call, context: SchemaContext): Html | undefined {
  const { strings } = context;
  const places = {
    path: strings.operation.inPath,
    query: strings.operation.inQuery,
    header: strings.operation.inHeader,
  };
  const parameters = operation.parameters ?? [];
  if (parameters.length === 0) return undefined;
  return html`${heading('parameters', strings.operation.parameters, context)}
<dl class="fields">${parameters.map(({ name, schema, required, in: place, description }) =>
    field(
      {
        name,
        schema,
        required: required === true,
        anchor: `parameters.${name}`,
        place: places[place],
        ...(description !== undefined && { description }),
      },
      context,
    ),
  )}</dl>`;
}

function bodySection({ operation, bodySchema }: Call, context: SchemaContext): Html | undefined {
  const { requestBody } = operation;
  if (requestBody === undefined || bodySchema === undefined) return undefined;
  const { strings, linkOfCode } = context;
  return html`${heading('body', strings.operation.body, context)}
${requestBody.description !== undefined && renderMarkdown(requestBody.description, { strings, linkOfCode }).html}
${requestBody.required !== true && html`<p>${strings.operation.optionalBody}</p>`}
${propertyList(referTo(bodySchema), context, 'body')}`;
}

function returnsSection({ data, result }: Call, context: SchemaContext): Html {
  const { strings, linkOfCode } = context;
  return html`${heading('returns', strings.operation.returns, context)}
${data.description !== undefined && renderMarkdown(data.description, { strings, linkOfCode }).html}
<p>${renderInline(strings.operation.returnsText, context)}</p>
${propertyList(referTo(result.name), context, 'returns')}`;
}

/** A heading with the link that copies its address. */
export function heading(id: string, text: string, { strings }: Pick<SchemaContext, 'strings'>): Html {
  return html`<h2 id="${id}">${text}${anchorLink(id, text, strings)}</h2>`;
}
