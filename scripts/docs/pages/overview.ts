import type { Schema } from '../../../src/contract/document.ts';
import type { LocalizedContract } from '../contract.ts';
import { html } from '../html.ts';
import type { Language } from '../language.ts';
import { renderInline, renderMarkdown } from '../markdown.ts';
import type { Page } from '../page.ts';
import { linkTo, llmsPath, locateOperation, markdownPath, openapiPath, overviewPath, redocPath } from '../site-map.ts';
import { stripMarkdown } from './guide.ts';
import { renderProperties } from './schema.ts';

/** Makes the first page of the reference: the contract's introduction and a table of all capabilities. */
export function renderOverviewPage(
  contract: LocalizedContract,
  language: Language,
  codeLinks: (from: string) => (code: string) => string | undefined,
): Page {
  const { strings } = language;
  const { overview } = strings;
  const { document, groups } = contract.api;
  const context = { strings, linkOfCode: codeLinks(overviewPath) };
  const link = (to: string) => linkTo(overviewPath, to);
  const introduction = renderMarkdown(document.info.description, context);
  const metadata = document.components.schemas?.Metadata as Schema;
  const forms: [string, string, string][] = [
    [openapiPath, overview.openapi, overview.openapiText],
    [redocPath, overview.redoc, overview.redocText],
    [markdownPath, overview.markdown, overview.markdownText],
    [llmsPath, overview.llms, overview.llmsText],
  ];
  const body = html`<h1>${document.info.title} <span class="version">${document.info.version}</span></h1>
${introduction.html}
<h2 id="metadata">${overview.metadata}</h2>
<p>${renderInline(overview.metadataText)}</p>
${renderProperties(metadata, context)}
${groups.map(
  ({ title, description, calls }) => html`<h2>${title}</h2>
<p>${renderInline(description, context)}</p>
<ul class="operations">${calls.map(
    (call) => html`<li><a href="${link(locateOperation(call))}">${call.summary}</a>
<code>${call.capability}</code></li>`,
  )}</ul>`,
)}
<h2 id="forms">${overview.otherForms}</h2>
<ul>${forms.map(([path, name, text]) => html`<li><a href="${link(path)}"${path === openapiPath && html` download`}>${name}</a>${strings.colon}${text}</li>`)}</ul>`;
  return {
    path: overviewPath,
    title: overview.title,
    description: overview.description,
    body,
    headings: [
      ...introduction.headings,
      { level: 2, id: 'metadata', text: overview.metadata },
      { level: 2, id: 'forms', text: overview.otherForms },
    ],
    sections: [
      { title: document.info.title, anchor: '', text: stripMarkdown(document.info.description) },
      { title: overview.metadata, anchor: '#metadata', text: Object.keys(metadata.properties ?? {}).join(' ') },
    ],
  };
}
