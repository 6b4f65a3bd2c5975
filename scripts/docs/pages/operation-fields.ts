import type { Call } from '../../targets/model/api.ts';
import { referTo } from '../../targets/model/schemas.ts';
import { type Html, html } from '../html.ts';
import { renderInline, renderMarkdown } from '../markdown.ts';
import { renderAnchor, renderField, renderProperties, type SchemaContext } from './schema.ts';

/** What a call takes and returns, field by field. */
export function renderFieldSections(call: Call, context: SchemaContext): Html {
  return html`${renderParameters(call, context)}
${renderBody(call, context)}
${renderReturns(call, context)}`;
}

function renderParameters({ operation }: Call, context: SchemaContext): Html | undefined {
  const { strings } = context;
  const places = {
    path: strings.operation.inPath,
    query: strings.operation.inQuery,
    header: strings.operation.inHeader,
  };
  const parameters = operation.parameters ?? [];
  if (parameters.length === 0) return undefined;
  return html`${renderHeading('parameters', strings.operation.parameters, context)}
<dl class="fields">${parameters.map(({ name, schema, required, in: place, description }) =>
    renderField(
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

function renderBody({ operation, bodySchema }: Call, context: SchemaContext): Html | undefined {
  const { requestBody } = operation;
  if (requestBody === undefined || bodySchema === undefined) return undefined;
  const { strings, linkOfCode } = context;
  return html`${renderHeading('body', strings.operation.body, context)}
${requestBody.description !== undefined && renderMarkdown(requestBody.description, { strings, linkOfCode }).html}
${requestBody.required !== true && html`<p>${strings.operation.optionalBody}</p>`}
${renderProperties(referTo(bodySchema), context, 'body')}`;
}

function renderReturns({ data, result }: Call, context: SchemaContext): Html {
  const { strings, linkOfCode } = context;
  return html`${renderHeading('returns', strings.operation.returns, context)}
${data.description !== undefined && renderMarkdown(data.description, { strings, linkOfCode }).html}
<p>${renderInline(strings.operation.returnsText, context)}</p>
${renderProperties(referTo(result.name), context, 'returns')}`;
}

/** A heading with the link that copies its address. */
export function renderHeading(id: string, text: string, { strings }: Pick<SchemaContext, 'strings'>): Html {
  return html`<h2 id="${id}">${text}${renderAnchor(id, text, strings)}</h2>`;
}
