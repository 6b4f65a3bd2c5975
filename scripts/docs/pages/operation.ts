import type { Call } from '../../targets/model/api.ts';
import { writeGoCall, writeJavaCall, writePythonCall } from '../../targets/model/naming.ts';
import { type Html, html } from '../html.ts';
import { renderMarkdown } from '../markdown.ts';
import type { Page } from '../page.ts';
import { linkTo, locateOperation, schemasPath } from '../site-map.ts';
import { renderConsole } from './console.ts';
import { stripMarkdown } from './guide.ts';
import { renderErrors } from './operation-errors.ts';
import { renderFieldSections } from './operation-fields.ts';
import type { OperationPageParts } from './operation-parts.ts';
import type { SchemaContext } from './schema.ts';
import { renderWatch } from './watch.ts';

/** Makes the page of an operation. Everything on it is there without script, but for what sends and changes. */
export function renderOperationPage(parts: OperationPageParts): Page {
  const { call, calls, schemas, language, codeLinks } = parts;
  const { operation } = call;
  const { strings } = language;
  const path = locateOperation(call);
  const linkOfCode = codeLinks(path);
  const context: SchemaContext = {
    strings,
    linkOfCode,
    schemas,
    linkOfSchema: (name) => linkTo(path, `${schemasPath}#${name}`),
  };
  const { request, response, form } = renderConsole(parts);
  const body = html`<h1>${operation.summary}</h1>
<p class="endpoint"><span class="badge ${operation.method}">${call.method}</span> <code class="call">${breakAtSlashes(operation.path)}</code>
<code class="capability">${operation.capability}</code></p>
<div class="operation">
<div class="text">
${renderMarkdown(operation.description, { strings, linkOfCode, shift: 1 }).html}
${renderFieldSections(call, context)}
${renderErrors(call, calls, context)}
</div>
<div class="side">
${request}
<div class="after">
${response}
${renderWatch(parts)}
${form}
</div>
</div>
</div>`;
  const callNames = [writePythonCall(call, calls), writeGoCall(call, calls), writeJavaCall(call, calls)];
  return {
    path,
    title: operation.summary,
    description: stripMarkdown(operation.description.split('\n\n')[0] ?? ''),
    body,
    headings: [],
    sections: [
      {
        title: operation.summary,
        anchor: '',
        text: collectSearchText(call),
        words: [operation.path, ...callNames].join(' '),
        names: [
          ...callNames,
          operation.capability,
          operation.capability.replace('realtime.', ''),
          operation.operationId,
          ...listOwnFields(call, calls),
        ],
      },
    ],
    wide: true,
  };
}

/** Lists the parameters that no other call has, so that their names lead here. */
function listOwnFields(call: Call, calls: Call[]): string[] {
  const others = new Set(calls.filter((other) => other !== call).flatMap(({ input }) => Object.keys(input.properties)));
  return Object.keys(call.input.properties).filter((name) => !others.has(name));
}

/** Lets a long path break at its slashes. */
function breakAtSlashes(path: string): Html[] {
  return path.split('/').map((part, index) => html`${index > 0 && html`/<wbr>`}${part}`);
}

function collectSearchText({ operation, body }: Call): string {
  const properties = Object.keys(body?.properties ?? {});
  const parameters = (operation.parameters ?? []).map(({ name }) => name);
  const words = [operation.capability, operation.operationId, ...properties, ...parameters];
  return `${stripMarkdown(operation.description)} ${words.join(' ')}`;
}
