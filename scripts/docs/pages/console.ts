import type { Json } from '../../../src/contract/document.ts';
import type { Call } from '../../targets/model/api.ts';
import { keyVariable } from '../../targets/model/sample.ts';
import { listErrors } from '../contract.ts';
import { plainErrorClasses } from '../error-classes.ts';
import { type Html, html } from '../html.ts';
import { renderCode, renderInline } from '../markdown.ts';
import { renderTabs } from '../tabs.ts';
import type { OperationPageParts } from './operation-parts.ts';

/** The live mock accepts any text as a key; this one says that it has no value. */
const keyWithoutValue = 'ifr_pk_proj_mock';

/** What the page's script knows of a call, beside what the page shows. */
export interface ConsoleData {
  capability: string;
  method: string;
  path: string;
  examples: { name: string; values: Record<string, string>; body?: Json; response?: Json }[];
  errors: { code: string; status: number; example: string; response: Json }[];
}

/**
 * Makes the parts of the page that show and send one request: its code in all languages, its response, and the form.
 * The script keeps them in one state; without it they show the first example.
 */
export function renderConsole(parts: OperationPageParts): { request: Html; response: Html; form: Html } {
  const { call, language } = parts;
  const { operation: words } = language.strings;
  const examples = listExamples(call);
  const data = collectConsoleData(call, examples);
  const request = html`<section class="panel request" aria-labelledby="request" data-call="${JSON.stringify(data)}">
<div class="head"><h2 id="request">${words.request}</h2>
<div class="choice" hidden><label for="choose-example">${language.strings.tryIt.example}</label><select id="choose-example" name="example">${examples.map(
    ({ name, summary = name }, index) => html`<option value="${index}">${summary}</option>`,
  )}</select></div></div>
${renderTabs(
  parts.samples.map(({ id, label, source, language: fence }) => ({ id, label, content: renderCode(source, fence) })),
  { name: 'sample', legend: words.sampleLanguage },
)}
<p class="hint">${words.keyInEnvironment} <code data-key="${keyVariable}">${keyVariable}${parts.local && `=${keyWithoutValue}`}</code></p>
<p class="problem" role="status" hidden></p>
</section>`;
  return { request, response: renderResponse(parts), form: renderForm(parts) };
}

/** The examples, with the one that teaches most first. */
function listExamples({ requests, sample }: Call): Call['requests'] {
  const first = requests.filter(({ name }) => name === sample.request.name);
  return [...first, ...requests.filter((request) => !first.includes(request))];
}

function collectConsoleData(
  { capability, method, path, operation, ...call }: Call,
  examples: Call['requests'],
): ConsoleData {
  return {
    capability,
    method,
    path,
    examples: examples.map(({ name, pathParameters, query, headers, body, response }) => ({
      name,
      values: { ...headers, ...query, ...pathParameters },
      ...(body !== undefined && { body }),
      ...(response !== undefined && { response: response as unknown as Json }),
    })),
    errors: call.failures.flatMap(({ status, errors }) =>
      errors.map(({ code, example }) => ({
        code,
        status,
        example,
        response: operation.responses[status]?.content?.['application/json']?.examples?.[example]?.value ?? null,
      })),
    ),
  };
}

function renderResponse({ call, language, errorClasses }: OperationPageParts): Html {
  const { operation: words, tryIt } = language.strings;
  const errors = listErrors(call);
  const classes = Object.fromEntries(
    [...new Set(errors.map(({ status }) => status))].map((status) => [
      status,
      errorClasses.get(status) ?? plainErrorClasses,
    ]),
  );
  return html`<section class="panel response" aria-labelledby="response" data-classes="${JSON.stringify(classes)}">
<div class="head"><h2 id="response">${words.response}</h2>
<div class="choice" hidden><label for="choose-response">${words.status}</label><select id="choose-response" name="response"><option value="">200 OK</option>${errors.map(
    ({ code, status }) => html`<option value="${code}">${status} ${code}</option>`,
  )}</select></div></div>
<p class="status" role="status" hidden></p>
<div class="shown">${renderCode(JSON.stringify(call.sample.response, null, 2), 'json')}</div>
<div class="thrown" hidden><p>${words.thrown}</p><dl></dl>
<button type="button" data-force>${tryIt.force}</button></div>
</section>`;
}

/** The form that sends the request to the live mock. */
function renderForm({ call, mockUrl, language, local }: OperationPageParts): Html {
  const { operation } = call;
  const { tryIt } = language.strings;
  const words = { ...tryIt, badAddress: tryIt.badAddress.replace('{mock}', mockUrl) };
  return html`<section class="panel try" aria-labelledby="try">
<div class="head"><h2 id="try">${tryIt.title}</h2></div>
<noscript><p>${tryIt.noScript}</p></noscript>
<form class="console" hidden data-words="${JSON.stringify(words)}">
<p class="hint">${renderInline(local ? tryIt.introduction : tryIt.published)}</p>
${local && html`<p class="mock-state" role="status" hidden></p>`}
${(operation.parameters ?? []).map(({ name, required, in: place }) => html`<label><code>${name}</code><input name="${place}:${name}" autocomplete="off" spellcheck="false"${required === true && html` required`}></label>`)}
${operation.requestBody && html`<label>${tryIt.body}<textarea name="body" rows="7" spellcheck="false"></textarea></label>`}
<label>${tryIt.address}<input name="address" type="url" value="${mockUrl}" required spellcheck="false"></label>
<p class="warning" data-foreign hidden>${tryIt.foreignAddress}</p>
<label>${tryIt.key}<input name="key" value="${keyWithoutValue}" autocomplete="off" spellcheck="false" aria-describedby="key-hint"></label>
<p class="hint" id="key-hint">${tryIt.keyHint}</p>
<label class="check"><input type="checkbox" name="keep"> ${tryIt.keep}</label>
<button type="submit">${tryIt.send}</button>
</form>
</section>`;
}
