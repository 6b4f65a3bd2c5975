import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { runTool } from '../shared/run.ts';
import type { LocalizedContract } from './contract.ts';
import { html } from './html.ts';
import { type Language, languages } from './language.ts';
import { overviewPath, redocPath } from './site-map.ts';

/** The one image that Redoc's page fetches from another host: the logo of its maker. */
const foreignLogo = /https:\/\/cdn\.redoc(?:\.ly|ly\.com)\/redoc\/[\w.-]+\.svg/g;
const emptyImage = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E';

/**
 * The function by which Redoc's page looks its own words up: by a key, with the English as what holds otherwise. Outside
 * Redocly's service it has no other words, so they are put in its way here.
 */
const lookUp = 'translate:(e,t)=>(typeof t==`string`?t:t?.defaultValue)||e||``';

/** The page works without a network, so it may not ask one: what is missed above fails in sight, in the console. */
const policy =
  "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; font-src data:; worker-src blob:; connect-src 'self' data: blob:";

/**
 * Renders a contract with Redoc as one HTML page.
 *
 * @param contract the contract in the page's language
 * @throws when Redocly cannot build it; the message is Redocly's output
 */
export async function renderRedoc(contract: LocalizedContract, language: Language): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'redoc-'));
  try {
    const [input, output] = [join(folder, 'openapi.json'), join(folder, 'page.html')];
    await writeFile(input, JSON.stringify(addCodeSamples(contract)));
    const problem = await runTool('redocly', ['build-docs', input, '--inlineBundle', '--output', output]);
    if (problem !== undefined) throw new Error(`The reference cannot be rendered:\n${problem}`);
    return adapt(await readFile(output, 'utf8'), contract.api.document, language);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Redoc shows what is under this key beside each operation. No other tool reads it. */
function addCodeSamples({ api, samples }: LocalizedContract): OpenApiDocument {
  const copy = structuredClone(api.document);
  // Redoc shows the description of a server as plain text.
  for (const server of copy.servers) server.description = server.description.replaceAll('`', '');
  for (const { path, operation, capability } of api.calls) {
    const target = copy.paths[path]?.[operation.method] as Record<string, unknown> | undefined;
    if (target === undefined) continue;
    target['x-codeSamples'] = samples.get(capability)?.map(({ label, language, source }) => ({
      lang: language,
      label,
      source,
    }));
  }
  return copy;
}

function adapt(page: string, document: OpenApiDocument, language: Language): string {
  const { strings } = language;
  const [other] = languages.filter((item) => item !== language);
  const bar = html`<nav class="site-bar" aria-label="${strings.navigation}"><a href="index.html">${strings.siteName}</a>
<a href="${overviewPath}">${strings.overview.title}</a>
${other && html`<a href="../${other.folder}/${redocPath}" lang="${other.tag}" hreflang="${other.tag}" data-same-operation>${other.name}</a>`}</nav>`;
  const head = html`<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="description" content="${document.info.summary as string}">
<link rel="icon" href="../assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="../assets/redoc.css">
<script defer src="../assets/redoc.js"></script>`;
  return insertWords(page, language)
    .replace(/<html[^>]*>/, `<html lang="${language.tag}">`)
    .replace('<head>', () => `<head>${head.text}`)
    .replace(/<body[^>]*>/, (body) => `${body}${bar.text}`)
    .replaceAll(foreignLogo, emptyImage);
}

/** Gives Redoc's own words in the page's language: headings, buttons and what else is not in the contract. */
function insertWords(page: string, { redocWords }: Language): string {
  if (Object.keys(redocWords).length === 0) return page;
  if (!page.includes(lookUp))
    throw new Error('Redoc looks its words up in another way now, so they cannot be translated.');
  const words = JSON.stringify(redocWords);
  return page.replace(lookUp, () => lookUp.replace('=>', `=>(e!==undefined&&${words}[e])||`));
}
