import type { Call, DocumentedError } from '../../targets/model/api.ts';
import { listErrors } from '../contract.ts';
import { type Html, html } from '../html.ts';
import { renderInline } from '../markdown.ts';
import { renderHeading } from './operation-fields.ts';
import { renderAnchor, renderCell, type SchemaContext } from './schema.ts';

/** The errors of a call: its own in full, and those that every call shares in a line that unfolds. */
export function renderErrors(call: Call, calls: Call[], context: SchemaContext): Html {
  const { operation: words } = context.strings;
  const shared = listSharedCodes(calls);
  const errors = listErrors(call);
  const own = errors.filter(({ code }) => !shared.has(code));
  const common = errors.filter(({ code }) => shared.has(code));
  return html`${renderHeading('errors', words.errors, context)}
<p>${own.length > 0 ? words.errorsText : words.noOwnErrors}</p>
${own.length > 0 && renderErrorList(own, context)}
${
  common.length > 0 &&
  html`<details class="shared"><summary>${words.sharedErrors.replace('{count}', String(common.length))}</summary>
${renderErrorList(common, context)}</details>`
}`;
}

function renderErrorList(errors: DocumentedError[], context: SchemaContext): Html {
  const { strings } = context;
  return html`<dl class="errors">${errors.map(
    ({ code, status, meaning, action }) =>
      html`<div id="${code}"><dt><span class="status">${status}</span> ${renderInline(`\`${code}\``, context)}${renderAnchor(code, code, strings)}</dt>
<dd>${renderCell(meaning, context)}${strings.sentenceGap}${renderCell(action, context)}</dd></div>`,
  )}</dl>`;
}

/** The codes that every call documents. */
function listSharedCodes(calls: Call[]): Set<string> {
  const [first = [], ...rest] = calls.map((call) => listErrors(call).map(({ code }) => code));
  return new Set(first.filter((code) => rest.every((codes) => codes.includes(code))));
}
