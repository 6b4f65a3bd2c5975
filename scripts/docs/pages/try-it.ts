import type { Call } from '../../targets/model/api.ts';
import { listErrors } from '../contract.ts';
import { type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { renderInline } from '../markdown.ts';

/** The live mock accepts any text as a key; this one says that it has no value. */
const keyWithoutValue = 'key-of-no-value';

/** Makes the form that sends an example to the live mock. The page's script shows and runs it. */
export function renderTryIt(call: Call, mockUrl: string, language: Language): Html {
  const { operation, urlParameters } = call;
  const { tryIt } = language.strings;
  const examples = call.requests.map(({ name, summary: title = name, pathParameters, query, body }) => ({
    name,
    title,
    values: { ...query, ...pathParameters },
    body,
  }));
  const words = { ...tryIt, badAddress: tryIt.badAddress.replace('{mock}', mockUrl) };
  const data = { method: call.method, path: call.path, examples };
  return html`<section class="try" aria-labelledby="try">
<h2 id="try">${tryIt.title}</h2>
<noscript><p>${tryIt.noScript}</p></noscript>
<form class="console" hidden data-call="${JSON.stringify(data)}" data-words="${JSON.stringify(words)}">
<p>${renderInline(tryIt.introduction)}</p>
<label for="try-example">${tryIt.example}</label><select id="try-example" name="example">${examples.map(
    ({ title }, index) => html`<option value="${index}">${title}</option>`,
  )}</select>
${urlParameters.map(({ name, required, in: place }) => html`<label><code>${name}</code><input name="${place}:${name}" autocomplete="off" spellcheck="false"${required === true && html` required`}></label>`)}
${operation.requestBody && html`<label>${tryIt.body}<textarea name="body" rows="7" spellcheck="false"></textarea></label>`}
<label for="try-prefer">${tryIt.force}</label><select id="try-prefer" name="prefer"><option value="">${tryIt.forceNothing}</option>${listErrors(
    call,
  ).map(({ code, status, example }) => html`<option value="example=${example}">${status} ${code}</option>`)}</select>
<label>${tryIt.address}<input name="address" type="url" value="${mockUrl}" required spellcheck="false"></label>
<p class="warning" data-foreign hidden>${tryIt.foreignAddress}</p>
<label>${tryIt.key}<input name="key" value="${keyWithoutValue}" autocomplete="off" spellcheck="false" aria-describedby="key-hint"></label>
<p class="hint" id="key-hint">${tryIt.keyHint}</p>
<button type="submit">${tryIt.send}</button>
<div class="response" role="status" aria-live="polite"></div>
</form>
</section>`;
}
