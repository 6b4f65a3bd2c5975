import type { CatalogueError } from '../../targets/model/api.ts';
import type { LocalizedContract } from '../contract.ts';
import { type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { renderInline } from '../markdown.ts';
import type { Page } from '../page.ts';
import { errorsPath } from '../site-map.ts';
import { renderCell, type SchemaContext } from './schema.ts';

/** Makes the table of all error codes, each with an address of its own. */
export function renderErrorsPage(
  { api }: LocalizedContract,
  language: Language,
  codeLinks: (from: string) => (code: string) => string | undefined,
): Page {
  const { strings } = language;
  const { errors } = strings;
  // A code does not link to itself.
  const linkOfCode = codeLinks(errorsPath);
  const context: SchemaContext = {
    strings,
    linkOfCode: (code) => (api.errors.some((error) => error.code === code) ? undefined : linkOfCode(code)),
  };
  const body = html`<h1>${errors.title}</h1>
<p>${renderInline(errors.introduction)}</p>
${renderTable(api.errors, context)}
<h2 id="mock">${errors.mockTitle}</h2>
<p>${errors.mockText}</p>
${renderTable(api.mockErrors, context)}`;
  return {
    path: errorsPath,
    title: errors.title,
    description: errors.description,
    body,
    headings: [],
    sections: [
      {
        title: errors.title,
        anchor: '',
        text: `${errors.description}${strings.sentenceGap}${errors.code}`,
        names: [errors.code],
      },
      ...[...api.errors, ...api.mockErrors].map(({ code, meaning, action }) => ({
        title: code,
        anchor: `#${code}`,
        text: `${meaning}${strings.sentenceGap}${action}`,
      })),
    ],
  };
}

function renderTable(catalogue: CatalogueError[], context: SchemaContext): Html {
  const { errors } = context.strings;
  const hasRetry = catalogue.some(({ retry }) => retry !== undefined);
  return html`<div class="table" tabindex="0"><table class="catalogue"><thead><tr>
<th scope="col">${errors.code}</th><th scope="col">${errors.status}</th><th scope="col">${errors.meaning}</th><th scope="col">${errors.action}</th>${hasRetry && html`<th scope="col">${errors.retry}</th>`}
</tr></thead><tbody>${catalogue.map(
    ({ code, status, meaning, action, retry }) => html`<tr id="${code}">
<th scope="row"><a href="#${code}"><code>${code.split('_').map((part, index) => html`${index > 0 && html`_<wbr>`}${part}`)}</code></a></th><td>${status}</td><td>${renderCell(meaning, context)}</td><td>${renderCell(action, context)}</td>${hasRetry && html`<td data-label="${errors.retry}${context.strings.colon}">${retry ? errors.yes : errors.no}</td>`}</tr>`,
  )}</tbody></table></div>`;
}
