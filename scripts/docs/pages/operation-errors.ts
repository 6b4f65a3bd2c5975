import type { Call, DocumentedError } from '../../targets/model/api.ts';
import { listErrors } from '../contract.ts';
import { type Html, html } from '../html.ts';
import { renderInline } from '../markdown.ts';
import { heading } from './operation-fields.ts';
import { anchorLink, cell, type SchemaContext } from './schema.ts';

/** The errors of a call: its own in full, and those that every call shares in a line that unfolds. */
export function errorSection(call: Call, calls: Call[], context: SchemaContext): Html {
  const { operation: words } = context.strings;
  const shared = listSharedCodes(calls);
  const errors = listErrors(call);
  const own = errors.filter(({ code }) => !shared.has(code));
  const common = errors.filter(({ code }) => shared.has(code));
  return html`${heading('errors', words.errors, context)}
<p>${own.length > 0 ? words.errorsText : words.noOwnErrors}</p>
${own.length > 0 && errorList(own, context)}
${
  common.length > 0 &&
  html`<details class="shared"><summary>${words.sharedErrors.replace('{count}', String(common.length))}</summary>
${errorList(common, context)}</details>`
}`;
}

function errorList(errors: DocumentedError[], context: SchemaContext): Html {
  const { strings } = context;
  return html`<dl class="errors">${errors.map(
    ({ code, status, meaning, action }) =>
      html`<div id="${code}"><dt><span class="status">${status}</span> ${renderInline(`\`${code}\``, context)}${anchorLink(code, code, strings)}</dt>
<dd>${cell(meaning, context)}${strings.sentenceGap}${cell(action, context)}</dd></div>`,
  )}</dl>`;
}

/** The codes that every call documents. */
function listSharedCodes(calls: Call[]): Set<string> {
  const [first = [], ...rest] = calls.map((call) => listErrors(call).map(({ code }) => code));
  return new Set(first.filter((code) => rest.every((codes) => codes.includes(code))));
}
