import type { Operation } from '../../../src/contract/operations.ts';
import type { Call } from '../../targets/model/api.ts';
import { writeGoCall, writeJavaCall, writePythonCall } from '../../targets/model/naming.ts';
import type { CodeSample } from '../../targets/samples/index.ts';
import { listErrors } from '../contract.ts';
import { type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { renderCode, renderInline, renderMarkdown } from '../markdown.ts';
import type { Page } from '../page.ts';
import { locateOperation } from '../site-map.ts';
import { stripMarkdown } from './guide.ts';
import { renderCell, renderField, renderProperties, type SchemaContext } from './schema.ts';
import { renderTryIt } from './try-it.ts';

export interface OperationPageParts {
  call: Call;
  /** All calls of the API. */
  calls: Call[];
  samples: CodeSample[];
  mockUrl: string;
  language: Language;
  codeLinks: (from: string) => (code: string) => string | undefined;
}

/** Makes the page of an operation. Everything on it is there without script, but for sending. */
export function renderOperationPage({ call, calls, samples, mockUrl, language, codeLinks }: OperationPageParts): Page {
  const callNames = [writePythonCall(call, calls), writeGoCall(call, calls), writeJavaCall(call, calls)];
  const { operation } = call;
  const { strings } = language;
  const path = locateOperation(call);
  const linkOfCode = codeLinks(path);
  const context: SchemaContext = { strings, linkOfCode };
  const body = html`<h1>${operation.summary}</h1>
<p class="endpoint"><code class="capability">${operation.capability}</code>
<span class="badge ${operation.method}">${operation.method.toUpperCase()}</span> <code class="call">${breakAtSlashes(operation.path)}</code></p>
<div class="operation">
<div class="text">
${renderMarkdown(operation.description, { strings, linkOfCode, shift: 1 }).html}
${renderParameters(operation, context)}
${renderBody(call, context)}
${renderReturns(call, context)}
<h2 id="errors">${strings.operation.errors}</h2>
<p>${strings.operation.errorsText}</p>
<dl class="errors">${listErrors(call).map(
    (error) => html`<div><dt>${error.status} ${renderInline(`\`${error.code}\``, context)}</dt>
<dd>${renderCell(error.meaning, context)}${strings.sentenceGap}${renderCell(error.action, context)}</dd></div>`,
  )}</dl>
</div>
<div class="side">
<section aria-labelledby="samples"><h2 id="samples">${strings.operation.samples}</h2>
${renderSampleTabs(samples, strings.operation.sampleLanguage)}
<h3>${strings.operation.response}</h3>
${renderCode(JSON.stringify(call.sample.response, null, 2), 'json')}
</section>
${renderTryIt(call, mockUrl, language)}
</div>
</div>`;
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
        ],
      },
    ],
    wide: true,
  };
}

function renderParameters(operation: Operation, context: SchemaContext): Html | undefined {
  const { strings } = context;
  const places = {
    path: strings.operation.inPath,
    query: strings.operation.inQuery,
    header: strings.operation.inHeader,
  };
  const parameters = operation.parameters ?? [];
  if (parameters.length === 0) return undefined;
  return html`<h2 id="parameters">${strings.operation.parameters}</h2>
<dl class="fields">${parameters.map(({ name, schema, required, in: place, description }) =>
    renderField(
      {
        name,
        schema,
        required: required === true,
        place: places[place],
        ...(description !== undefined && { description }),
      },
      context,
    ),
  )}</dl>`;
}

function renderBody({ operation, body }: Call, context: SchemaContext): Html | undefined {
  const { requestBody } = operation;
  if (requestBody === undefined || body === undefined) return undefined;
  const { strings, linkOfCode } = context;
  return html`<h2 id="body">${strings.operation.body}</h2>
${requestBody.description !== undefined && renderMarkdown(requestBody.description, { strings, linkOfCode }).html}
${requestBody.required !== true && html`<p>${strings.operation.optionalBody}</p>`}
${renderProperties(body, context)}`;
}

function renderReturns({ data }: Call, context: SchemaContext): Html {
  const { strings, linkOfCode } = context;
  return html`<h2 id="returns">${strings.operation.returns}</h2>
${data.description !== undefined && renderMarkdown(data.description, { strings, linkOfCode }).html}
<p>${renderInline(strings.operation.returnsText, context)}</p>
${renderProperties(data, context)}`;
}

/** Tabs that work without script: one radio button a language, and the style sheet shows what belongs to it. */
function renderSampleTabs(samples: CodeSample[], label: string): Html {
  return html`<fieldset class="tabs"><legend>${label}</legend>
${samples.map(
  ({ id, label: name }, index) =>
    html`<label><input type="radio" name="sample" value="${id}"${index === 0 && html` checked`}>${name}</label>`,
)}
${samples.map(({ id, source, language }) => html`<div data-tab="${id}">${renderCode(source, language)}</div>`)}
</fieldset>`;
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
